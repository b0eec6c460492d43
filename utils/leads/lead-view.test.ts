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

describe('Typing errors', () => {
  const view = createLeadView([
    lead({ id: '1', name: 'John Smith', company: 'Contoso Ltd' }),
    lead({ id: '2', name: 'Jon Snow', company: 'Winterfell' }),
    lead({ id: '3', name: 'Margarethe Schwarzenegger' }),
    lead({ id: '4', name: 'Ann Lee', email: 'ann@litware.com', phone: '+1 415 555 0100' }),
  ]);
  const similar = (search: string, patch: Partial<LeadQuery> = {}) => {
    const page = view.page({ ...FIRST_PAGE, search, ...patch });
    return { exact: page.items.length, similar: page.similar?.map(({ name }) => name) };
  };

  test.each([
    ['jonh', ['John Smith', 'Jon Snow']],
    ['contosso', ['John Smith']],
    ['cotnoso', ['John Smith']],
    ['smth', ['John Smith']],
    ['john smyth', ['John Smith']],
    ['schwarzneger', ['Margarethe Schwarzenegger']],
  ])('%s: below what was found', (search, names) =>
    expect(similar(search)).toEqual({ exact: 0, similar: names }),
  );

  test('never instead of exact ones, and none of them twice', () =>
    expect(similar('john')).toEqual({ exact: 1, similar: ['Jon Snow'] }));

  test.each([
    ['a short word', 'anm'],
    ['a number', '0109'],
    ['an address', 'ann@litwere.com'],
    ['nothing', ''],
  ])('not for %s', (_, search) => expect(similar(search).similar).toEqual([]));

  test('are held to the filters and terms as well', () => {
    expect(similar('jonh', { status: 'lost' }).similar).toEqual([]);
    expect(similar('jonh has:phone').similar).toEqual([]);
  });
});

describe('The order of what is found', () => {
  test('people at a company come before those in a campaign that mentions it', () => {
    const view = createLeadView([
      lead({ id: '1', name: 'In Campaign', campaignName: 'Northwind', createdAt: '2026-11-09T00:00:00Z' }),
      lead({ id: '2', name: 'At Northwind', company: 'Contoso' }),
      lead({ id: '3', name: 'Employee', company: 'Northwind' }),
      lead({ id: '4', name: 'Northwind Person' }),
      lead({ id: '5', name: 'Another', company: 'Greater Northwind' }),
      lead({ id: '6', name: 'Within', company: 'Notnorthwind' }),
    ]);
    expect(names(view, { search: 'northwind' })).toEqual([
      'Employee',
      'Northwind Person',
      'At Northwind',
      'Another',
      'Within',
      'In Campaign',
    ]);
  });

  test('among equals the newest is first', () => {
    const view = createLeadView([
      lead({ id: '1', name: 'Ada Old' }),
      lead({ id: '2', name: 'Ada New', createdAt: '2026-11-20T00:00:00Z' }),
    ]);
    expect(names(view, { search: 'ada' })).toEqual(['Ada New', 'Ada Old']);
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

  test('the order does not depend on the order they were synced in', () => {
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

describe('Getting ready', () => {
  const many = () =>
    createLeadView(Array.from({ length: 1000 }, (_, id) => lead({ id: `${id}`, name: `Name ${id}` })));

  test('stops when somebody wants something, and goes on where it stopped', () => {
    const view = many();
    let looks = 0;
    const threeTimes = () => {
      looks += 1;
      return looks % 3 !== 0;
    };
    let pieces = 1;
    while (!view.prepare(threeTimes)) pieces += 1;
    expect(pieces).toBeGreaterThan(3);
    expect(view.prepare(() => false)).toBe(true);
  });

  test('changes nothing of what is found', () => {
    const [ready, other] = [many(), many()];
    ready.prepare(() => true);
    for (const search of ['', '7', 'name 99', 'nmae']) {
      const query = { ...FIRST_PAGE, search };
      expect(ready.page(query)).toEqual(other.page(query));
    }
  });
});
