// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { createServices } from '../background/create-services.ts';
import type { Services } from '../background/message-listener.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { createAccountStore } from './account-store.ts';

const OTHER_KEY = 'leadey_sk_live_other-workspace-0123456789';
const api = await startDemoApi({
  rateLimit: false,
  workspaces: {
    [DEMO_KEY]: { organization: { name: 'Acme' } },
    [OTHER_KEY]: { organization: { name: 'Globex' }, seed: 7 },
  },
});
const showLeads = { maxAge: 0, caller: 'window', ahead: false };
const idInUse = async () => (await createAccountStore().read())?.organization.id;
const session = () => browser.storage.session.get(null);

meetAtItsBest(api, DEMO_KEY);

describe('Connecting', () => {
  test('finds the key in what was pasted, asks Leadey who it belongs to, and stores it', async () => {
    const services = createServices();
    expect(await services.account.connect(`export LEADEY_API_KEY="${DEMO_KEY}"\n`, false)).toEqual({
      ok: true,
      value: null,
    });
    expect(api.requests.map(({ path }) => path)).toEqual(['/v1/me']);
    expect(await browser.storage.local.get(null)).toMatchObject({
      [`key:${await idInUse()}`]: DEMO_KEY,
      account: { state: 'connected', maskedKey: 'leadey_sk_live_••••a1b2', organization: { name: 'Acme' } },
    });
  });

  test('keeps key and account in memory when they are to be forgotten', async () => {
    await connectedWith(DEMO_KEY, true);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await session()).toMatchObject({
      [`key:${await idInUse()}`]: DEMO_KEY,
      account: { forgetOnClose: true },
    });
  });

  test('asks nobody about what cannot be a key', async () => {
    expect(await createServices().account.connect('leadey_sk_live_••••a1b2', false)).toEqual({
      ok: false,
      error: { kind: 'paste', problem: 'masked' },
    });
    expect(api.requests).toEqual([]);
  });

  test.each([
    ['refused by Leadey', 401, 'bad-key'],
    ['answered by a proxy', 502, 'server'],
    ['not allowed', 403, 'forbidden'],
  ])('stores nothing of a key that was %s', async (_, status, kind) => {
    api.fault({ kind: 'status', status });
    expect(await createServices().account.connect(DEMO_KEY, false)).toEqual({ ok: false, error: { kind } });
    expect(await everythingStored()).toBe('[{},{},{}]');
  });

  test('does not ask while the browser withholds the host', async () => {
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => false);
    expect(await createServices().account.connect(DEMO_KEY, false)).toMatchObject({
      error: { kind: 'no-host-permission' },
    });
    expect(api.requests).toEqual([]);
  });
});

describe('Replacing the key', () => {
  test('takes everything fetched with the old one away, at once', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.leads.load(FIRST_PAGE, showLeads);
    await services.campaigns.load(0);
    await services.account.connect(OTHER_KEY, true);
    expect(Object.keys(await session()).sort()).toEqual(['account', 'budget', `key:${await idInUse()}`]);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await everythingStored()).not.toContain(DEMO_KEY);
  });

  test('does not begin the pause anew that Leadey has asked for', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'rate-limited', retryAfter: 42, match: { path: '/leads', times: 1 } });
    expect((await services.leads.load(FIRST_PAGE, showLeads)).ok).toBe(false);
    await services.account.connect(DEMO_KEY, false);
    await services.account.reconnect();
    api.clearRequests();
    const answer = await services.leads.load(FIRST_PAGE, showLeads);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(api.requests).toEqual([]);
  });

  test('that is not accepted leaves the old one as it was', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.leads.load(FIRST_PAGE, showLeads);
    const before = await everythingStored();
    await services.account.connect('leadey_sk_live_nobody-knows-this-one', false);
    expect(await everythingStored()).toBe(before);
  });

  test('drops what was still asked with the old one', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'slow', ms: 300, match: { path: '/leads' } });
    const late = services.leads.load(FIRST_PAGE, showLeads);
    await vi.waitFor(() => expect(api.requests.some(({ path }) => path === '/v1/leads')).toBe(true));
    await services.account.connect(OTHER_KEY, false);
    expect(await late).toEqual({ ok: false, error: { kind: 'superseded' } });
    expect(await session()).not.toHaveProperty('leads');
  });
});

describe('Disconnecting', () => {
  test.each([false, true])('leaves no trace in any storage (forgotten on close: %j)', async (forget) => {
    const services = await connectedWith(DEMO_KEY, forget);
    await services.leads.load(FIRST_PAGE, showLeads);
    await services.campaigns.load(0);
    await browser.storage.session.set({ view: { search: 'Ada' } });
    expect(await services.account.disconnect()).toEqual({ ok: true, value: null });
    expect(await everythingStored()).toBe('[{},{},{}]');
  });

  test('drops an answer that arrives afterwards', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'slow', ms: 300, match: { path: '/leads' } });
    const late = services.leads.load(FIRST_PAGE, showLeads);
    await vi.waitFor(() => expect(api.requests.some(({ path }) => path === '/v1/leads')).toBe(true));
    await services.account.disconnect();
    expect((await late).ok).toBe(false);
    expect(await everythingStored()).toBe('[{},{},{}]');
  });
});

describe('A key that Leadey refuses in the middle of use', () => {
  test('is marked, and people’s data goes; name and credits stay', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.leads.load(FIRST_PAGE, showLeads);
    await services.campaigns.load(0);
    api.revokeKey(DEMO_KEY);
    expect(await services.leads.load(FIRST_PAGE, showLeads)).toEqual({
      ok: false,
      error: { kind: 'bad-key' },
    });
    expect(Object.keys(await session())).toEqual(['budget']);
    expect(await browser.storage.local.get('account')).toMatchObject({
      account: { state: 'refused', organization: { name: 'Acme' } },
    });
  });

  test('is not tried again by itself', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.revokeKey(DEMO_KEY);
    await services.account.load(0);
    api.clearRequests();
    expect(await services.leads.load(FIRST_PAGE, showLeads)).toEqual({
      ok: false,
      error: { kind: 'bad-key' },
    });
    expect(await services.account.load(0)).toEqual({ ok: false, error: { kind: 'bad-key' } });
    expect(api.requests).toEqual([]);
  });

  test('is taken back when it works after all', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.revokeKey(DEMO_KEY);
    await services.account.load(0);
    expect(await services.account.reconnect()).toEqual({ ok: false, error: { kind: 'bad-key' } });
    api.restoreKey(DEMO_KEY);
    expect(await services.account.reconnect()).toMatchObject({ ok: true, value: { state: 'connected' } });
    expect((await services.leads.load(FIRST_PAGE, showLeads)).ok).toBe(true);
  });
});

describe('What was asked before the refusal and is answered after it', () => {
  test.each([
    ['the credits', '/v1/me', (services: Services) => services.account.load(0)],
    ['leads', '/v1/leads', (services: Services) => services.leads.load(FIRST_PAGE, showLeads)],
    ['campaigns', '/v1/campaigns', (services: Services) => services.campaigns.load(0)],
  ])('%s: the key stays refused, and nothing of people is stored again', async (_what, path, ask) => {
    const services = await connectedWith(DEMO_KEY);
    api.clearRequests();
    api.fault({ kind: 'slow', ms: 200, match: { path } });
    const late = ask(services);
    await vi.waitFor(() => expect(api.requests.map((request) => request.path)).toContain(path));
    const { connection } = (await services.accounts.read()) ?? {};
    await services.accounts.refuse(connection ?? '');
    const refused = await everythingStored();
    expect(await late).toEqual({ ok: false, error: { kind: 'superseded' } });
    expect(await everythingStored()).toBe(refused);
  });
});

describe('A refusal that comes late', () => {
  test('does not refuse the key again that was taken back meanwhile', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.revokeKey(DEMO_KEY);
    await services.account.load(0);
    const { connection: refused } = (await services.accounts.read()) ?? {};
    api.restoreKey(DEMO_KEY);
    await services.account.reconnect();
    await services.accounts.refuse(refused ?? '');
    expect(await services.accounts.read()).toMatchObject({ state: 'connected' });
  });
});

describe('A refusal that comes while workspaces are switched', () => {
  test('is believed where somebody has switched to its workspace meanwhile', async () => {
    const services = await connectedWith(DEMO_KEY);
    const refused = await idInUse();
    await services.account.connect(OTHER_KEY, false, 'add');
    const other = await idInUse();
    api.revokeKey(DEMO_KEY);
    api.clearRequests();
    api.fault({ kind: 'slow', ms: 200, match: { path: '/v1/me' } });
    const asked = services.account.checkOthers(0);
    await vi.waitFor(() => expect(api.requests.map(({ path }) => path)).toContain('/v1/me'));
    await services.account.switchTo(refused ?? '');
    await asked;
    const accounts = await services.accounts.all();
    expect(accounts.find(({ organization }) => organization.id === refused)).toMatchObject({
      state: 'refused',
    });
    expect(accounts.find(({ organization }) => organization.id === other)).toMatchObject({
      state: 'connected',
    });
  });
});

describe('An answer that speaks of another workspace than the key’s', () => {
  const notBelieved = { ok: false, error: { kind: 'bad-response' } };
  const own = async () => (await createAccountStore().read())?.organization.id ?? '';
  const speakOf = (id: string) => api.setOrganization(DEMO_KEY, { id });

  test('is not believed: the key stays with its workspace', async () => {
    const services = await connectedWith(DEMO_KEY);
    const id = await own();
    speakOf('org_of_somebody_else');
    expect(await services.account.load(0)).toEqual(notBelieved);
    expect(await services.account.reconnect()).toEqual(notBelieved);
    speakOf(id);
    expect(await services.account.load(0)).toMatchObject({ ok: true, value: { organization: { id } } });
    expect(await services.leads.load(FIRST_PAGE, showLeads)).toMatchObject({ ok: true });
  });

  test('nor is it of a workspace that is not in use', async () => {
    const services = await connectedWith(DEMO_KEY);
    const id = await own();
    await services.account.connect(OTHER_KEY, false, 'add');
    speakOf('org_of_somebody_else');
    await services.account.checkOthers(0);
    speakOf(id);
    expect((await services.accounts.others()).map(({ organization }) => organization.id)).toEqual([id]);
    expect(await services.account.switchTo(id)).toEqual({ ok: true, value: null });
    expect(await services.leads.load(FIRST_PAGE, showLeads)).toMatchObject({ ok: true });
  });
});

describe('Coming back', () => {
  test('a key whose account was damaged finds its account again', async () => {
    await connectedWith(DEMO_KEY, true);
    await browser.storage.session.set({ account: 'damaged' });
    const found = await createServices().account.reconnect();
    expect(found).toMatchObject({ ok: true, value: { forgetOnClose: true, organization: { name: 'Acme' } } });
    expect(await session()).toHaveProperty('account', found.ok && found.value);
  });

  test('without a key nobody is asked', async () => {
    const services = createServices();
    expect(await services.account.reconnect()).toEqual({ ok: false, error: { kind: 'no-key' } });
    expect(await services.account.load(0)).toEqual({ ok: false, error: { kind: 'no-key' } });
    expect(api.requests).toEqual([]);
  });
});

describe('Credits', () => {
  test('are asked for again when they are too old, or of a time still to come', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.setCredits(DEMO_KEY, { balance: 77 });
    const balance = async (maxAge: number) => {
      const answer = await services.account.load(maxAge);
      return answer.ok ? answer.value.organization.credits.balance : answer.error.kind;
    };
    expect(await balance(60_000)).not.toBe(77);
    expect(await balance(0)).toBe(77);
    api.setCredits(DEMO_KEY, { balance: 78 });
    const { account } = await browser.storage.local.get<{ account: object }>('account');
    await browser.storage.local.set({ account: { ...account, asOf: Date.now() + 3_600_000 } });
    expect(await balance(60_000)).toBe(78);
  });
});
