// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { creditsLevel, creditsMeter } from './level.ts';

const level = (balance: number, included: number) => creditsLevel({ balance, included, used: 0 });
const meter = (balance: number, included: number) => creditsMeter({ balance, included, used: 0 });

describe('How worried to be goes by what is left', () => {
  test.each([
    ['plenty', 10_000, 10_000, 'calm'],
    ['a little more than a fifth', 2001, 10_000, 'calm'],
    ['a fifth of the plan', 2000, 10_000, 'low'],
    ['a little more than a twentieth', 501, 10_000, 'low'],
    ['a twentieth of the plan', 500, 10_000, 'critical'],
    ['one', 1, 10_000, 'critical'],
    ['none', 0, 10_000, 'empty'],
    ['less than none', -3, 10_000, 'empty'],
    ['more than the plan, after a top-up', 12_000, 10_000, 'calm'],
    ['under a hundred, though it is most of a small plan', 99, 120, 'low'],
    ['a hundred of a small plan', 100, 120, 'calm'],
    ['a plan of nothing, with a top-up', 500, 0, 'calm'],
    ['a plan of nothing, with few left', 99, 0, 'low'],
    ['a plan of nothing, with nothing left', 0, 0, 'empty'],
  ])('%s', (_, balance, included, worry) => expect(level(balance, included)).toBe(worry));

  test('not by what is reported as used, which may stand still or start anew', () => {
    for (const used of [0, 9999, 20_000]) {
      expect(creditsLevel({ balance: 400, included: 10_000, used })).toBe('critical');
    }
  });
});

describe('The meter', () => {
  test.each([
    ['shows what is left', 2840, 10_000, { value: 2840, max: 10_000 }],
    ['is full when there is more than the plan holds', 12_000, 10_000, { value: 10_000, max: 10_000 }],
    ['is empty when credits are owed', -3, 10_000, { value: 0, max: 10_000 }],
    ['is left out when the plan holds none', 500, 0, null],
  ])('%s', (_, balance, included, shown) => expect(meter(balance, included)).toEqual(shown));
});
