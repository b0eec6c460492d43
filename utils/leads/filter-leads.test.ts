import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { ASKED_FIELDS, type LeadFilters, NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { withStatuses } from '../leadey/narrowing.ts';
import type { Lead } from '../leadey/schemas.ts';
import { countChoices } from './filter-counts.ts';
import { type FilterContext, filterTests, NOTHING_SEEN, passes } from './filter-leads.ts';
import { createLeadView } from './lead-view.ts';

/** A Wednesday, in the afternoon by the clock on the wall. */
const NOW = new Date(2026, 10, 25, 15, 30).getTime();
const at = (...time: [number, number, number, number]) => new Date(...time).toISOString();

const lead = (patch: Partial<Lead>): Lead => ({ ...bareLead, ...patch });

function isShown(
  one: Partial<Lead>,
  filters: Partial<LeadFilters>,
  around: Partial<FilterContext> = {},
): boolean {
  const query = { ...FIRST_PAGE, filters: { ...NO_FILTERS, ...filters } };
  return passes(filterTests(query, { ...NOTHING_SEEN, now: NOW, ...around }))(lead(one));
}

describe('A list is narrowed', () => {
  test('to any of several statuses', () => {
    const query = { ...FIRST_PAGE, ...withStatuses(NO_FILTERS, ['new', 'replied']) };
    const isAsked = passes(filterTests(query, NOTHING_SEEN));
    const shown = ['new', 'replied', 'bounced'].filter((status) => isAsked(lead({ status })));
    expect(shown).toEqual(['new', 'replied']);
  });

  test.each([
    [80, { scoreFrom: 80 }, true],
    [79.5, { scoreFrom: 80 }, false],
    [80, { scoreTo: 80 }, true],
    [81, { scoreFrom: 20, scoreTo: 80 }, false],
    [0, { scoreFrom: 0 }, true],
    [null, { scoreTo: 80 }, false],
  ])('by score: %s within %o is %s', (score, filters, shown) =>
    expect(isShown({ score }, filters)).toBe(shown),
  );

  test('to leads that have an e-mail address and no phone number', () => {
    const filters = { has: ['email' as const], lacks: ['phone' as const] };
    expect(isShown({ email: 'ada@northwind.com', phone: '' }, filters)).toBe(true);
    expect(isShown({ email: 'ada@northwind.com', phone: '+49 30 1' }, filters)).toBe(false);
    expect(isShown({ email: '', phone: '' }, filters)).toBe(false);
  });

  test.each([
    ['today', at(2026, 10, 25, 0), true],
    ['today', at(2026, 10, 24, 23), false],
    ['week', at(2026, 10, 23, 0), true],
    ['week', at(2026, 10, 22, 23), false],
    ['2026-11-20', at(2026, 10, 20, 0), true],
    ['2026-11-20', at(2026, 10, 19, 23), false],
    ['2026-11-16/2026-11-22', at(2026, 10, 16, 0), true],
    ['2026-11-16/2026-11-22', at(2026, 10, 22, 23), true],
    ['2026-11-16/2026-11-22', at(2026, 10, 23, 0), false],
    ['2026-11-16/2026-11-22', at(2026, 10, 15, 23), false],
  ] as const)('by the day on the wall: %s takes in %s: %s', (added, createdAt, shown) =>
    expect(isShown({ createdAt }, { added })).toBe(shown),
  );

  test('by the time however it is written', () => {
    expect(isShown({ createdAt: '2026-11-25T12:00:00+00:00' }, { added: 'today' })).toBe(true);
    expect(isShown({ createdAt: '2026-11-20T12:00:00+00:00' }, { added: 'today' })).toBe(false);
  });

  test('to what came since the last look; at the first one nothing is new', () => {
    const lastSeen = Date.parse('2026-11-25T10:00:00.000Z');
    const filters = { added: 'new' as const };
    expect(isShown({ createdAt: '2026-11-25T10:00:00.000Z' }, filters, { lastSeen })).toBe(false);
    expect(isShown({ createdAt: '2026-11-25T10:00:00.001Z' }, filters, { lastSeen })).toBe(true);
    expect(isShown({ createdAt: '2026-11-25T10:00:00.001Z' }, filters)).toBe(false);
  });

  test('by where they came from, and nowhere known is a place, too', () => {
    expect(isShown({ source: 'Webhook' }, { sources: ['Webhook', ''] })).toBe(true);
    expect(isShown({ source: '' }, { sources: ['Webhook', ''] })).toBe(true);
    expect(isShown({ source: 'CSV' }, { sources: ['Webhook'] })).toBe(false);
  });

  test('to leads opened lately; to none where none was', () => {
    expect(isShown({ id: 'a' }, { opened: true }, { opened: ['b', 'a'] })).toBe(true);
    expect(isShown({ id: 'c' }, { opened: true }, { opened: ['b', 'a'] })).toBe(false);
    expect(isShown({ id: 'c' }, { opened: true })).toBe(false);
  });
});

describe('How many each choice would show', () => {
  const leads = fc.array(
    fc.record({
      status: fc.constantFrom('new', 'replied', 'bounced'),
      campaignId: fc.constantFrom('c1', 'c2'),
      source: fc.constantFrom('Webhook', 'CSV', ''),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
      email: fc.constantFrom('', 'a@b.com'),
      createdAt: fc.constantFrom(at(2026, 10, 25, 1), at(2026, 10, 23, 1), at(2026, 9, 1, 1)),
    }),
    { maxLength: 30 },
  );
  const filters = fc.record({
    scoreFrom: fc.option(fc.integer({ min: 0, max: 100 })),
    sources: fc.subarray(['Webhook', ''], { maxLength: 1 }),
    has: fc.subarray([...ASKED_FIELDS], { maxLength: 1 }),
    added: fc.constantFrom('' as const, 'today' as const, 'week' as const),
  });

  test('is what choosing it shows, whatever else is chosen', () => {
    fc.assert(
      fc.property(leads, filters, fc.constantFrom<string>('', 'new'), (some, chosen, status: string) => {
        const all = some.map((one, id) => lead({ ...one, id: String(id) }));
        const context = { ...NOTHING_SEEN, now: NOW };
        const query = { ...FIRST_PAGE, status, filters: { ...NO_FILTERS, ...chosen } };
        const counts = countChoices(all, filterTests(query, context), context);
        const view = createLeadView(all, { context: () => context });
        const shown = (change: Partial<typeof query>) => view.matching({ ...query, ...change }).length;
        for (const one of ['new', 'replied', 'bounced'])
          expect(counts.statuses.get(one) ?? 0).toBe(shown({ status: one }));
        for (const id of ['c1', 'c2']) expect(counts.campaigns.get(id) ?? 0).toBe(shown({ campaignId: id }));
        for (const added of ['today', 'week'] as const)
          expect(counts.added.get(added) ?? 0).toBe(shown({ filters: { ...query.filters, added } }));
        for (const source of ['Webhook', 'CSV'])
          expect(counts.sources.get(source) ?? 0).toBe(
            shown({ filters: { ...query.filters, sources: [source] } }),
          );
        expect(counts.has.get('email') ?? 0).toBe(
          shown({ filters: { ...query.filters, has: [...new Set([...chosen.has, 'email' as const])] } }),
        );
      }),
    );
  });
});

test('Those with an address are counted while those without are shown', () => {
  const all = [lead({ email: 'a@x.com' }), lead({ email: 'b@x.com', phone: '1' }), lead({})];
  const countsOf = (filters: Partial<LeadFilters>) => {
    const query = { ...FIRST_PAGE, filters: { ...NO_FILTERS, ...filters } };
    return countChoices(all, filterTests(query, NOTHING_SEEN), NOTHING_SEEN).has;
  };
  expect(countsOf({ lacks: ['email'] }).get('email')).toBe(2);
  expect(countsOf({ lacks: ['email'], has: ['phone'] }).get('email')).toBe(1);
  expect(countsOf({ lacks: ['email'] }).get('phone')).toBeUndefined();
});
