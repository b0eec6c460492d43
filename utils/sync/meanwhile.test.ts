// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { CONNECTION, connectedStage, type SyncStage } from '../../tests/unit/sync-stage.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { storedLeads } from '../storage/stored-snapshots.ts';
import { createAccountStore } from '../workspaces/account-store.ts';

let stage: SyncStage;
afterEach(() => stage.api.close());

async function expectTrue(): Promise<void> {
  const ids = stage.idsInLeadey();
  expect(await stage.synced()).toMatchObject({ state: 'complete', known: ids.length, total: ids.length });
  expect((await stage.crawlAllPages(100)).sort()).toEqual(ids);
}

describe('What changes in Leadey while leads are synced', { timeout: 30_000 }, () => {
  test('leads deleted between two pages leave no hole and no ghost', async () => {
    stage = await connectedStage({ leads: 434 });
    const happens = () => void stage.api.deleteLeads(DEMO_KEY, 30);
    await stage.startWorker({ meanwhile: { after: 2, happens } }).run();
    await expectTrue();
  });

  test.each([1, 70, 150])('%i leads that arrive stand in for none that pages hide', async (count) => {
    stage = await connectedStage({ leads: 1200, imports: [600], campaigns: 4 });
    const happens = () =>
      void stage.api.addLeads(
        DEMO_KEY,
        Array.from({ length: count }, (_, place) => ({ name: `Newcomer ${place}` })),
      );
    // All were crawled once by then, and what the import hides is looked for in its campaign.
    await stage.startWorker({ meanwhile: { after: 15, happens } }).run();
    await expectTrue();
  });

  test('leads deleted from the first page while campaigns are gone through are not taken for hidden ones', async () => {
    stage = await connectedStage({ leads: 1200, imports: [600], campaigns: 4 });
    const happens = () => void stage.api.deleteLeads(DEMO_KEY, 30);
    await stage.startWorker({ meanwhile: { after: 15, happens } }).run();
    await expectTrue();
  });

  test('leads deleted while the last page is on its way are gone once somebody has seen they are', async () => {
    stage = await connectedStage({ leads: 134 });
    const happens = async () => {
      stage.api.deleteLeads(DEMO_KEY, 30);
      // A person's own question for the list was answered in that moment.
      await storedLeads.write({
        connection: CONNECTION,
        query: FIRST_PAGE,
        page: { items: [], meta: { page: 1, pageSize: 25, totalCount: 104, totalPages: 5 }, unreadable: 0 },
        at: stage.now(),
      });
    };
    await stage.startWorker({ meanwhile: { after: 2, happens } }).run();
    await expectTrue();
  });

  test('a page of the revalidation that was asked for before a Refresh brings nothing back', async () => {
    stage = await connectedStage({ leads: 134 });
    await stage.startWorker().run();
    stage.pass(60_000);
    const happens = async () => {
      stage.api.deleteLeads(DEMO_KEY, 134);
      await worker.checkNewest(0);
    };
    const worker = stage.startWorker({ meanwhile: { after: 1, happens } });
    await worker.revalidate(1);
    await expectTrue();
  });

  test('nothing more is asked when nothing newer was seen', async () => {
    stage = await connectedStage({ leads: 134 });
    const worker = stage.startWorker();
    await worker.run();
    stage.api.clearRequests();
    await worker.catchUp();
    expect(stage.api.requests).toEqual([]);
  });
});

describe('Leads of an import, of which Leadey’s pages hide some', () => {
  test('are taken up once they are changed, after some rounds of the revalidation', async () => {
    stage = await connectedStage({ leads: 240, groupSize: 40 });
    const worker = stage.startWorker();
    await worker.run();
    for (const id of stage.idsInLeadey()) stage.api.changeLead(DEMO_KEY, id, { title: 'Changed' });
    for (let look = 0; look < 8; look += 1) {
      stage.pass(60_000);
      await worker.checkNewest(0);
      await worker.revalidate(5);
    }
    await expectTrue();
    const [version = 0] = (await stage.synced()).chunks;
    const chunk = await createChunkReader()(CONNECTION, 0, version);
    expect(chunk?.known.filter(({ lead }) => lead.title !== 'Changed')).toEqual([]);
  });
});

describe('A revalidation', () => {
  test('asks for each page of a small workspace once, however many it may ask for', async () => {
    stage = await connectedStage({ leads: 134 });
    const worker = stage.startWorker();
    await worker.run();
    stage.api.clearRequests();
    await worker.revalidate(5);
    expect(stage.api.requests.map(({ query }) => query.page)).toEqual(['1', '2']);
  });
});

describe('What has come since somebody last looked', () => {
  test('is counted, from the first time through on, until they look', async () => {
    stage = await connectedStage({ leads: 60 });
    const worker = stage.startWorker();
    await worker.run();
    expect(await stage.synced()).toMatchObject({ news: 0 });
    stage.api.addLeads(DEMO_KEY, [{ name: 'Nova Newman' }, { name: 'Nils Neu' }]);
    await worker.checkNewest(0);
    expect(await stage.synced()).toMatchObject({ news: 2 });
    // Also by a worker that started since.
    await stage.startWorker().looked();
    expect(await stage.synced()).toMatchObject({ news: 0 });
    stage.api.addLeads(DEMO_KEY, [{ name: 'Nora Nouveau' }]);
    stage.pass(60_000);
    await worker.checkNewest(0);
    expect(await stage.synced()).toMatchObject({ news: 1 });
  });
});

describe('After people’s data was cleared', () => {
  test('nothing is synced until somebody wants to see leads, and then everything', async () => {
    stage = await connectedStage({ leads: 134 });
    const worker = stage.startWorker();
    await worker.run();
    await createAccountStore().clearPeople();
    const kept = await browser.storage.session.get(null);
    expect(Object.keys(kept).sort()).toEqual(['account', 'budget', 'sync']);
    expect(await stage.synced()).toMatchObject({ state: 'cleared', known: 0, chunks: [] });
    stage.api.clearRequests();
    await worker.run();
    await worker.revalidate(3);
    await worker.checkNewest(0);
    expect(stage.api.requests).toEqual([]);
    await worker.resume();
    await worker.run();
    await expectTrue();
  });
});
