// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { connectedStage, type SyncStage } from '../../tests/unit/sync-stage.ts';
import { readChunks } from './lead-index.ts';
import type { LeadSync } from './lead-sync.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let stage: SyncStage;
afterEach(() => stage.api.close());

async function keptIds(): Promise<string[]> {
  const chunks = (await readChunks(await stage.synced())) ?? [];
  return chunks.flatMap(({ known }) => known.map(({ lead }) => lead.id)).sort();
}

function missing(kept: readonly string[]): string[] {
  return stage.idsInLeadey().filter((id) => !kept.includes(id));
}

/** A look of the background, as the browser's alarm brings it. */
async function look(worker: LeadSync, later: number, pages: number): Promise<void> {
  stage.pass(later);
  await worker.checkNewest(30_000);
  await worker.run();
  await worker.revalidate(pages);
}

describe('Leads deleted between two looks at the older ones', { timeout: 60_000 }, () => {
  test('move others up past the next page, and those stay', async () => {
    stage = await connectedStage({ leads: 1200 });
    const worker = stage.startWorker();
    await worker.run();
    stage.pass(MINUTE);
    await worker.revalidate(12);
    await look(worker, MINUTE, 5);
    for (const { id } of [...stage.api.allLeads(DEMO_KEY)].slice(20, 31)) stage.api.deleteLead(DEMO_KEY, id);
    await look(worker, HOUR, 5);
    await look(worker, HOUR, 5);
    expect(missing(await keptIds())).toEqual([]);
  });

  test('and within one look at a few pages, too', async () => {
    stage = await connectedStage({ leads: 434 });
    await stage.startWorker().run();
    stage.pass(HOUR);
    const newest = [...stage.api.allLeads(DEMO_KEY)].slice(20, 31);
    const happens = () => {
      for (const { id } of newest) stage.api.deleteLead(DEMO_KEY, id);
    };
    const worker = stage.startWorker({ meanwhile: { after: 2, happens } });
    await worker.checkNewest(0);
    expect(missing(await keptIds())).toEqual([]);
    stage.pass(HOUR);
    await worker.checkNewest(0);
    expect(await keptIds()).toEqual(stage.idsInLeadey());
  });

  test('and imported anew, all of them are there in the end, and none of the old', async () => {
    stage = await connectedStage({ leads: 1500 });
    const worker = stage.startWorker();
    await worker.run();
    stage.api.deleteLeads(DEMO_KEY, 1200);
    const createdAt = new Date(stage.now()).toISOString();
    stage.api.addLeads(
      DEMO_KEY,
      Array.from({ length: 1200 }, (_, place) => ({ name: `Anew ${place}`, createdAt })),
    );
    for (let turn = 0; turn < 10; turn += 1) {
      stage.pass(10 * MINUTE);
      await worker.checkNewest(0);
      await worker.run();
      await worker.revalidate(5);
    }
    expect(await keptIds()).toEqual(stage.idsInLeadey());
  });
});
