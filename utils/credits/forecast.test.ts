import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast } from './forecast.ts';
import { addPoint, type Point } from './history.ts';

const DAY = 86_400;
const NOW = Date.parse('2026-11-23T12:00:00Z') / 1000;

/** A made-up history: the balance at each of the last days, the oldest first. */
function daily(...balances: number[]): Point[] {
  return balances.reduce<Point[]>(
    (points, balance, index) =>
      addPoint(points, { balance, used: 0, included: 10_000 }, NOW - (balances.length - 1 - index) * DAY),
    [],
  );
}

/** What was left so many days ago. */
const point = (daysAgo: number, balance: number): Point => [NOW - daysAgo * DAY, balance, 0, 0];

const steady = (from: number, perDay: number, days: number) =>
  daily(...Array.from({ length: days + 1 }, (_, day) => from - perDay * day));

describe('How long credits last', () => {
  test('at a steady pace, until they are gone at that pace', () => {
    const found = forecast(steady(5000, 180, 14), NOW);
    expect(found?.perDay).toBeCloseTo(180);
    expect(((found?.emptyAt ?? 0) - NOW) / DAY).toBeCloseTo((5000 - 14 * 180) / 180);
  });

  test('a top-up or a renewal is no negative consumption', () => {
    const found = forecast(daily(1000, 900, 800, 5800, 5700, 5600), NOW);
    expect(found?.perDay).toBeCloseTo(80);
  });

  test('idle week-ends count as days', () => {
    const found = forecast(daily(1000, 900, 800, 700, 600, 500, 500, 500), NOW);
    expect(found?.perDay).toBeCloseTo(500 / 7);
  });

  test('what happened more than two weeks ago says nothing about the pace', () => {
    const burstLongAgo = daily(9000, 2000, ...Array.from({ length: 20 }, (_, day) => 2000 - day * 10));
    expect(forecast(burstLongAgo, NOW)?.perDay).toBeLessThan(11);
  });

  test.each([
    ['less than three days of data', daily(1000, 900, 800)],
    ['no consumption', daily(500, 500, 500, 500, 500)],
    ['only rises', daily(100, 200, 300, 400, 500)],
    ['nothing left', daily(300, 200, 100, 0)],
    ['a debt', daily(300, 100, -50, -80)],
    ['no data', []],
  ])('is not told with %s', (_, points) => expect(forecast(points, NOW)).toBeNull());

  test('the fall that began before two weeks counts as one of these two weeks', () => {
    const found = forecast(
      [
        [NOW - 20 * DAY, 1000, 0, 0],
        [NOW - 7 * DAY, 300, 0, 0],
      ],
      NOW,
    );
    expect(found?.perDay).toBeCloseTo(50);
  });

  test.each<[string, Point[], number]>([
    ['two weeks ago, to the second', [point(14, 1000), point(1, 300)], 50],
    ['three days ago, to the second', [point(3, 300), point(0, 150)], 50],
    ['when the clock was ahead', [point(5, 1000), point(1, 500), point(-1, 0)], 100],
  ])('what was left %s tells', (_, points, perDay) => {
    expect(forecast(points, NOW)?.perDay).toBeCloseTo(perDay);
  });

  test('a date in two years is told, and none beyond', () => {
    expect(forecast([point(10, 740), point(0, 730)], NOW)).toEqual({ perDay: 1, emptyAt: NOW + 730 * DAY });
    expect(forecast([point(10, 741), point(0, 731)], NOW)).toBeNull();
  });

  test('figures that are too large to be reckoned with tell nothing', () => {
    const most = Number.MAX_VALUE;
    const points = [most, -most, most, -most, 1000].map((balance, day) => point(10 - day, balance));
    expect(forecast(points, NOW)).toBeNull();
  });

  test('whatever the history: a pace above nothing, a date ahead, never beyond two years', () => {
    const history = fc.array(
      fc.tuple(fc.integer({ min: -20 * DAY, max: 2 * DAY }), fc.integer({ min: -500, max: 20_000 })),
    );
    fc.assert(
      fc.property(history, (answers) => {
        // In any order: a clock may be set back between two answers.
        const points = answers.reduce<Point[]>(
          (known, [at, balance]) => addPoint(known, { balance, used: 0, included: 1000 }, NOW + at),
          [],
        );
        const found = forecast(points, NOW);
        if (found === null) return;
        expect(found.perDay).toBeGreaterThan(0);
        expect(found.emptyAt).toBeGreaterThan(NOW);
        expect(found.emptyAt).toBeLessThanOrEqual(NOW + 730 * DAY);
      }),
    );
  });
});

describe('The credit history', () => {
  const credits = (balance: number) => ({ balance, used: 5, included: 100 });

  test('keeps a point for each answer that differs', () => {
    const points = [50, 50, 49, 49, 48].reduce<Point[]>(
      (known, balance, at) => addPoint(known, credits(balance), NOW + at),
      [],
    );
    expect(points.map(([, balance]) => balance)).toEqual([50, 49, 48]);
  });

  test('keeps every change for two days, then the last of a day, for a year', () => {
    const hourly = Array.from({ length: 400 * 24 }, (_, hour) => hour);
    const start = NOW - hourly.length * 3600;
    const points = hourly.reduce<Point[]>(
      (known, hour) => addPoint(known, credits(hour % 997), start + hour * 3600),
      [],
    );
    const ages = points.map(([at]) => (NOW - at) / DAY);
    expect(Math.max(...ages)).toBeLessThanOrEqual(367);
    expect(ages.filter((age) => age <= 2).length).toBeGreaterThan(40);
    expect(points.length).toBeLessThan(450);
    expect(JSON.stringify(points).length).toBeLessThan(16_000);
  });

  test('a clock set back does not put the past after the present', () => {
    const points = addPoint([[NOW + DAY, 10, 5, 100]], credits(9), NOW);
    expect(points).toEqual([[NOW, 9, 5, 100]]);
  });
});
