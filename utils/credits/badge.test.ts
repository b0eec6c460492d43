import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { badgeOf, shortNumber, staleAfter } from './badge.ts';

const NOW = Date.parse('2026-11-23T14:02:00Z');

describe('The figure on the toolbar', () => {
  test.each([
    [2840, '2.8k'],
    [12_499, '12k'],
    [999_999, '999k'],
    [1_234_567, '1.2m'],
    [940, '940'],
    [1000, '1k'],
    [0, '0'],
    [-1, '-1'],
    [-0.5, '0'],
    [10_000, '10k'],
    [1_000_000, '1m'],
    [1e12, '∞'],
    [-100_000, '-∞'],
    [-12, '-12'],
    [-1234, '-1k'],
    [-123_456, '-∞'],
  ])('%d is shown as %s', (value, text) => expect(shortNumber(value)).toBe(text));

  test('never takes more than four characters, and never says more than there is', () => {
    const units: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e9 }), (value) => {
        const text = shortNumber(value);
        expect(text.length).toBeLessThanOrEqual(4);
        expect(Number.parseFloat(text) * (units[text.at(-1) ?? ''] ?? 1)).toBeLessThanOrEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (value) => void expect(shortNumber(value).length).toBeLessThanOrEqual(4)),
    );
  });
});

describe('The badge', () => {
  const source = (balance: number, age = 0, state: 'connected' | 'refused' = 'connected') => ({
    state,
    credits: { balance, included: 10_000, used: 0 },
    asOf: NOW - age,
    news: 0,
  });

  test.each([
    [2840, 'calm'],
    [2000, 'low'],
    [500, 'critical'],
    [0, 'empty'],
    [-5, 'empty'],
  ])('with %d of 10,000 left is %s', (balance, level) => {
    expect(badgeOf(source(balance), DEFAULT_SETTINGS, NOW)).toMatchObject({ show: 'credits', level });
  });

  test('says nothing when nothing is known', () =>
    expect(badgeOf(null, DEFAULT_SETTINGS, NOW)).toEqual({ show: 'nothing' }));

  test('says that the key was refused', () => {
    expect(badgeOf(source(2840, 0, 'refused'), DEFAULT_SETTINGS, NOW)).toEqual({ show: 'refused' });
  });

  test('is greyed when it could not be brought up to date, and when the clock was set back', () => {
    expect(badgeOf(source(2840, staleAfter(15) + 1), DEFAULT_SETTINGS, NOW)).toMatchObject({
      level: 'stale',
    });
    expect(badgeOf(source(2840, -3 * staleAfter(15)), DEFAULT_SETTINGS, NOW)).toMatchObject({
      level: 'stale',
    });
  });

  test('is greyed after an hour of checks that failed, after three of them, or after a day without any', () => {
    const hour = 60 * 60_000;
    for (const [checkEvery, age] of [
      [5, hour],
      [60, 3 * hour],
      [0, 24 * hour],
    ] as const) {
      const at = (old: number) => badgeOf(source(2840, old), { ...DEFAULT_SETTINGS, checkEvery }, NOW);
      expect(at(age)).toMatchObject({ level: 'calm' });
      expect(at(age + 1)).toMatchObject({ level: 'stale' });
    }
    expect(badgeOf(source(2840, -hour), DEFAULT_SETTINGS, NOW)).toMatchObject({ level: 'calm' });
    expect(badgeOf(source(2840, -hour - 1), DEFAULT_SETTINGS, NOW)).toMatchObject({ level: 'stale' });
  });

  test('of one who has chosen rare checks, or none, is not greyed for being an hour old', () => {
    const old = source(2840, 100 * 60_000);
    expect(badgeOf(old, { ...DEFAULT_SETTINGS, checkEvery: 60 }, NOW)).toMatchObject({ level: 'calm' });
    expect(badgeOf(old, { ...DEFAULT_SETTINGS, checkEvery: 0 }, NOW)).toMatchObject({ level: 'calm' });
    const older = source(2840, 25 * 60 * 60_000);
    expect(badgeOf(older, { ...DEFAULT_SETTINGS, checkEvery: 0 }, NOW)).toMatchObject({ level: 'stale' });
  });

  test('shows new leads instead, or nothing, for people who chose so', () => {
    const choice = (badge: Settings['badge']) => ({ ...DEFAULT_SETTINGS, badge });
    expect(badgeOf({ ...source(2840), news: 12 }, choice('new-leads'), NOW)).toEqual({
      show: 'new-leads',
      text: '12',
    });
    expect(badgeOf(source(2840), choice('new-leads'), NOW)).toEqual({ show: 'nothing' });
    expect(badgeOf(source(0), choice('nothing'), NOW)).toEqual({ show: 'nothing' });
    expect(badgeOf(source(0, 0, 'refused'), choice('nothing'), NOW)).toEqual({ show: 'refused' });
  });
});
