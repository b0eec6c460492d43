// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { addPoint, type Point } from './history.ts';

const DAY = 86_400;
/** A midnight, in seconds. */
const NOW = 20_000 * DAY;
const plan = { used: 5, included: 100 };

/** The history of answers at these times with these balances. */
function historyOf(answers: readonly (readonly [at: number, balance: number])[]): Point[] {
  return answers.reduce<Point[]>((points, [at, balance]) => addPoint(points, { balance, ...plan }, at), []);
}
const times = (points: readonly Point[]) => points.map(([at]) => at);

describe('The history of the credits', () => {
  test('takes up what was left, what was used and what the plan includes', () => {
    expect(historyOf([[NOW, 7]])).toEqual([[NOW, 7, 5, 100]]);
  });

  test('is the very same as long as nothing changes', () => {
    const before = historyOf([[NOW, 7]]);
    expect(addPoint(before, { balance: 7, ...plan }, NOW + 60)).toBe(before);
  });

  test.each([
    ['is left', { balance: 8, used: 5, included: 100 }],
    ['was used', { balance: 7, used: 6, included: 100 }],
    ['the plan includes', { balance: 7, used: 5, included: 101 }],
  ])('goes on where what %s changes', (_, credits) => {
    expect(addPoint(historyOf([[NOW, 7]]), credits, NOW + 60)).toHaveLength(2);
  });

  test('forgets what lies ahead of a clock that was set back, also where nothing changed', () => {
    const before = historyOf([
      [NOW, 7],
      [NOW + DAY, 8],
    ]);
    expect(addPoint(before, { balance: 7, ...plan }, NOW + 60)).toEqual([[NOW, 7, 5, 100]]);
    expect(times(addPoint(before, { balance: 8, ...plan }, NOW + DAY))).toEqual([NOW, NOW + DAY]);
  });

  test('keeps every change of two days, then the last of each day, for a year', () => {
    const hours = [0, 1, 2].map((hour) => hour * 3600);
    const answers = [400, 368, 367, 4, 3, 1, 0].flatMap((days) =>
      hours.map((after, turn) => [NOW - days * DAY + after, days * 10 + turn] as const),
    );
    const kept = times(addPoint(historyOf(answers), { balance: -1, ...plan }, NOW + 7200 + 1));
    const [, , third = 0] = hours;
    expect(kept).toEqual([
      NOW - 367 * DAY + third,
      NOW - 4 * DAY + third,
      NOW - 3 * DAY + third,
      ...hours.map((after) => NOW - DAY + after),
      ...hours.map((after) => NOW + after),
      NOW + third + 1,
    ]);
  });

  test.each([
    ['that is a year old to the second is kept', 0, true],
    ['that is a second older is not', 1, false],
    ['that is a day older is not', DAY, false],
  ])('ends a year before what was known yesterday: the last of a day %s', (_, more, isKept) => {
    const old = NOW - 366 * DAY - more;
    const kept = times(
      historyOf([
        [old, 1],
        [NOW, 2],
        [NOW + DAY, 3],
      ]),
    );
    expect(kept).toEqual([...(isKept ? [old] : []), NOW, NOW + DAY]);
  });

  test.each([
    ['at one check', 1],
    ['at every check of a day', 96],
  ])('loses nothing to a clock that was more than a year ahead %s and is right again', (_, checks) => {
    const days = Array.from({ length: 300 }, (_, day) => [NOW - (300 - day) * DAY, 1000 - day] as const);
    const hours = Array.from({ length: 40 }, (_, hour) => [NOW + hour * 3600, 500 - hour] as const);
    const before = historyOf([...days, ...hours]);
    const ahead = Array.from({ length: checks }, (_, check) => NOW + 400 * DAY + check * 900).reduce(
      (points, at, check) => addPoint(points, { balance: 300 - check, ...plan }, at),
      before,
    );
    const right = addPoint(ahead, { balance: 7, ...plan }, NOW + 2 * DAY);
    expect(times(right)).toEqual([...times(before), NOW + 2 * DAY]);
  });

  test('reaches back over all its days where credits were spent at every check, each five minutes', () => {
    const spent = Array.from({ length: 30 * 288 }, (_, check) => [NOW - check * 300, check] as const);
    const points = historyOf(spent.reverse());
    expect((NOW - (times(points)[0] ?? NOW)) / DAY).toBeGreaterThan(28);
    expect(points.length).toBeLessThanOrEqual(800);
    expect(points.at(-1)?.[0]).toBe(NOW);
  });

  test('has an end, and the newest are kept', () => {
    const points = historyOf(Array.from({ length: 805 }, (_, at) => [NOW + at, at] as const));
    expect(points).toHaveLength(800);
    expect(points.at(0)?.[0]).toBe(NOW + 5);
    expect(points.at(-1)?.[0]).toBe(NOW + 804);
  });
});
