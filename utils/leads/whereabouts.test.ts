import { describe, expect, test } from 'vitest';
import { whereaboutsOf } from './whereabouts.ts';

const WINTER = Date.parse('2026-11-30T12:00:00Z');
const SUMMER = Date.parse('2026-07-01T12:00:00Z');

describe('Where a lead is', () => {
  test.each([
    ['+44 20 7946 0018', 'GB'],
    ['+1 206 555 0142', 'US'],
    ['+1 416-555-0199', 'CA'],
    ['+81 3-1234-5678', 'JP'],
    ['tel: +49 (0)30 1234567', 'DE'],
    ['0044 20 7946 0018 / 0019', 'GB'],
    ['+33 1 23 45 67 89; +44 20 7946 0018', 'FR'],
  ])('is told by the country of its number: %s', (phone, country) => {
    expect(whereaboutsOf(phone, 'Brazil', WINTER)?.country).toBe(country);
  });

  test.each([
    ['Germany', 'DE'],
    ['united states', 'US'],
    ['USA', 'US'],
    ['UK', 'GB'],
    ['de', 'DE'],
  ])('else by the country of the company: %s', (name, country) => {
    expect(whereaboutsOf('030 1234567', name, WINTER)?.country).toBe(country);
  });

  test.each([
    ['', ''],
    ['030 1234567', ''],
    ['+800 1234 5678', 'Atlantis'],
    ['call the office', 'European Union'],
  ])('is not guessed from %s and “%s”', (phone, name) => {
    expect(whereaboutsOf(phone, name, WINTER)).toBeNull();
  });
});

describe('What time it is there', () => {
  test.each([
    ['Germany', WINTER, [60, 60]],
    ['Germany', SUMMER, [120, 120]],
    ['India', WINTER, [330, 330]],
    // From the Canaries to Madrid.
    ['Spain', WINTER, [0, 60]],
    // From Hawaii to New York.
    ['United States', WINTER, [-600, -300]],
  ])('%s', (name, at, offsets) => {
    expect(whereaboutsOf('', name, at)?.offsets).toEqual(offsets);
  });

  test('is not said of a country with half a day between its clocks', () => {
    expect(whereaboutsOf('', 'Russia', WINTER)).toEqual({ country: 'RU', offsets: null });
  });
});
