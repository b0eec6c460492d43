// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { GLOBEX, GLOBEX_AGAIN, INITECH, severalWorkspaces } from '../../tests/unit/several-workspaces.ts';
import { createServices } from '../background/create-services.ts';
import type { Services } from '../background/message-listener.ts';
import { type ApiKey, maskKey } from '../leadey/api-key.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: severalWorkspaces });
const labelOf = (key: string) => maskKey(key as ApiKey);
const showLeads = { maxAge: 0, caller: 'window', ahead: false };
const session = () => browser.storage.session.get(null);
const inUse = async ({ accounts }: Services) => (await accounts.read())?.organization.name;
const waiting = async ({ accounts }: Services) =>
  (await accounts.others()).map(({ organization }) => organization.name).sort();

/** Acme in use and Globex beside it. */
async function two(forgetOnClose = false): Promise<Services> {
  const services = await connectedWith(GLOBEX, forgetOnClose);
  await services.leads.load({ ...FIRST_PAGE, search: 'a' }, showLeads);
  await services.account.connect(DEMO_KEY, false, 'add');
  return services;
}

meetAtItsBest(api, DEMO_KEY, GLOBEX, INITECH);

describe('A second workspace', () => {
  test('comes into use, and the first one stays connected', async () => {
    const services = await two();
    expect(await inUse(services)).toBe('Acme');
    expect(await waiting(services)).toEqual(['Globex']);
    expect(await session()).not.toHaveProperty('leads');
  });

  test('is asked about with its own key', async () => {
    const services = await two();
    api.clearRequests();
    await services.leads.load(FIRST_PAGE, showLeads);
    await services.account.switchTo('org_globex');
    await services.account.load(0);
    expect(api.requests.map(({ keyLabel }) => keyLabel)).toEqual([DEMO_KEY, GLOBEX].map(labelOf));
  });

  test('is synced at once, also where it comes into use while the first one is being synced', async () => {
    const services = await connectedWith(GLOBEX);
    api.clearRequests();
    api.fault({ kind: 'slow', ms: 200, match: { path: '/leads' } });
    void services.leadSync.run();
    await vi.waitFor(() => expect(api.requests).not.toEqual([]));
    await services.account.connect(DEMO_KEY, false, 'add');
    await services.leadSync.run();
    const connection = (await services.accounts.read())?.connection;
    expect(await session()).toMatchObject({ sync: { connection, state: 'complete' } });
  });

  test('takes the place of the first where that is replaced', async () => {
    const services = await connectedWith(GLOBEX);
    await services.account.connect(DEMO_KEY, false, 'replace');
    expect(await waiting(services)).toEqual([]);
    expect(await everythingStored()).not.toContain(GLOBEX);
  });

  test('that is the first one with a new key is still one workspace', async () => {
    const services = await two();
    await services.account.connect(GLOBEX_AGAIN, false, 'add');
    expect(await inUse(services)).toBe('Globex');
    expect(await waiting(services)).toEqual(['Acme']);
    expect(await everythingStored()).not.toContain(GLOBEX);
    await services.account.switchTo('org_acme');
    expect(await waiting(services)).toEqual(['Globex']);
  });
});

describe('Switching', () => {
  test.each([false, true])('brings back what was seen there (key in memory: %j)', async (forget) => {
    const services = await two(forget);
    await services.account.switchTo('org_globex');
    expect(await inUse(services)).toBe('Globex');
    expect(await waiting(services)).toEqual(['Acme']);
    const account = await services.accounts.read();
    expect(await session()).toMatchObject({
      leads: { connection: account?.connection, query: { search: 'a' } },
    });
  });

  test('drops an answer that was on its way', async () => {
    const services = await two();
    api.fault({ kind: 'slow', ms: 300, match: { path: '/leads' } });
    const late = services.leads.load(FIRST_PAGE, showLeads);
    await vi.waitFor(() =>
      expect(api.requests.some(({ keyLabel }) => keyLabel === labelOf(DEMO_KEY))).toBe(true),
    );
    await services.account.switchTo('org_globex');
    expect(await late).toEqual({ ok: false, error: { kind: 'superseded' } });
    expect(JSON.stringify((await session()).leads)).toContain('"search":"a"');
  });

  test('to a workspace that is not connected changes nothing', async () => {
    const services = await two();
    const before = await everythingStored();
    expect(await services.account.switchTo('org_nobody')).toEqual({ ok: false, error: { kind: 'no-key' } });
    expect(await everythingStored()).toBe(before);
  });

  test('does not give a key more requests than it has', async () => {
    const services = await two();
    for (let round = 0; round < 100; round += 1) await services.account.load(0);
    expect(await services.account.load(0)).toMatchObject({ error: { kind: 'rate-limited' } });
    await services.account.switchTo('org_globex');
    expect((await services.account.load(0)).ok).toBe(true);
    await services.account.switchTo('org_acme');
    expect(await services.account.load(0)).toMatchObject({ error: { kind: 'rate-limited' } });
  });
});

describe('A workspace that is not in use', () => {
  test('has its credits looked at, with its own key', async () => {
    const services = await two();
    api.setCredits(GLOBEX, { balance: 7 });
    await services.account.checkOthers(0);
    expect(await services.accounts.others()).toMatchObject([{ organization: { credits: { balance: 7 } } }]);
  });

  test('is not asked about while it is young enough', async () => {
    const services = await two();
    api.clearRequests();
    await services.account.checkOthers(60_000);
    expect(api.requests).toEqual([]);
  });

  test('whose key is refused leaves the others alone', async () => {
    const services = await two();
    await services.account.connect(INITECH, false, 'add');
    api.revokeKey(GLOBEX);
    await services.account.checkOthers(0);
    expect(await services.accounts.read()).toMatchObject({ state: 'connected' });
    const states = (await services.accounts.others()).map(({ organization, state }) => [
      organization.name,
      state,
    ]);
    expect(states.sort()).toEqual([
      ['Acme', 'connected'],
      ['Globex', 'refused'],
    ]);
  });

  test('can be disconnected, and takes along what was fetched for it', async () => {
    const services = await two();
    await services.account.disconnect('org_globex');
    expect(await inUse(services)).toBe('Acme');
    expect(await waiting(services)).toEqual([]);
    expect(await everythingStored()).not.toMatch(/globex/i);
  });

  test('loses its leads with all others where people’s data is cleared', async () => {
    const services = await two();
    await services.account.clearPeople();
    expect(Object.keys(await session()).filter((name) => name.endsWith(':leads'))).toEqual([]);
  });
});

describe('Disconnecting the workspace in use', () => {
  test('brings another one into use, and leaves nothing of the first', async () => {
    const services = await two();
    await services.leads.load(FIRST_PAGE, showLeads);
    await services.account.disconnect();
    expect(await inUse(services)).toBe('Globex');
    const left = await everythingStored();
    expect(left).not.toContain(DEMO_KEY);
    expect(left).not.toMatch(/acme/i);
  });

  test('while another window switches removes one workspace with its own key', async () => {
    const services = await two();
    await Promise.all([services.account.switchTo('org_globex'), services.account.disconnect()]);
    const left = (await services.accounts.all()).map(({ organization }) => organization.id);
    const stored = await everythingStored();
    expect({ acme: stored.includes(DEMO_KEY), globex: stored.includes(GLOBEX) }).toEqual({
      acme: left.includes('org_acme'),
      globex: left.includes('org_globex'),
    });
    expect(left).toHaveLength(1);
  });

  test('and then the last one leaves no trace', async () => {
    const services = await two();
    await services.account.disconnect();
    await services.account.disconnect();
    expect(await everythingStored()).toBe('[{},{},{}]');
  });
});

test('After a key in memory is gone with the browser, another workspace comes into use', async () => {
  await connectedWith(GLOBEX);
  await createServices().account.connect(DEMO_KEY, true, 'add');
  await browser.storage.session.clear();
  const services = createServices();
  expect(await services.account.reconnect()).toMatchObject({ ok: true });
  expect(await inUse(services)).toBe('Globex');
});
