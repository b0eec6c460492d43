import { describe, expect, test } from 'vitest';
import { shortNames } from './short-names.ts';

describe('Names below bars that have little room', () => {
  test.each([
    ['short ones stay whole', ['Spring', 'Autumn'], ['Spring', 'Autumn']],
    ['long ones lose their end', ['Outbound to engineers', 'Spring'], ['Outbound to…', 'Spring']],
    [
      'those that are told apart by their end keep it',
      ['Outbound 2026 (active)', 'Outbound 2026 (paused)', 'Outbound to engineers'],
      ['Outbo…ctive)', 'Outbo…aused)', 'Outbound to…'],
    ],
    ['a letter of two parts is not cut in two', ['🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀'], ['🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀…']],
  ])('%s', (_, names, expected) => {
    expect(shortNames(names, 12)).toEqual(expected);
  });
});
