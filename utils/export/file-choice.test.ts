import { expect, test } from 'vitest';
import { NOON } from '../../tests/unit/samples.ts';
import { expectedSeparator, fileName } from './file-choice.ts';

test.each([
  ['xlsx', 'xlsx'],
  ['csv', 'csv'],
  ['plainCsv', 'csv'],
  ['json', 'json'],
  ['jsonLines', 'jsonl'],
  ['vcard', 'vcf'],
] as const)('A file of %s has a name that ends with .%s', (format, extension) => {
  expect(fileName(format, NOON)).toMatch(
    new RegExp(String.raw`^leadey-leads-\d{4}-\d\d-\d\d\.${extension}$`),
  );
});

test('Excel splits by semicolons where the comma is for decimals', () => {
  expect([expectedSeparator('.'), expectedSeparator(',')]).toEqual(['comma', 'semicolon']);
});
