// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { FIRST_PAGE, type Sort } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { createLeadView } from './lead-view.ts';

const person = (name: string, day: number, more: Partial<Lead> = {}): Lead => ({
  ...bareLead,
  id: name || `nobody ${day}`,
  name,
  createdAt: `2026-11-0${day}T10:00:00.000Z`,
  ...more,
});

const view = createLeadView([
  person('Émile', 1, { score: 40, company: 'zeta', status: 'replied' }),
  person('Ada', 5, { score: 90, company: 'Acme', status: 'waiting_on_legal' }),
  person('eva', 3, { score: 0, company: '', status: 'pending' }),
  person('', 4, { score: null, company: 'Acme', status: 'new' }),
  person('Zoë', 2, { score: 90, company: 'Beta', status: 'new' }),
]);

const sorted = (sort: Sort, search = '') =>
  view.page({ ...FIRST_PAGE, sort, search }).items.map(({ name }) => name || 'nobody');

describe('The order of the list', () => {
  test.each<[Sort, string[]]>([
    ['newest', ['Ada', 'nobody', 'eva', 'Zoë', 'Émile']],
    ['oldest', ['Émile', 'Zoë', 'eva', 'nobody', 'Ada']],
    // Among equals the newest first; without a score last, and 0 is one.
    ['score', ['Ada', 'Zoë', 'Émile', 'eva', 'nobody']],
    // Whatever their case and accents; who has none last.
    ['name', ['Ada', 'Émile', 'eva', 'Zoë', 'nobody']],
    ['company', ['Ada', 'nobody', 'Zoë', 'Émile', 'eva']],
    // As a lead meets them, a workspace's own behind them.
    ['status', ['eva', 'nobody', 'Zoë', 'Émile', 'Ada']],
  ])('by %s', (sort, names) => expect(sorted(sort)).toEqual(names));

  test('goes for what is searched, filtered and turned to as well', () => {
    expect(sorted('oldest', 'acme')).toEqual(['nobody', 'Ada']);
    const pages = [1, 2].map(
      (page) => view.page({ ...FIRST_PAGE, sort: 'name', page, pageSize: 10 }).meta.page,
    );
    expect(pages).toEqual([1, 1]);
    expect(view.matching({ ...FIRST_PAGE, sort: 'score', status: 'new' }).map(({ id }) => id)).toEqual([
      'Zoë',
      'nobody 4',
    ]);
    // One order after the other: none is left over from the one before.
    expect(sorted('newest', 'acme')).toEqual(['Ada', 'nobody']);
  });
});
