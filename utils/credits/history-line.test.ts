import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
