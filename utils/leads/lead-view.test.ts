import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { FIRST_PAGE, type LeadQuery, PAGE_SIZES } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { createLeadView } from './lead-view.ts';

function lead(patch: Partial<Lead> & { id: string }): Lead {
  return { ...bareLead, status: 'new', campaignId: 'c1', createdAt: '2026-11-01T00:00:00Z', ...patch };
}

const names = (view: ReturnType<typeof createLeadView>, patch: Partial<LeadQuery>) =>
  view.page({ ...FIRST_PAGE, ...patch }).items.map(({ name }) => name);

const people = createLeadView([
  lead({ id: '1', name: 'Tomás García-López', title: 'VP Sales', company: 'Adventure Works' }),
  lead({ id: '2', name: 'Łucja Kowalska', email: 'lucja@litware.com', status: 'bounced' }),
  lead({
    id: '3',
    name: 'Hiroshi Tanaka',
    company: '株式会社アクメ',
    campaignId: 'c2',
    campaignName: 'Tokyo',
  }),
  lead({ id: '4', name: 'Anna Sales', phone: '+49 (30) 123-456', createdAt: '2026-11-02T00:00:00Z' }),
  lead({ id: '5', name: 'Jörg Straße', linkedinUrl: 'linkedin.com/in/joerg' }),
]);

describe('Searching every lead', () => {
  test('accents and case do not matter', () => {
    expect(names(people, { search: 'GARCIA tomas' })).toEqual(['Tomás García-López']);
    expect(names(people, { search: 'lucja' })).toEqual(['Łucja Kowalska']);
    expect(names(people, { search: 'strasse' })).toEqual(['Jörg Straße']);
  });

  test.each([
    ['title', 'vp', 'Tomás García-López'],
    ['company', 'アクメ', 'Hiroshi Tanaka'],
    ['e-mail', 'litware.com', 'Łucja Kowalska'],
    ['phone, however it is written', '4930123456', 'Anna Sales'],
    ['LinkedIn address', 'in/joerg', 'Jörg Straße'],
    ['campaign', 'tokyo', 'Hiroshi Tanaka'],
  ])('looks in the %s', (_, search, name) => expect(names(people, { search })).toEqual([name]));

  test('every word has to be there, in any order', () => {
    expect(names(people, { search: 'works vp garcia' })).toEqual(['Tomás García-López']);
    expect(names(people, { search: 'garcia litware' })).toEqual([]);
  });

  test('a name that matches comes before a title that does', () => {
    expect(names(people, { search: 'sales' })).toEqual(['Anna Sales', 'Tomás García-López']);
  });

  test('what is typed is meant literally', () => {
    const odd = createLeadView([
      lead({ id: 'a', name: '100%_sure\\ "ok"' }),
      lead({ id: 'b', name: '100 sure' }),
    ]);
    for (const search of ['%', '_', '\\', '"', '%_'])
      expect(names(odd, { search })).toEqual(['100%_sure\\ "ok"']);
  });
});

describe('Paging every lead', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 300 });

  test('meets each lead exactly once at every page size, however many share one time', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(...PAGE_SIZES), fc.nat(3), (all, pageSize, times) => {
        const leads = all.map((id, at) =>
          lead({ id, createdAt: `2026-11-0${1 + (at % (times + 1))}T00:00:00Z` }),
        );
        const view = createLeadView(leads);
        const { totalPages } = view.page({ ...FIRST_PAGE, pageSize }).meta;
        const met = Array.from({ length: totalPages }, (_, at) =>
          view.page({ ...FIRST_PAGE, pageSize, page: at + 1 }).items.map(({ id }) => id),
        ).flat();
        expect([...met].sort()).toEqual([...all].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('the order does not depend on the order they were gathered in', () => {
    const leads = ['b', 'a', 'd', 'c'].map((id) => lead({ id, name: id }));
    expect(names(createLeadView(leads), {})).toEqual(['a', 'b', 'c', 'd']);
    expect(names(createLeadView([...leads].reverse()), {})).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a page past the end is the last that exists', () => {
    const { meta } = people.page({ ...FIRST_PAGE, page: 9 });
    expect(meta).toEqual({ page: 1, pageSize: 25, totalCount: 5, totalPages: 1 });
  });

  test('nothing found has no pages', () => {
    expect(people.page({ ...FIRST_PAGE, search: 'nobody' }).meta.totalPages).toBe(0);
  });
});

describe('Counting for the filters', () => {
  test('each choice says how many it would show, the other choice and the search left as they are', () => {
    const { statuses, campaigns } = people.counts({ ...FIRST_PAGE, status: 'new', campaignId: 'c1' });
    expect(Object.fromEntries(statuses)).toEqual({ new: 3, bounced: 1 });
    expect(Object.fromEntries(campaigns)).toEqual({ c1: 3, c2: 1 });
    expect(people.counts({ ...FIRST_PAGE, search: 'kowalska' }).statuses.get('bounced')).toBe(1);
  });
});
