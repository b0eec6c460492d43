import { describe, expect, test } from 'vitest';
import { account, bareLead } from '../../tests/unit/samples.ts';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { NOTHING_SEEN } from '../leads/filter-leads.ts';
import { viewOf } from '../leads/saved-views.ts';
import { storedViews } from '../storage/stored-views.ts';
import { countGains, tellingViews } from './view-gains.ts';

const hot = {
  name: 'Hot',
  query: viewOf({
    ...FIRST_PAGE,
    search: 'northwind',
    filters: { ...NO_FILTERS, scoreFrom: 80, added: 'new' },
  }),
  alert: true,
};

describe('A view that tells of its new leads', () => {
  test('counts those that it would show', () => {
    const leads = [
      { ...bareLead, id: '1', company: 'Northwind', score: 90 },
      { ...bareLead, id: '2', company: 'Northwind', score: 20 },
      { ...bareLead, id: '3', company: 'Contoso', score: 90 },
    ];
    expect(countGains([hot], leads, NOTHING_SEEN)).toEqual({ Hot: 1 });
  });

  test('is one of the workspace in use that is to tell', async () => {
    const { id } = account.organization;
    await storedViews('local').write({
      organizationId: id,
      views: [hot, { ...hot, name: 'Quiet', alert: false }],
    });
    expect((await tellingViews(account)).map(({ name }) => name)).toEqual(['Hot']);
    await storedViews('local').write({ organizationId: 'another', views: [hot] });
    expect(await tellingViews(account)).toEqual([]);
  });
});
