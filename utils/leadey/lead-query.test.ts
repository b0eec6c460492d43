// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { ASKED_FIELDS } from './lead-filters.ts';
import {
  FIRST_PAGE,
  hasFilters,
  isNarrowed,
  LeadQuerySchema,
  PAGE_SIZES,
  queryKey,
  SORTS,
  toParameters,
} from './lead-query.ts';

const queries = fc.record({
  search: anyText,
  status: fc.string({ maxLength: 10 }),
  campaignId: fc.string({ maxLength: 10 }),
  page: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
  sort: fc.constantFrom(...SORTS),
  filters: fc.record({
    statuses: fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
    campaignIds: fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
    sources: fc.array(fc.string()),
    scoreFrom: fc.option(fc.integer()),
    scoreTo: fc.option(fc.integer()),
    has: fc.subarray([...ASKED_FIELDS]),
    lacks: fc.subarray([...ASKED_FIELDS]),
    added: fc.constantFrom('', 'today', 'new', '2026-11-05'),
    opened: fc.boolean(),
  }),
});

describe('A question to Leadey', () => {
  test('leaves out what is not narrowed', () => {
    expect(toParameters(FIRST_PAGE).toString()).toBe('page=1&pageSize=25');
    expect(toParameters({ ...FIRST_PAGE, search: ' \0 ' }).has('search')).toBe(false);
  });

  test('sends search with wildcards escaped, filters as they are', () => {
    const asked = toParameters({ ...FIRST_PAGE, search: '50%', status: 'no_answer', campaignId: 'c%1' });
    expect(asked.get('search')).toBe('50\\%');
    expect(asked.get('status')).toBe('no_answer');
    expect(asked.get('campaignId')).toBe('c%1');
  });

  test('names each parameter once, since one given twice is ignored and everything comes back', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const names = [...toParameters(query).keys()];
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('is the same for texts that Leadey cannot tell apart, and another for another page', () => {
    expect(queryKey({ ...FIRST_PAGE, search: ' Ada ' })).toBe(queryKey({ ...FIRST_PAGE, search: 'Ada' }));
    const keys = [
      { ...FIRST_PAGE },
      { ...FIRST_PAGE, page: 2 },
      { ...FIRST_PAGE, pageSize: 50 as const },
      { ...FIRST_PAGE, status: 'new' },
      { ...FIRST_PAGE, campaignId: 'new' },
      { ...FIRST_PAGE, search: 'new' },
      { ...FIRST_PAGE, search: 'NEW' },
    ].map(queryKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('blanks narrow nothing; a search or a filter does', () => {
    expect(isNarrowed({ ...FIRST_PAGE, search: ' \n', page: 3 })).toBe(false);
    expect(isNarrowed({ ...FIRST_PAGE, search: 'a' })).toBe(true);
    expect(hasFilters({ ...FIRST_PAGE, search: 'a' })).toBe(false);
    expect(hasFilters({ ...FIRST_PAGE, status: 'new' })).toBe(true);
    expect(hasFilters({ ...FIRST_PAGE, campaignId: 'c' })).toBe(true);
  });
});

describe('A question that comes in from a page or from storage', () => {
  test.each([
    ['page 0', { page: 0 }],
    ['a page below', { page: -1 }],
    ['a fraction of a page, which is a 500', { page: 1.5 }],
    ['a page without end, which is a 500', { page: Number.POSITIVE_INFINITY }],
    ['no number at all', { page: Number.NaN }],
    ['a monstrous page', { page: 2 ** 60 }],
    ['a page as text', { page: '2' }],
    ['a size nobody can choose', { pageSize: 5000 }],
    ['a search that is no text', { search: null }],
    ['a filter that is a list', { status: ['new'] }],
  ])('is refused for %s', (_, change) => {
    expect(v.is(LeadQuerySchema, { ...FIRST_PAGE, ...change })).toBe(false);
  });

  test('is taken whenever a person can have chosen it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(v.parse(LeadQuerySchema, query)).toEqual(query);
      }),
    );
  });

  test('never throws, and passes only whole pages of a known size', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = v.safeParse(LeadQuerySchema, value);
        if (parsed.success) expect(Number.isSafeInteger(parsed.output.page)).toBe(true);
      }),
    );
  });
});
