// @vitest-environment node
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { GLOBEX, severalWorkspaces } from '../../tests/unit/several-workspaces.ts';
import { createServices } from '../background/create-services.ts';
import type { Services } from '../background/message-listener.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { viewOf } from '../leads/saved-views.ts';
import { lookOnDisk } from '../storage/stored-look.ts';
import { viewsOnDisk } from '../storage/stored-views.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: severalWorkspaces });
const showLeads = { maxAge: 0, caller: 'window', ahead: false };
const AREAS = [browser.storage.session, browser.storage.local];
/** How often a switch writes, at most. */
const WRITES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

meetAtItsBest(api, DEMO_KEY, GLOBEX);
afterEach(() => vi.restoreAllMocks());

const viewsOf = (organizationId: string) => ({
  organizationId,
  views: [{ name: `All of ${organizationId}`, query: viewOf(FIRST_PAGE), alert: true }],
});

/** What somebody leaves behind in the workspace in use. */
async function use(services: Services, organizationId: string): Promise<void> {
  await services.leads.load({ ...FIRST_PAGE, search: organizationId }, showLeads);
  await viewsOnDisk.write(viewsOf(organizationId));
  await lookOnDisk.write({ organizationId, at: 2, newest: 2, before: 1 });
}

/** Acme in use and Globex beside it, both of them used. */
async function bothUsed(): Promise<Services> {
  const services = await connectedWith(GLOBEX);
  await use(services, 'org_globex');
  await services.account.connect(DEMO_KEY, false, 'add');
  await use(services, 'org_acme');
  return services;
}

/** The browser is gone before this write to storage, and comes back. */
async function cutOffBefore(write: number, doing: () => Promise<unknown>): Promise<void> {
  let writes = 0;
  const spies = AREAS.flatMap((area) =>
    (['set', 'remove'] as const).map((method) => {
      const real = area[method].bind(area) as (what: never) => Promise<void>;
      return vi.spyOn(area, method).mockImplementation((what: unknown) => {
        writes += 1;
        return writes < write ? real(what as never) : Promise.reject(new Error('gone'));
      });
    }),
  );
  await doing().catch(() => {});
  for (const spy of spies) spy.mockRestore();
}

async function inUse({ accounts }: Services): Promise<string | undefined> {
  return (await accounts.read())?.organization.id;
}

async function expectAllOf(organizationId: string): Promise<void> {
  expect(await viewsOnDisk.read()).toEqual(viewsOf(organizationId));
  expect(await lookOnDisk.read()).toMatchObject({ organizationId });
}

describe('A switch that was cut off', () => {
  test.each(WRITES)('before its write %d loses nothing once it is done again', async (write) => {
    const before = await bothUsed();
    await cutOffBefore(write, () => before.account.switchTo('org_globex'));
    const services = createServices();
    await services.account.switchTo('org_globex');
    await expectAllOf('org_globex');
    expect(await browser.storage.session.get('leads')).toMatchObject({
      leads: { query: { search: 'org_globex' } },
    });
    await services.account.switchTo('org_acme');
    await expectAllOf('org_acme');
    expect(await browser.storage.session.get('leads')).toMatchObject({
      leads: { query: { search: 'org_acme' } },
    });
    expect(await inUse(services)).toBe('org_acme');
  });

  test.each(WRITES)('before its write %d leaves the other whole where one is disconnected', async (write) => {
    const before = await bothUsed();
    await cutOffBefore(write, () => before.account.switchTo('org_globex'));
    const services = createServices();
    const going = (await inUse(services)) ?? '';
    await services.account.disconnect();
    await expectAllOf(going === 'org_acme' ? 'org_globex' : 'org_acme');
  });

  test.each(WRITES)('before its write %d is put right before anything else is written', async (write) => {
    const before = await bothUsed();
    await cutOffBefore(write, () => before.account.switchTo('org_globex'));
    const services = createServices();
    await services.account.mend();
    const now = (await inUse(services)) ?? '';
    await expectAllOf(now);
    // What the workspace in use writes meanwhile.
    await lookOnDisk.write({ organizationId: now, at: 3, newest: 3, before: 2 });
    const other = now === 'org_acme' ? 'org_globex' : 'org_acme';
    await services.account.switchTo(other);
    await expectAllOf(other);
    await services.account.switchTo(now);
    expect(await lookOnDisk.read()).toMatchObject({ organizationId: now, at: 3 });
  });
});

describe('A background that ends', () => {
  test.each(WRITES)(
    'before write %d of a refusal leaves no people’s data behind a refused key',
    async (write) => {
      const before = await bothUsed();
      await before.leadSync.run();
      api.revokeKey(DEMO_KEY);
      await cutOffBefore(write, () => before.account.load(0));
      const services = createServices();
      await services.account.mend();
      await services.account.load(0);
      const left = Object.keys(await browser.storage.session.get(null));
      expect(left.filter((name) => /^(chunk:|leads$)/.test(name))).toEqual([]);
      expect((await services.accounts.read())?.state).toBe('refused');
    },
  );

  test.each(WRITES)('before write %d of replacing a key keeps none but those in use', async (write) => {
    const before = await connectedWith(GLOBEX);
    await cutOffBefore(write, () => before.account.connect(DEMO_KEY, false, 'replace'));
    const services = createServices();
    await services.account.mend();
    const { local } = browser.storage;
    const keys = Object.keys(await local.get(null)).filter((name) => name.startsWith('key:'));
    expect(keys).toEqual([`key:${await inUse(services)}`]);
  });
});

describe('Where no switch was cut off', () => {
  test('nothing is written at the start', async () => {
    const { account } = await bothUsed();
    const writes = AREAS.flatMap((area) => [vi.spyOn(area, 'set'), vi.spyOn(area, 'remove')]);
    await account.mend();
    for (const write of writes) expect(write).not.toHaveBeenCalled();
  });
});
