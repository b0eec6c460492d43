// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList, openPage, shownNames } from '../../tests/unit/fake-page.ts';
import { account, NOON } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';

const other = { ...account, connection: 'second connection' };
const notConnected = { account: null, screen: { name: 'connect', reason: 'first' } } as const;

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

describe('Another window, or the background, changes who is connected', () => {
  test('disconnected elsewhere: nothing of it is left on this page', () => {
    const { app, state } = openList({ query: { ...FIRST_PAGE, search: 'Ada' } });
    app.accountChanged(null);
    expect(state()).toMatchObject({
      account: null,
      screen: { name: 'connect', reason: 'disconnected' },
      list: { state: 'loading' },
      query: FIRST_PAGE,
    });
  });

  test('connected elsewhere with another key: this page starts over with it', async () => {
    const { app, background, state } = openList();
    app.accountChanged(other);
    expect(state()).toMatchObject({ account: other, screen: { name: 'home' }, list: { state: 'loading' } });
    expect(await background.types()).toEqual(['load-organization', 'load-leads']);
  });

  test('refused by Leadey: this page asks for a key, and shows people no more', async () => {
    const { app, background, state } = openList();
    app.accountChanged({ ...account, state: 'refused' });
    expect(state().screen).toEqual({ name: 'connect', reason: 'refused' });
    expect(shownNames(state())).toEqual([]);
    expect(await background.types()).toEqual([]);
  });

  test('an older balance that comes by another way does not take the place of a newer one', async () => {
    vi.useFakeTimers({ now: account.asOf + 5000 });
    const { app, background, state } = openList();
    void app.refresh();
    const newer = { ...account, asOf: account.asOf + 2000 };
    await background.answer('load-organization', newer);
    app.accountChanged({ ...account, asOf: account.asOf + 1000 });
    expect(state().account).toEqual(newer);
    // The clock was ahead when that was noted.
    vi.setSystemTime(account.asOf);
    app.accountChanged(account);
    expect(state().account).toEqual(account);
  });

  test('new credits of the same connection are taken in quietly', async () => {
    const { app, background, state } = openList();
    const asOf = NOON + 60_000;
    app.accountChanged({ ...account, asOf });
    expect(state()).toMatchObject({ account: { asOf }, list: { state: 'ready' } });
    expect(await background.types()).toEqual([]);
  });

  test('an answer that comes after a disconnect is dropped', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    await background.settled();
    app.accountChanged(null);
    await background.answerLeads(0);
    expect(state().list.state).toBe('loading');
  });

  test('and what that superseded is no trouble of this page', async () => {
    const { app, background, state } = openList();
    void app.refresh();
    await background.fail('load-organization', 'superseded');
    expect(state().accountError).toBeNull();
  });

  test('nothing is asked for a search typed just before', async () => {
    const { app, background } = openList();
    app.search('Ada');
    app.accountChanged(null);
    vi.runAllTimers();
    expect(await background.types()).toEqual([]);
  });
});

describe('Disconnecting', () => {
  test('leads to the form, and says so', async () => {
    const { app, background, state } = openList();
    const answer = app.disconnect();
    await background.answer('disconnect', null);
    expect(await answer).toEqual({ ok: true, value: null });
    expect(state()).toMatchObject({ account: null, screen: { name: 'connect', reason: 'disconnected' } });
  });

  test('that fails leaves everything as it is', async () => {
    const { app, background, state } = openList();
    const answer = app.disconnect();
    await background.fail('disconnect', 'storage');
    expect(await answer).toEqual({ ok: false, error: { kind: 'storage' } });
    expect(shownNames(state())).toHaveLength(25);
  });

  test('leaves nothing behind that is written down after it was asked for', async () => {
    const { app, background, remember, rememberShown } = openList();
    app.turnTo(2);
    app.search('Ada');
    void app.disconnect();
    remember.mockClear();
    vi.runAllTimers();
    await background.failLeads(0, 'superseded');
    app.scrolled(40);
    expect(remember).not.toHaveBeenCalled();
    expect(rememberShown).not.toHaveBeenCalled();
  });
});

describe('A key that is stored though its account was lost', () => {
  test('is found again when a page opens', async () => {
    const { app, background, state } = openPage({}, notConnected);
    void app.start();
    await background.answer('reconnect', other);
    expect(state()).toMatchObject({ account: other, screen: { name: 'home' } });
    expect(await background.types()).toContain('load-leads');
  });

  test('without one the form stays, and says nothing', async () => {
    const { app, background, state } = openPage({}, notConnected);
    void app.start();
    await background.fail('reconnect', 'no-key');
    expect(state()).toMatchObject({ ...notConnected, accountError: null });
    expect(await background.types()).toEqual(['reconnect']);
  });
});

describe('Trying the refused key again', () => {
  const refused = {
    account: { ...account, state: 'refused' },
    screen: { name: 'connect', reason: 'refused' },
  } as const;

  test('that works leads to the list', async () => {
    const { app, background, state } = openPage({}, refused);
    void app.reconnect();
    await background.answer('reconnect', account);
    expect(state()).toMatchObject({ screen: { name: 'home' }, account });
  });

  test('that does not says why', async () => {
    const { app, background, state } = openPage({}, refused);
    void app.reconnect();
    await background.fail('reconnect', 'offline');
    expect(state()).toMatchObject({ screen: refused.screen, accountError: { kind: 'offline' } });
  });
});

describe('Campaigns', () => {
  test('of another connection are not offered', async () => {
    const { app, background, state } = openList();
    void app.loadCampaigns();
    const campaigns = [{ id: 'c', name: 'Theirs', status: '' }];
    await background.answer('load-campaigns', { connection: 'other', campaigns, complete: true, at: NOON });
    expect(state().campaigns).toEqual([]);
    void app.loadCampaigns();
    const { connection } = account;
    await background.answer('load-campaigns', { connection, campaigns, complete: false, at: NOON });
    expect(state()).toMatchObject({ campaigns, campaignsComplete: false });
  });
});
