// @vitest-environment node

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openList, openPage, shownNames } from '../../tests/unit/fake-page.ts';
import { account, leads, NOON, snapshotOf } from '../../tests/unit/samples.ts';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedLeads, storedView } from '../storage/stored-snapshots.ts';
import { storedSync } from '../storage/stored-sync.ts';
import { initialSync } from '../sync/initial-sync.ts';
import { readStoredState } from './read-stored-state.ts';

const view = { connection: account.connection, query: FIRST_PAGE, scrollTop: 0, leadId: null };

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

describe('Opening again', () => {
  test('within 30 seconds asks for nothing', async () => {
    vi.setSystemTime(NOON + 29_999);
    const { app, background, state } = openPage({ leads: snapshotOf() });
    await app.start();
    expect(await background.types()).toEqual([]);
    expect(state().list.state).toBe('ready');
  });

  test('after that asks for credits, leads and campaigns, and shows what was known meanwhile', async () => {
    vi.setSystemTime(NOON + 30_000);
    const { app, background, state } = openPage({ leads: snapshotOf() });
    void app.start();
    expect((await background.types()).sort()).toEqual(['load-leads', 'load-organization']);
    expect(state().list.state).toBe('refreshing');
    await background.answer('load-organization', { ...account, asOf: NOON + 30_000 });
    await background.answerLeads(0);
    expect(await background.types()).toContain('load-campaigns');
    expect(state()).toMatchObject({ busy: false, account: { asOf: NOON + 30_000 } });
  });

  test('after the clock was set back asks as well', async () => {
    vi.setSystemTime(NOON - 3_600_000);
    const { app, background } = openPage({ leads: snapshotOf() });
    void app.start();
    expect(await background.types()).toContain('load-leads');
  });

  test.each([
    ['another page', { page: 2 }],
    ['another search', { search: 'Ada' }],
    ['another status', { status: 'interested' }],
    ['another campaign', { campaignId: 'camp_9' }],
    ['another page size', { pageSize: 50 as const }],
  ])('asks when the popup was closed before %s had come', async (_, change) => {
    const query = { ...FIRST_PAGE, ...change };
    const { app, background, state } = openPage({ leads: snapshotOf(), view: { query } });
    void app.start();
    expect(await background.questions()).toEqual([query]);
    await background.answerLeads(0, { total: 3 });
    expect(state()).toMatchObject({ query, list: { state: 'ready', snapshot: { query } } });
  });

  test('shows the lead that was looked at, and asks for it', async () => {
    const { app, background, state } = openPage({ leads: snapshotOf(), view: { leadId: 'lead_2' } });
    void app.start();
    expect(state()).toMatchObject({
      screen: { name: 'lead', id: 'lead_2' },
      lead: { lead: { name: 'Person 2' } },
    });
    expect(await background.types()).toContain('load-lead');
  });
});

describe('What is stored', () => {
  test('search, filters, page and place are as they were left', async () => {
    const query = {
      search: 'Ada',
      status: 'new',
      campaignId: 'c',
      page: 2,
      pageSize: 10 as const,
      sort: 'score' as const,
      filters: { ...NO_FILTERS, scoreFrom: 80 },
    };
    await accountOnDisk.write(account);
    await storedLeads.write(snapshotOf(query));
    await storedView.write({ ...view, query, scrollTop: 120 });
    const state = await readStoredState();
    expect(state).toMatchObject({
      query,
      scrollTop: 120,
      screen: { name: 'home' },
      list: { state: 'refreshing' },
    });
    expect(shownNames(state)[0]).toBe('Person 11');
  });

  test('says how complete the list is, from the first frame on', async () => {
    await accountOnDisk.write(account);
    await storedSync.write({ ...initialSync(account.connection), known: 40, total: 90 });
    expect(await readStoredState()).toMatchObject({
      sync: { state: 'syncing', known: 40, total: 90 },
    });
  });

  test('of another key is not shown', async () => {
    await accountInMemory.write({ ...account, connection: 'second connection' });
    await storedLeads.write(snapshotOf({ page: 2 }));
    await storedView.write({ ...view, leadId: 'lead_1', query: { ...FIRST_PAGE, search: 'Ada' } });
    expect(await readStoredState()).toMatchObject({
      query: FIRST_PAGE,
      screen: { name: 'home' },
      list: { state: 'loading' },
    });
  });

  test('by a key that was refused is not shown either', async () => {
    await accountOnDisk.write({ ...account, state: 'refused' });
    await storedLeads.write(snapshotOf());
    expect(await readStoredState()).toMatchObject({
      screen: { name: 'connect', reason: 'refused' },
      list: { state: 'loading' },
    });
  });

  test.each([['leads'], ['view'], ['campaigns'], ['statuses'], ['sync'], ['account']])(
    'in a shape nobody knows, as %s, counts as absent',
    async (key) => {
      await accountOnDisk.write(account);
      for (const damaged of ['', 0, [], { connection: account.connection }, { version: 0 }]) {
        await browser.storage.session.set({ [key]: damaged });
        expect(await readStoredState()).toMatchObject({ query: FIRST_PAGE, account, campaigns: [] });
      }
    },
  );

  test('nothing means: connect first', async () => {
    expect(await readStoredState()).toMatchObject({
      account: null,
      screen: { name: 'connect', reason: 'first' },
    });
  });
});

describe('Refresh', () => {
  test('asks for everything, however young', async () => {
    const { app, background, state } = openList();
    void app.refresh();
    await background.settled();
    expect(background.asked.map(({ request }) => 'maxAge' in request && request.maxAge)).toEqual([0, 0]);
    expect(state().busy).toBe(true);
    await background.answerLeads(0);
    await background.answer('load-organization', account);
    expect(await background.types()).toContain('load-campaigns');
    expect(state().busy).toBe(false);
  });

  test('that fails says so above what was known', async () => {
    const { app, background, state } = openList();
    void app.refresh();
    await background.failLeads(0, 'timeout');
    await background.fail('load-organization', 'timeout');
    expect(state()).toMatchObject({ busy: false, accountError: { kind: 'timeout' }, account });
    expect(shownNames(state())).toHaveLength(25);
  });

  test('pressed in the very first frame, it is not undone by the opening, to which what is shown is young', async () => {
    vi.setSystemTime(NOON + 10_000);
    const older = { account: { ...account, asOf: NOON - 60_000 } };
    const { app, background, state } = openPage({ leads: snapshotOf() }, older);
    void app.refresh();
    await background.settled();
    void app.start();
    await background.answerLeads(0, { total: 135, at: NOON + 10_000 });
    expect(await background.questions()).toHaveLength(1);
    expect(state()).toMatchObject({
      list: { state: 'ready', snapshot: { page: { meta: { totalCount: 135 } } } },
    });
  });

  test('pressed before all leads are in memory, it asks for the newest when they are', async () => {
    const all = leads(60);
    const { app, background } = openPage({ leads: snapshotOf() }, {}, all);
    void app.refresh();
    await background.settled();
    const whole = { known: all.length, total: all.length, chunks: [all.length] };
    const followed = app.syncChanged({ ...initialSync(account.connection), state: 'complete', ...whole });
    await background.answerLeads(0);
    await followed;
    expect(await background.types()).toContain('check-newest');
  });
});
