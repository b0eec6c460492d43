import { expect, test } from 'vitest';
import { formatDayAhead } from './dates.ts';

const now = new Date(2026, 10, 24).getTime();

test('A day to come is a day and its month, also over the turn of the year', () => {
  expect(formatDayAhead(new Date(2026, 11, 12).getTime(), now)).toBe('Dec 12');
  expect(formatDayAhead(new Date(2027, 1, 3).getTime(), now)).toBe('Feb 3');
});

test('A day far ahead has its year', () => {
  expect(formatDayAhead(new Date(2028, 1, 3).getTime(), now)).toBe('2/3/28');
});
