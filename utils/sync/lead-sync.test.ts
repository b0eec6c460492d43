// @vitest-environment node
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, type DemoWorkspaceOptions } from '../../tests/demo-api/index.ts';
import { CONNECTION, connectedStage, type SyncStage } from '../../tests/unit/sync-stage.ts';
import { createAllLeads } from '../app/all-leads.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { readSealed, writeSealed } from '../storage/chunk-database.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { createAccountStore } from '../workspaces/account-store.ts';
import { readChunks } from './lead-index.ts';
import type { LeadSync } from './lead-sync.ts';

let stage: SyncStage;
afterEach(() => stage.api.close());

describe('Syncing every lead', { timeout: 60_000 }, () => {
  test.each([
    ['134 leads', { leads: 134 }],
    ['none at all', { leads: 0 }],
    ['5,016 leads in groups of one time', { leads: 5016, groupSize: 40 }],
    ['9,524 leads with one import of 3,000', { leads: 9524, imports: [3000] }],
  ])('of %s meets each exactly once', async (_, workspace) => {
    stage = await connectedStage(workspace);
    await stage.startWorker().run();
    expect(await stage.synced()).toMatchObject({
      state: 'complete',
      known: workspace.leads,
      total: workspace.leads,
    });
    expect((await stage.crawlAllPages(25)).sort()).toEqual(stage.idsInLeadey());
    expect(stage.api.requests.length).toBeLessThan(170);
  });

  test('stays within half of the requests a minute allows', async () => {
    stage = await connectedStage({ leads: 5016, groupSize: 40 });
    const started = stage.now();
    await stage.startWorker().run();
    const minutes = (stage.now() - started) / 60_000;
    expect(stage.api.requests.length / minutes).toBeLessThanOrEqual(62);
  });

  test('goes on where it was when the worker was ended, twenty times on the way', async () => {
    stage = await connectedStage({ leads: 5016, groupSize: 40 });
    const unbroken = 82;
    for (let life = 0; life < 20; life += 1) {
      // Until an alarm wakes the next one.
      stage.pass(30_000);
      void stage.startWorker({ endAfter: 4 }).run();
      const before = stage.api.requests.length;
      await expect.poll(() => stage.api.requests.length, { timeout: 10_000 }).toBe(before + 4);
    }
    await stage.startWorker().run();
    expect(await stage.synced()).toMatchObject({ state: 'complete', known: 5016 });
    expect(stage.api.requests.length).toBeLessThan(unbroken + 25);
  });

  describe('of more leads than are kept', () => {
    const MOST = 500;

    async function newestSynced(): Promise<LeadSync> {
      stage = await connectedStage({ leads: 1500 }, MOST);
      const leadSync = stage.startWorker();
      await leadSync.run();
      stage.pass(60_000);
      return leadSync;
    }

    const newest = () =>
      [...stage.api.allLeads(DEMO_KEY)]
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, MOST)
        .map(({ id }) => id)
        .sort();

    async function kept(): Promise<string[]> {
      const sync = await stage.synced();
      const chunks = (await readChunks(sync)) ?? [];
      return chunks.flatMap(({ known }) => known.map(({ lead }) => lead.id)).sort();
    }

    test('are the newest, and no older one is asked for', async () => {
      await newestSynced();
      expect(await stage.synced()).toMatchObject({ state: 'too-many', known: MOST, total: 1500 });
      expect(await kept()).toEqual(newest());
      expect(stage.api.requests.filter(({ path }) => path === '/v1/leads')).toHaveLength(5);
    });

    test('take the place of the oldest when they are new', async () => {
      const leadSync = await newestSynced();
      stage.api.addLeads(DEMO_KEY, [{ name: 'Nova Newman' }, { name: 'Nils Neu' }]);
      await leadSync.checkNewest(30_000);
      expect(await stage.synced()).toMatchObject({ state: 'too-many', known: MOST, total: 1502 });
      expect(await kept()).toEqual(newest());
    });

    test('leave no gap behind an import larger than a look at the newest', async () => {
      const leadSync = await newestSynced();
      // Each lead has a time of its own: nothing is hidden.
      for (let place = 0; place < 720; place += 1) {
        stage.api.addLeads(DEMO_KEY, [{ name: `Imported ${place}`, createdAt: timeAfter(place) }]);
      }
      await leadSync.checkNewest(30_000);
      await leadSync.run();
      expect(await stage.synced()).toMatchObject({ state: 'too-many', known: MOST });
      expect(await kept()).toEqual(newest());
    });

    test('are found in what is here, while the list itself stays Leadey’s', async () => {
      await newestSynced();
      const all = createAllLeads({ readChunk: createChunkReader() });
      await all.follow(await stage.synced());
      const [someone] = [...stage.api.allLeads(DEMO_KEY)].slice(0, 1);
      const query = { ...FIRST_PAGE, search: someone?.email ?? '' };
      expect(all.page(query)).toBeNull();
      expect(all.isWhole()).toBe(false);
      expect((await all.findSoFar(query))?.page.items.map(({ id }) => id)).toEqual([someone?.id]);
    });
  });
});

/** A moment of its own for each of many leads, after every lead of the demo API. */
const timeAfter = (place: number) => new Date(Date.now() + place * 1000).toISOString();

describe('Staying true', { timeout: 60_000 }, () => {
  async function complete(workspace: DemoWorkspaceOptions): Promise<LeadSync> {
    stage = await connectedStage(workspace);
    const leadSync = stage.startWorker();
    await leadSync.run();
    stage.pass(60_000);
    stage.api.clearRequests();
    return leadSync;
  }

  test('new leads are taken up by one look at the newest', async () => {
    const leadSync = await complete({ leads: 500 });
    stage.api.addLeads(DEMO_KEY, [{ name: 'Nova Newman' }, { name: 'Nils Neu' }]);
    expect(await leadSync.checkNewest(30_000)).toMatchObject({
      ok: true,
      value: { state: 'complete', known: 502 },
    });
    expect(stage.api.requests).toHaveLength(1);
  });

  test('a worker started anew leaves the lookup as it is where nothing has changed', async () => {
    await complete({ leads: 500 });
    const lookups = async () =>
      Object.fromEntries(
        Object.entries(await browser.storage.session.get(null)).filter(([name]) => name.includes(':lookup:')),
      );
    expect(Object.keys(await lookups()).length).toBeGreaterThan(0);
    const set = vi.spyOn(browser.storage.session, 'set');
    await stage.startWorker().checkNewest(30_000);
    const written = set.mock.calls.flatMap(([items]) => Object.keys(items));
    expect(written.filter((name) => name.includes(':lookup:'))).toEqual([]);
    expect(await stage.synced()).toMatchObject({ state: 'complete', hasLookup: true });
  });

  test('an import too large for that look is synced like a new workspace', async () => {
    const leadSync = await complete({ leads: 300 });
    const createdAt = new Date(stage.now()).toISOString();
    stage.api.addLeads(
      DEMO_KEY,
      Array.from({ length: 1200 }, (_, at) => ({ name: `Import ${at}`, createdAt })),
    );
    await leadSync.checkNewest(0);
    await leadSync.run();
    expect(await stage.synced()).toMatchObject({ state: 'complete', known: 1500 });
    expect((await stage.crawlAllPages(100)).sort()).toEqual(stage.idsInLeadey());
  });

  test('what was looked at a moment ago is not looked at again', async () => {
    const leadSync = await complete({ leads: 134 });
    await leadSync.checkNewest(30_000);
    await leadSync.checkNewest(30_000);
    expect(stage.api.requests).toHaveLength(1);
  });

  test('changes are taken up by the slow revalidation', async () => {
    const leadSync = await complete({ leads: 300 });
    const last = stage.idsInLeadey()[5] ?? '';
    stage.api.changeLead(DEMO_KEY, last, { name: 'Renamed Since' });
    await leadSync.revalidate(3);
    const names = createAllLeads({ readChunk: createChunkReader() });
    await names.follow(await stage.synced());
    expect(names.page({ ...FIRST_PAGE, search: 'renamed since' })?.page.meta.totalCount).toBe(1);
  });

  test('deleted leads leave the list with the slow revalidation', async () => {
    const leadSync = await complete({ leads: 300 });
    await leadSync.revalidate(3);
    stage.pass(60_000);
    stage.api.deleteLeads(DEMO_KEY, 4);
    await leadSync.revalidate(6);
    expect(await stage.synced()).toMatchObject({ known: 296, total: 296 });
    expect((await stage.crawlAllPages(50)).sort()).toEqual(stage.idsInLeadey());
  });

  test('Refresh looks at everything where that is a few pages: what was deleted is gone at once', async () => {
    const leadSync = await complete({ leads: 300 });
    stage.api.deleteLeads(DEMO_KEY, 30);
    expect(await leadSync.checkNewest(0)).toMatchObject({ ok: true, value: { known: 270, total: 270 } });
    expect(stage.api.requests.length).toBeLessThanOrEqual(4);
    expect((await stage.crawlAllPages(25)).sort()).toEqual(stage.idsInLeadey());
  });

  test('nothing is kept of a connection that has ended meanwhile', async () => {
    stage = await connectedStage({ leads: 134 });
    const worker = stage.startWorker();
    const running = worker.run();
    await createAccountStore().remove(null, async () => {});
    await running;
    expect(await browser.storage.session.get(null)).toEqual({});
  });

  test('a damaged chunk is synced anew, not believed', async () => {
    await complete({ leads: 134 });
    const chunk = await readSealed(CONNECTION, 0);
    if (chunk === null) throw new Error('Nothing lies on the disk');
    new Uint8Array(chunk.sealed).reverse();
    await writeSealed(CONNECTION, new Map([[0, chunk]]));
    await stage.startWorker().checkNewest(0);
    await stage.startWorker().run();
    expect(await stage.synced()).toMatchObject({ state: 'complete', known: 134 });
    expect((await stage.crawlAllPages(25)).sort()).toEqual(stage.idsInLeadey());
  });
});
