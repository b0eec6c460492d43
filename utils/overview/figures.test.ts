import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { figuresOf } from './figures.ts';

/** A Wednesday. */
const NOW = new Date(2026, 10, 25, 15).getTime();
const day = (date: number) => new Date(2026, 10, date, 12).toISOString();

describe('The figures of a workspace', () => {
  test('count leads by the week they came in, from Monday to Sunday', () => {
    const leads = [25, 23, 22, 16, 15].map((date) => ({ ...bareLead, createdAt: day(date) }));
    const { weeks } = figuresOf(leads, NOW);
    expect(weeks.slice(-3).map(({ count }) => count)).toEqual([1, 2, 2]);
    expect(new Date(weeks.at(-1)?.start ?? 0).getDate()).toBe(23);
  });

  test('leave out what is older than half a year, but count it in all else', () => {
    const { weeks, total } = figuresOf([{ ...bareLead, createdAt: '2020-01-01T00:00:00Z' }], NOW);
    expect(weeks.every(({ count }) => count === 0)).toBe(true);
    expect(total).toBe(1);
  });

  test('count statuses in each campaign, the largest first', () => {
    const of = (campaignId: string, status: string) => ({
      ...bareLead,
      campaignId,
      campaignName: campaignId,
      status,
    });
    const { campaigns } = figuresOf(
      [of('a', 'new'), of('b', 'new'), of('b', 'replied'), of('b', 'new')],
      NOW,
    );
    expect(campaigns.map(({ name, total }) => [name, total])).toEqual([
      ['b', 3],
      ['a', 1],
    ]);
    expect(campaigns[0]?.statuses.get('new')).toBe(2);
  });

  test('put every score somewhere, and say how many have none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ noNaN: true, min: -1000, max: 1000 }))), (scores) => {
        const figures = figuresOf(
          scores.map((score) => ({ ...bareLead, score })),
          NOW,
        );
        const counted = figures.scores.reduce((sum, { count }) => sum + count, 0);
        expect(counted + figures.unscored).toBe(scores.length);
      }),
    );
    const { scores } = figuresOf(
      [0, 9.9, 10, 100].map((score) => ({ ...bareLead, score })),
      NOW,
    );
    expect([scores[0]?.count, scores[1]?.count, scores[9]?.count]).toEqual([2, 1, 1]);
  });
});
