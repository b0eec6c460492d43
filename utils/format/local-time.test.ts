import { describe, expect, test } from 'vitest';
import { formatCountry, formatTimes } from './local-time.ts';

const NOON = Date.parse('2026-11-30T12:00:00Z');

describe('The time where somebody else is', () => {
  test('is said as clocks there show it', () => {
    expect(formatTimes([330, 330], NOON)).toBe('5:30 PM');
  });

  test('is said from the first to the last where clocks differ, over midnight as well, without a date', () => {
    expect(formatTimes([600, 780], NOON)).toBe('10:00 PM – 1:00 AM');
  });

  test('comes with the country by its name', () => {
    expect([formatCountry('GB'), formatCountry('JP')]).toEqual(['United Kingdom', 'Japan']);
  });
});
