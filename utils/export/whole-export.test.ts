// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { CONNECTION, connectedStage, type GatheringStage } from '../../tests/unit/gathering-stage.ts';
import { snapshotOf } from '../../tests/unit/samples.ts';
import { createAllLeads } from '../app/all-leads.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { unpackLeads } from '../leads/pack.ts';
import { ok } from '../result.ts';
import { storedChunk, storedGathering } from '../storage/stored-later.ts';
import { createExporter } from './create-exporter.ts';

let stage: GatheringStage | undefined;
afterEach(() => stage?.api.close());

/** The export's page over what the background has gathered; resolves to the ids in the file. */
async function exportAll({
  now,
}: GatheringStage): Promise<{ ids: string[]; state: string; missing: number }> {
  let file: Blob | null = null;
  const order = { connection: CONNECTION, query: FIRST_PAGE, format: 'json', running: false } as const;
  const exporter = createExporter(order, {
    all: createAllLeads(async (connection, number) => {
      const packed = await storedChunk(connection, number).read();
      return packed === null ? null : unpackLeads(packed);
    }),
    readGathering: storedGathering.read,
    // Asked once, before anything was gathered: that wakes the background.
    ask: async () => ok(snapshotOf()),
    campaigns: async () => [],
    remember: () => {},
    save: ({ content }) => {
      file = content;
    },
    now,
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  await exporter.start('json');
  const progress = exporter.store.get().progress;
  const leads = JSON.parse((await (file as Blob | null)?.text()) ?? '[]') as Lead[];
  const missing = progress.state === 'done' ? progress.missing : Number.NaN;
  return { ids: leads.map(({ id }) => id), state: progress.state, missing };
}

describe('Exporting a workspace with an import of 3,000 leads of one time', () => {
  test('while leads arrive and the worker ends: all that were there at the start are in the file, once', {
    timeout: 120_000,
  }, async () => {
    const own = await connectedStage({ leads: 5200, imports: [3000], campaigns: 8 });
    stage = own;
    const before = own.idsInLeadey();
    const arrive = (count: number) => () => {
      own.api.addLeads(
        DEMO_KEY,
        Array.from({ length: count }, (_, place) => ({ name: `Newcomer ${place}` })),
      );
    };
    const exported = exportAll(own);
    // The browser ends the worker in the middle; the next one goes on where it was.
    void own.startWorker({ endAfter: 40, meanwhile: { after: 20, happens: arrive(70) } }).run();
    await expect
      .poll(async () => (await storedGathering.read())?.known ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(2000);
    await own.startWorker({ meanwhile: { after: 25, happens: arrive(30) } }).run();
    const { ids, state, missing } = await exported;
    expect(new Set(ids).size).toBe(ids.length);
    const found = new Set(ids);
    expect(before.filter((id) => !found.has(id))).toEqual([]);
    expect({ state, missing }).toEqual({ state: 'done', missing: 0 });
  });
});
