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

  test('of today counts none of yesterday, by the clock of the person', () => {
    const now = Date.parse('2026-06-15T12:00:00Z');
    const today = { ...hot, query: viewOf({ ...FIRST_PAGE, filters: { ...NO_FILTERS, added: 'today' } }) };
    const leads = ['2026-06-15T11:00:00.000Z', '2026-06-13T11:00:00.000Z'].map((createdAt) => ({
      ...bareLead,
      id: createdAt,
      createdAt,
    }));
    expect(countGains([today], leads, { now, opened: [], lastSeen: 0 })).toEqual({ Hot: 1 });
  });

  test('lies where the key lies, and tells only while that is accepted', async () => {
    const views = { organizationId: account.organization.id, views: [hot] };
    await storedViews('session').write(views);
    expect(await tellingViews(account)).toEqual([]);
    expect(await tellingViews({ ...account, forgetOnClose: true })).toEqual([hot]);
    expect(await tellingViews({ ...account, forgetOnClose: true, state: 'refused' })).toEqual([]);
    expect(await tellingViews(null)).toEqual([]);
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
