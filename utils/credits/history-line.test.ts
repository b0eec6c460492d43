import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCourse } from '../overview/credit-course.ts';
import { forecast } from './forecast.ts';
import type { Point } from './history.ts';
import { courseLine } from './history-line.ts';

const DAY = 86_400;
const NOW = 1_795_000_000;
const SIZE = { width: 92, height: 26 };

describe('The picture of the course', () => {
  test('is not drawn from one point', () => {
    expect(courseLine([[NOW - DAY, 100, 0, 100]], NOW, null, SIZE)).toBeNull();
  });

  test('marks where the balance rose', () => {
    const points: Point[] = [
      [NOW - 20 * DAY, 500, 0, 1000],
      [NOW - 10 * DAY, 1000, 0, 1000],
      [NOW - DAY, 900, 0, 1000],
    ];
    const line = courseLine(points, NOW, null, SIZE);
    expect(line?.renewals).toHaveLength(1);
    expect(line).toMatchObject({ first: 500, last: 900, ahead: '' });
  });

  const course: Point[] = [
    [NOW - 20 * DAY, 500, 0, 1000],
    [NOW - 10 * DAY, 1000, 0, 1000],
    [NOW - 4 * DAY, 900, 0, 1000],
  ];

  test('goes from the left to the right, the highest at the top, and on to today', () => {
    expect(courseLine(course, NOW, null, SIZE)).toEqual({
      past: 'M3 13L46 3L71.8 5L89 5',
      ahead: '',
      renewals: [46],
      x: 89,
      y: 5,
      first: 500,
      last: 900,
    });
  });

  test('leaves room for what is to come, as steep as the pace is', () => {
    expect(courseLine(course, NOW, { perDay: 90, emptyAt: NOW + 10 * DAY }, SIZE)).toMatchObject({
      past: 'M3 13L33.1 3L51.2 5L63.2 5',
      ahead: 'M63.2 5L89 20.4',
      x: 63.2,
    });
  });

  test('is of the last thirty days, and of nothing that lies ahead of the clock', () => {
    const around: Point[] = [
      [NOW - 30 * DAY, 1, 0, 0],
      [NOW - 30 * DAY + 1, 2, 0, 0],
      [NOW, 2, 0, 0],
      [NOW + 1, 9, 0, 0],
    ];
    expect(courseLine(around, NOW, null, SIZE)).toMatchObject({ first: 1, last: 2, renewals: [3] });
    expect(courseLine(around.slice(2), NOW, null, SIZE)).toBeNull();
    expect(courseLine([], NOW, null, SIZE)).toBeNull();
  });

  test('begins with the balance of thirty days ago, however long before that it was learned', () => {
    const quiet: Point[] = [
      [NOW - 45 * DAY, 5000, 0, 5000],
      [NOW - 6 * DAY, 1200, 0, 5000],
    ];
    expect(courseLine(quiet, NOW, null, SIZE)).toMatchObject({ first: 5000, last: 1200, renewals: [] });
    const first = creditCourse(quiet, 30, NOW * 1000)?.past[0]?.balance;
    expect(courseLine(quiet, NOW, null, SIZE)?.first).toBe(first);
  });

  test('stays inside its box, whatever the history', () => {
    const history = fc.array(fc.tuple(fc.nat(40 * DAY), fc.integer({ min: -1e6, max: 1e6 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(history, (answers) => {
        const points = answers
          .map(([age, balance]): Point => [NOW - age, balance, 0, 1000])
          .sort(([a], [b]) => a - b);
        const line = courseLine(points, NOW, forecast(points, NOW), SIZE);
        if (line === null) return;
        const numbers = `${line.past}${line.ahead}`.match(/-?[\d.]+ -?[\d.]+/g) ?? [];
        for (const pair of numbers) {
          const [x = Number.NaN, y = Number.NaN] = pair.split(' ').map(Number);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(SIZE.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(SIZE.height);
        }
      }),
    );
  });
});
