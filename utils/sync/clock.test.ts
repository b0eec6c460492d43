// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { connectedStage, type SyncStage } from '../../tests/unit/sync-stage.ts';

const HOUR = 60 * 60_000;

let stage: SyncStage;
afterEach(() => stage.api.close());

describe('A clock that was set back by a day', () => {
  test('keeps no lead that was deleted since', async () => {
    stage = await connectedStage({ leads: 4 });
    await stage.startWorker().run();
    const [gone = ''] = stage.idsInLeadey();
    stage.api.deleteLead(DEMO_KEY, gone);
    stage.pass(-24 * HOUR);
    await stage.startWorker().checkNewest(0);
    expect((await stage.crawlAllPages(10)).sort()).toEqual(stage.idsInLeadey());
  });

  test('does not keep the first sync at a page that it asks for again and again', async () => {
    stage = await connectedStage({ leads: 270 });
    const happens = () => stage.pass(-24 * HOUR);
    // It would not end by itself.
    void stage.startWorker({ meanwhile: { after: 1, happens }, endAfter: 12 }).run();
    await expect.poll(async () => (await stage.synced().catch(() => null))?.state).toBe('complete');
    const asked = stage.api.requests
      .filter(({ path }) => path === '/v1/leads')
      .map(({ query }) => query.page);
    expect(asked).toEqual(['1', '2', '3']);
  });

  test('keeps every lead where the sync had just begun anew, since some were deleted', async () => {
    stage = await connectedStage({ leads: 270 });
    let asked = 0;
    const says = () => {
      asked += 1;
      const [gone = ''] = stage.idsInLeadey();
      if (asked === 2) stage.api.deleteLead(DEMO_KEY, gone);
      if (asked === 4) stage.pass(-24 * HOUR);
      return null;
    };
    await stage.startWorker({ says, endAfter: 30 }).run();
    expect((await stage.synced()).state).toBe('complete');
    expect((await stage.crawlAllPages(100)).sort()).toEqual(stage.idsInLeadey());
  });

  test('does not keep the slow revalidation at its first page', async () => {
    stage = await connectedStage({ leads: 270 });
    const worker = stage.startWorker();
    await worker.run();
    await worker.checkNewest(0);
    stage.pass(-24 * HOUR);
    stage.api.clearRequests();
    await worker.revalidate(3);
    const asked = stage.api.requests
      .filter(({ path }) => path === '/v1/leads')
      .map(({ query }) => query.page);
    expect(asked).toEqual(['1', '2', '3']);
  });
});
