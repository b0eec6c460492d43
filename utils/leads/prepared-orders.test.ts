// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE, type Sort } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { createLeadView } from './lead-view.ts';
import { prepareOrders } from './prepared-orders.ts';
import { toSearchable } from './searchable.ts';
import { sortLeads } from './sort-leads.ts';

const SLOW: Sort[] = ['name', 'company', 'score'];

/** Few different values, so that many are equal. */
const someLeads = (maxLength: number) =>
  fc
    .array(
      fc.record({
        name: fc.constantFrom('', 'Ada', 'ada', 'Émile', 'Zoë', 'Łucja', '张伟'),
        company: fc.constantFrom('', 'Acme', 'Beta', 'zeta'),
        score: fc.constantFrom(null, 0, 40, 90),
        status: fc.constantFrom('new', 'replied'),
        day: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength },
    )
    .map((all) =>
      all.map(
        ({ day, ...of }, at): Lead => ({
          ...bareLead,
          ...of,
          id: `lead ${at}`,
          createdAt: `2026-11-0${day}T10:00:00.000Z`,
        }),
      ),
    );

const many = Array.from(
  { length: 3000 },
  (_, at): Lead => ({
    ...bareLead,
    id: `lead ${at}`,
    name: `${(at * 7919) % 1000}`,
    score: at % 100,
    status: at % 3 === 0 ? 'replied' : 'new',
  }),
);

/** Goes on so many steps, and then asks for the time it takes no more. */
function steps(times: number): () => boolean {
  let left = times;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

describe('Orders made ready before anybody asks', () => {
  test('are those that sorting gives', () => {
    fc.assert(
      fc.property(someLeads(40), (leads) => {
        const all = leads.map(toSearchable);
        const orders = prepareOrders(all);
        expect(orders.prepare(() => true)).toBe(true);
        for (const sort of SLOW) expect(orders.of(sort)).toEqual(sortLeads(all, sort));
      }),
    );
  });

  test('also where they come from many runs', () => {
    const all = many.map(toSearchable);
    const orders = prepareOrders(all);
    orders.prepare(() => true);
    for (const sort of SLOW) expect(orders.of(sort)).toEqual(sortLeads(all, sort));
  });

  test('are put off whenever somebody needs the page, and gone on with where they were left', () => {
    const orders = prepareOrders(many.map(toSearchable));
    expect(orders.prepare(steps(5))).toBe(false);
    expect(orders.of('name')).toBeNull();
    let rounds = 1;
    while (!orders.prepare(steps(5))) rounds += 1;
    expect(orders.of('score')?.length).toBe(many.length);
    // A step is some hundred leads: three orders of 3,000, each gone through a few times.
    expect(rounds).toBeGreaterThan(5);
    expect(rounds).toBeLessThan(60);
  });

  test('the list is the same with them as without, filtered or not, also after a search', () => {
    const [plain, prepared] = [createLeadView(many), createLeadView(many)];
    expect(prepared.prepare(() => true)).toBe(true);
    for (const sort of SLOW) {
      for (const query of [
        { sort },
        { sort, page: 7 },
        { sort, search: '99' },
        { sort, search: '' },
        { sort, status: 'replied' },
        { sort, filters: { ...NO_FILTERS, scoreFrom: 50 } },
      ]) {
        const asked = { ...FIRST_PAGE, ...query };
        expect(prepared.page(asked)).toEqual(plain.page(asked));
      }
    }
  });
});
