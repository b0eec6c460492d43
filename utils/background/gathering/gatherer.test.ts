// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import {
  DEMO_KEY,
  type DemoApi,
  type DemoWorkspaceOptions,
  startDemoApi,
} from '../../../tests/demo-api/index.ts';
import { createAllLeads } from '../../app/all-leads.ts';
import { FIRST_PAGE } from '../../leadey/lead-query.ts';
import { unpackLeads } from '../../leads/pack.ts';
import type { Gathering } from '../../storage/schemas.ts';
import { storedChunk, storedGathering } from '../../storage/stored-values.ts';
import { createAccountStore } from '../account-store.ts';
import { createCampaignsService } from '../campaigns-service.ts';
import { createFlights } from '../flights.ts';
import { createLeadeyAccess } from '../leadey-access.ts';
import { createRequestBudget } from '../request-budget.ts';
import { createGatherer, type Gatherer } from './gatherer.ts';

const CONNECTION = 'connection-1';
let api: DemoApi;
let clock = 0;

beforeEach(() => browser.storage.session.clear());
afterEach(() => api.close());

async function connect(workspace: DemoWorkspaceOptions): Promise<void> {
  clock = Date.now();
  api = await startDemoApi({ rateLimit: false, workspaces: { [DEMO_KEY]: workspace } });
  await createAccountStore().replace(
    {
      version: 1,
      connection: CONNECTION,
      maskedKey: 'leadey_sk_live_••••a1b2',
      forgetOnClose: true,
      state: 'connected',
      organization: {
        id: 'o',
        name: 'Acme',
        plan: 'growth',
        planStatus: 'active',
        credits: { balance: 1, included: 1, used: 0 },
      },
      asOf: clock,
    },
    async () => {},
  );
}

/** The background as it starts: nothing in memory. `pauseAfter` ends it after so many requests. */
function startWorker({ endAfter = Number.POSITIVE_INFINITY } = {}): Gatherer {
  let asked = 0;
  const send = (url: string, signal: AbortSignal) => {
    asked += 1;
    if (asked > endAfter) return new Promise<Response>(() => {});
    return fetch(url.replace('https://backend.leadey.ai', api.origin), {
      headers: { Authorization: `Bearer ${DEMO_KEY}` },
      signal,
    });
  };
  const vault = {
    open: async () => ({ send, maskedKey: '', forgetOnClose: true }),
    keep: async () => {},
    forget: async () => {},
  };
  const now = () => clock;
  const accounts = createAccountStore();
  const flights = createFlights();
  const access = createLeadeyAccess({
    vault,
    accounts,
    flights,
    budget: createRequestBudget(now),
    hasHostAccess: async () => true,
    isOnline: () => true,
    now,
  });
  const campaigns = createCampaignsService({ access, accounts, now });
  // A second passes at once, so that a minute's budget is never the thing that is waited for.
  const pause = async (ms: number) => {
    clock += ms;
  };
  return createGatherer({ access, accounts, campaigns, flights, now, pause });
}

async function gathered(): Promise<Gathering> {
  const gathering = await storedGathering.read();
  if (gathering === null) throw new Error('Nothing was gathered');
  return gathering;
}

/** The ids on all pages, as somebody would meet them who turns page after page. */
async function walkAllPages(pageSize: 10 | 25 | 50 | 100): Promise<string[]> {
  const all = createAllLeads(async (number) => unpackLeads((await storedChunk(number).read()) ?? ''));
  await all.follow(await gathered());
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const shown = all.page({ ...FIRST_PAGE, pageSize, page });
    if (shown === null) throw new Error('The leads are not all here');
    ids.push(...shown.page.items.map(({ id }) => id));
    if (page >= shown.page.meta.totalPages) return ids;
  }
}

const idsInLeadey = () => [...api.allLeads(DEMO_KEY)].map(({ id }) => id).sort();

describe('Gathering every lead', { timeout: 60_000 }, () => {
  test.each([
    ['134 leads', { leads: 134 }],
    ['none at all', { leads: 0 }],
    ['5,016 leads in groups of one time', { leads: 5016, groupSize: 40 }],
    ['9,524 leads with one import of 3,000', { leads: 9524, imports: [3000] }],
  ])('of %s meets each exactly once', async (_, workspace) => {
    await connect(workspace);
    await startWorker().run();
    expect(await gathered()).toMatchObject({
      state: 'complete',
      known: workspace.leads,
      total: workspace.leads,
    });
    expect((await walkAllPages(25)).sort()).toEqual(idsInLeadey());
    expect(api.requests.length).toBeLessThan(170);
  });

  test('stays within half of the requests a minute allows', async () => {
    await connect({ leads: 5016, groupSize: 40 });
    const started = clock;
    await startWorker().run();
    const minutes = (clock - started) / 60_000;
    expect(api.requests.length / minutes).toBeLessThanOrEqual(62);
  });

  test('goes on where it was when the worker was ended, twenty times on the way', async () => {
    await connect({ leads: 5016, groupSize: 40 });
    const unbroken = 82;
    for (let life = 0; life < 20; life += 1) {
      // Until an alarm wakes the next one.
      clock += 30_000;
      void startWorker({ endAfter: 4 }).run();
      const before = api.requests.length;
      await expect.poll(() => api.requests.length, { timeout: 10_000 }).toBe(before + 4);
    }
    await startWorker().run();
    expect(await gathered()).toMatchObject({ state: 'complete', known: 5016 });
    expect(api.requests.length).toBeLessThan(unbroken + 25);
  });

  test('of more leads than memory-only storage holds is left to Leadey', async () => {
    await connect({ leads: 100_000 });
    await startWorker().run();
    expect(await gathered()).toMatchObject({ state: 'too-many', total: 100_000 });
    expect(api.requests).toHaveLength(1);
  });
});

describe('Staying true', { timeout: 60_000 }, () => {
  async function complete(workspace: DemoWorkspaceOptions): Promise<Gatherer> {
    await connect(workspace);
    const gatherer = startWorker();
    await gatherer.run();
    clock += 60_000;
    api.clearRequests();
    return gatherer;
  }

  test('new leads are taken up by one look at the newest', async () => {
    const gatherer = await complete({ leads: 500 });
    api.addLeads(DEMO_KEY, [{ name: 'Nova Newman' }, { name: 'Nils Neu' }]);
    expect(await gatherer.checkNewest(30_000)).toMatchObject({
      ok: true,
      value: { state: 'complete', known: 502 },
    });
    expect(api.requests).toHaveLength(1);
  });

  test('an import too large for that look is gathered like a new workspace', async () => {
    const gatherer = await complete({ leads: 300 });
    const createdAt = new Date(clock).toISOString();
    api.addLeads(
      DEMO_KEY,
      Array.from({ length: 1200 }, (_, at) => ({ name: `Import ${at}`, createdAt })),
    );
    await gatherer.checkNewest(0);
    await gatherer.run();
    expect(await gathered()).toMatchObject({ state: 'complete', known: 1500 });
    expect((await walkAllPages(100)).sort()).toEqual(idsInLeadey());
  });

  test('what was looked at a moment ago is not looked at again', async () => {
    const gatherer = await complete({ leads: 134 });
    await gatherer.checkNewest(30_000);
    await gatherer.checkNewest(30_000);
    expect(api.requests).toHaveLength(1);
  });

  test('changes are taken up by the slow re-walk', async () => {
    const gatherer = await complete({ leads: 300 });
    const last = idsInLeadey()[5] ?? '';
    api.changeLead(DEMO_KEY, last, { name: 'Renamed Since' });
    await gatherer.tour(3);
    const names = createAllLeads(async (number) => unpackLeads((await storedChunk(number).read()) ?? ''));
    await names.follow(await gathered());
    expect(names.page({ ...FIRST_PAGE, search: 'renamed since' })?.page.meta.totalCount).toBe(1);
  });

  test('deleted leads leave the list with the slow re-walk', async () => {
    const gatherer = await complete({ leads: 300 });
    await gatherer.tour(3);
    clock += 60_000;
    api.deleteLeads(DEMO_KEY, 4);
    await gatherer.tour(6);
    expect(await gathered()).toMatchObject({ known: 296, total: 296 });
    expect((await walkAllPages(50)).sort()).toEqual(idsInLeadey());
  });

  test('Refresh looks at everything where that is a few pages: what was deleted is gone at once', async () => {
    const gatherer = await complete({ leads: 300 });
    api.deleteLeads(DEMO_KEY, 30);
    expect(await gatherer.checkNewest(0)).toMatchObject({ ok: true, value: { known: 270, total: 270 } });
    expect(api.requests.length).toBeLessThanOrEqual(4);
    expect((await walkAllPages(25)).sort()).toEqual(idsInLeadey());
  });

  test('nothing is kept of a connection that has ended meanwhile', async () => {
    await connect({ leads: 134 });
    const worker = startWorker();
    const running = worker.run();
    await createAccountStore().remove(async () => {});
    await running;
    expect(await browser.storage.session.get(null)).toEqual({});
  });

  test('a damaged chunk is gathered anew, not believed', async () => {
    await complete({ leads: 134 });
    await storedChunk(0).write('damaged');
    await startWorker().checkNewest(0);
    await startWorker().run();
    expect(await gathered()).toMatchObject({ state: 'complete', known: 134 });
    expect((await walkAllPages(25)).sort()).toEqual(idsInLeadey());
  });
});
