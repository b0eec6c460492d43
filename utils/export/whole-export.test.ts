// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { fileParts, wanted } from '../../tests/unit/file-choice.ts';
import { snapshotOf } from '../../tests/unit/samples.ts';
import { CONNECTION, connectedStage, type SyncStage } from '../../tests/unit/sync-stage.ts';
import { createAllLeads } from '../app/all-leads.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE, type LeadQuery } from '../leadey/lead-query.ts';
import { parsePage } from '../leadey/parse-answer.ts';
import { CampaignSchema, type Lead, LeadSchema } from '../leadey/schemas.ts';
import { NOTHING_SEEN } from '../leads/filter-leads.ts';
import { ok, type Result } from '../result.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { LeadSync } from '../sync/lead-sync.ts';
import { createExporter } from './create-exporter.ts';

let stage: SyncStage | undefined;
afterEach(() => stage?.api.close());

/** Leadey as the background would ask it for the page. */
async function get(path: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${DEMO_KEY}` };
  return (await fetch(`${stage?.api.origin}/v1${path}`, { headers })).json();
}

function must<T>(answer: Result<T, LeadeyError>): T {
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

async function ask(query: LeadQuery) {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const path = `/leads?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
  const page = must(parsePage(LeadSchema, await get(path)));
  return ok({ ...snapshotOf(), query, page: { ...page, items: [...page.items] } });
}

/** The export's page over what the background syncs, as fast as it can. */
async function exportAll({ now }: SyncStage, worker: LeadSync) {
  const files: Blob[] = [];
  const order = { connection: CONNECTION, query: FIRST_PAGE, leads: null, ...wanted('json'), running: false };
  const exporter = createExporter(order, {
    all: createAllLeads({ readChunk: createChunkReader() }),
    context: () => NOTHING_SEEN,
    readSync: storedSync.read,
    ask,
    checkNewest: () => worker.checkNewest(0),
    campaigns: async () => must(parsePage(CampaignSchema, await get('/campaigns?pageSize=100'))).items,
    remember: () => {},
    about: () => [],
    words: fileParts,
    save: ({ content }) => files.push(content),
    now,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms === 500 ? 5 : 0)),
  });
  await exporter.start(wanted('json'));
  const leads = JSON.parse((await files[0]?.text()) ?? '[]') as Lead[];
  return { ids: leads.map(({ id }) => id), said: exporter.store.get().progress };
}

function arrive(count: number): void {
  const newcomers = Array.from({ length: count }, (_, place) => ({ name: `Newcomer ${place}` }));
  stage?.api.addLeads(DEMO_KEY, newcomers);
}

function expectOnce(ids: readonly string[], before: readonly string[]): void {
  expect(new Set(ids).size).toBe(ids.length);
  const found = new Set(ids);
  expect(before.filter((id) => !found.has(id))).toEqual([]);
}

describe('An export holds every lead that was there when it began, once', { timeout: 120_000 }, () => {
  test('with an import of 3,000 of one time, leads arriving twice, and the worker ended in between', async () => {
    const own = await connectedStage({ leads: 3900, imports: [3000], campaigns: 4 });
    stage = own;
    const before = own.idsInLeadey();
    const first = own.startWorker({ endAfter: 40, meanwhile: { after: 20, happens: () => arrive(70) } });
    const exported = exportAll(own, first);
    // The browser ends the worker in the middle; the next one goes on where it was.
    void first.run();
    await expect.poll(() => own.api.requests.length, { timeout: 30_000 }).toBe(40);
    await own.startWorker({ meanwhile: { after: 25, happens: () => arrive(30) } }).run();
    const { ids, said } = await exported;
    expectOnce(ids, before);
    expect(said).toMatchObject({ state: 'done', count: 4000, missing: 0 });
  });

  test('of leads that came after all were synced, too', async () => {
    const own = await connectedStage({ leads: 700, imports: [300], campaigns: 3 });
    stage = own;
    const worker = own.startWorker();
    await worker.run();
    own.pass(60_000);
    arrive(3);
    const { ids, said } = await exportAll(own, worker);
    expectOnce(ids, own.idsInLeadey());
    expect(said).toMatchObject({ state: 'done', count: 703, missing: 0 });
  });

  test('of 25,000, more than are synced, with imports of 3,000 and 1,200', async () => {
    const own = await connectedStage({ leads: 25_000, imports: [3000, 1200], campaigns: 20 }, 2_000);
    stage = own;
    const before = own.idsInLeadey();
    const worker = own.startWorker();
    await worker.run();
    const { ids, said } = await exportAll(own, worker);
    expectOnce(ids, before);
    expect(said).toMatchObject({ state: 'done', count: 25_000, missing: 0 });
  });
});
