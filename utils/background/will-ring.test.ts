import { expect, test } from 'vitest';
import { NOON } from '../../tests/unit/samples.ts';
import { willRing } from './will-ring.ts';

const MINUTE = 60_000;
const inMinutes = (minutes: number) => ({ scheduledTime: NOON + minutes * MINUTE, periodInMinutes: 15 });

test.each([
  ['now', 0, true],
  ['late, after sleep', -500, true],
  ['a little later than its interval, so that seats do not ask together', 18, true],
  ['in a year, set while the clock was ahead', 365 * 24 * 60, false],
])('An alarm that rings %s', (_, minutes, rings) => {
  expect(willRing(inMinutes(minutes), NOON)).toBe(rings);
});
