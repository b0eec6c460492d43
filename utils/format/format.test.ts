// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { formatAge, formatAgo } from './age.ts';
import { formatClock } from './dates.ts';
import { formatExact } from './exact-date.ts';
import { formatNumber, formatWorth } from './numbers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Noon here, wherever "here" is, so that the tests hold in every time zone. */
const noon = new Date(2026, 5, 15, 12, 0).getTime();

describe('How long ago, in the least room', () => {
  test.each([
    ['this moment', 0, 'now'],
    ['59 seconds', 59_999, 'now'],
    ['a minute', MINUTE, '1m'],
    ['59 minutes', HOUR - 1, '59m'],
    ['an hour', HOUR, '1h'],
    ['23 hours', DAY - 1, '23h'],
    ['a day', DAY, '1d'],
    ['six days', 7 * DAY - 1, '6d'],
    ['a week: its date', 7 * DAY, 'Jun 8'],
    ['last year: its date with the year', 200 * DAY, 'Nov 27, 2025'],
    ['a clock that runs ahead', -HOUR, 'now'],
  ])('%s', (_, age, words) => expect(formatAge(noon - age, noon)).toBe(words));
});

describe('How long ago, at the end of a sentence', () => {
  test.each([
    [3 * MINUTE, '3 min ago'],
    [2 * HOUR, '2 h ago'],
    [3 * DAY, '3 days ago'],
  ])('%i ms: %s', (age, words) => expect(formatAgo(noon - age, noon)).toBe(words));
});

describe('When', () => {
  const spaced = (text: string) => text.replace(/\s/gu, ' ');

  test('today is the time alone, another day comes with its date', () => {
    expect(spaced(formatClock(noon, noon + HOUR))).toBe('12:00 PM');
    expect(spaced(formatClock(noon, noon + DAY))).toBe('Jun 15, 12:00 PM');
  });

  test('exactly is the whole date and time', () => {
    expect(spaced(formatExact(noon))).toBe('June 15, 2026 at 12:00 PM');
  });
});

describe('Numbers', () => {
  test('are written in groups, below nothing too', () => {
    expect(formatNumber(2840)).toBe('2,840');
    expect(formatNumber(-1234)).toBe('-1,234');
    expect(formatNumber(0)).toBe('0');
  });

  test('a credit is worth a cent', () => {
    expect([2840, 1, 0, -3].map(formatWorth)).toEqual(['$28.40', '$0.01', '$0.00', '-$0.03']);
  });
});
