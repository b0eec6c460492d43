import { describe, expect, test } from 'vitest';
import { sourceWords } from './source-words.ts';

describe('Where a lead came from is said', () => {
  test.each([
    ['csv_import', 'CSV import'],
    ['linkedin', 'LinkedIn'],
    ['linkedin_sales_navigator', 'LinkedIn Sales Navigator'],
    ['sales_navigator', 'Sales Navigator'],
    ['apiary', 'Apiary'],
    ['HubSpot', 'HubSpot'],
    ['', 'Unknown'],
  ])('%j as %j', (source, words) => {
    expect(sourceWords(source)).toBe(words);
  });
});
