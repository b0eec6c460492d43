// @vitest-environment node
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, leadTo } from '../../tests/unit/demo-background.ts';
import { GLOBEX, severalWorkspaces } from '../../tests/unit/several-workspaces.ts';
import { createServices } from '../background/create-services.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: severalWorkspaces });

/** What admins have written for this browser. */
function decide(policy: object): void {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
}

beforeEach(() => {
  leadTo(api);
  api.clearRequests();
});
afterAll(() => api.close());

describe('Keys only in memory', () => {
  test('a new key never touches the disk, whatever was chosen', async () => {
    decide({ keysInMemoryOnly: true });
    const { accounts } = await connectedWith(DEMO_KEY, false);
    expect(await accounts.read()).toMatchObject({ forgetOnClose: true });
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  test('keys already on the disk move, of every workspace, and all that lies beside them', async () => {
    const services = await connectedWith(GLOBEX);
    await services.account.connect(DEMO_KEY, false, 'add');
    await browser.storage.local.set({ 'at:org_globex:history': { of: 'globex' }, history: { of: 'acme' } });
    decide({ keysInMemoryOnly: true });
    await services.account.obeyPolicy();
    expect(await browser.storage.local.get(null)).toEqual({});
    const session = await browser.storage.session.get(null);
    expect(session).toMatchObject({
      'key:org_acme': DEMO_KEY,
      'key:org_globex': GLOBEX,
      history: { of: 'acme' },
      'at:org_globex:history': { of: 'globex' },
    });
    expect((await services.account.load(0)).ok).toBe(true);
  });
});

describe('With a passphrase', () => {
  test('a key leaves what is sealed for memory only, and comes back, as its tick says', async () => {
    const { account, accounts, sealing } = await connectedWith(DEMO_KEY);
    await sealing.set('correct horse battery', '');
    await account.keepKey('org_acme', true);
    expect(await accounts.read()).toMatchObject({ forgetOnClose: true, sealed: false });
    await account.keepKey('org_acme', false);
    expect(await accounts.read()).toMatchObject({ forgetOnClose: true, sealed: true });
  });

  test('where keys may lie in memory only, none stays sealed on the disk', async () => {
    const { account, accounts, sealing } = await connectedWith(DEMO_KEY);
    await sealing.set('correct horse battery', '');
    decide({ keysInMemoryOnly: true });
    await account.obeyPolicy();
    expect(await accounts.read()).toMatchObject({ forgetOnClose: true, sealed: false });
  });
});

describe('Allowed workspaces', () => {
  test('a key of another one is refused before anything is stored', async () => {
    decide({ allowedWorkspaces: ['org_acme'] });
    const answer = await createServices().account.connect(GLOBEX, false);
    expect(answer).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await everythingStored()).not.toContain('globex');
  });

  test('one that is connected already goes, the allowed one stays', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.account.connect(GLOBEX, false, 'add');
    decide({ allowedWorkspaces: ['org_acme'] });
    await services.account.obeyPolicy();
    expect(await services.accounts.read()).toMatchObject({ organization: { name: 'Acme' } });
    expect(await everythingStored()).not.toMatch(/globex/i);
  });
});

test('With the site check off, Leadey is not asked about a site, by nobody', async () => {
  const { sites } = await connectedWith(DEMO_KEY);
  decide({ siteCheckOff: true });
  api.clearRequests();
  const site = { kind: 'company', domain: 'northwind.com', host: 'northwind.com' } as const;
  expect(await sites.check(site)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(api.requests).toEqual([]);
});

describe('Where a key is kept', () => {
  test.each([true, false])('is changed without asking for it again (to memory: %j)', async (forget) => {
    const { account, accounts } = await connectedWith(DEMO_KEY, !forget);
    expect(await account.keepKey('org_acme', forget)).toEqual({ ok: true, value: null });
    const [local, session] = await Promise.all([browser.storage.local.get(), browser.storage.session.get()]);
    expect(JSON.stringify(forget ? session : local)).toContain(DEMO_KEY);
    expect(JSON.stringify(forget ? local : session)).not.toContain(DEMO_KEY);
    expect(await accounts.read()).toMatchObject({ forgetOnClose: forget });
  });
});
