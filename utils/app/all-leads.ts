import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { compareLeads, type KnownLead } from '../leads/known-lead.ts';
import { createLeadView, type FilterCounts, type LeadView } from '../leads/lead-view.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import type { SyncState } from '../storage/sync-schemas.ts';

/** Every lead of the workspace, in the page's memory. Once all are synced, the list sends no more requests. */
export interface AllLeads {
  /** Takes the sync's new state and loads what has changed. Resolves to whether the leads differ now. */
  follow(sync: SyncState | null): Promise<boolean>;
  isWhole(): boolean;
  /** A page of them; `null` as long as they are not all here. */
  page(query: LeadQuery): LeadsSnapshot | null;
  /** All that match, in the list's order; `null` as long as they are not all here. */
  matching(query: LeadQuery): Lead[] | null;
  counts(query: LeadQuery): FilterCounts | null;
  /** What is found among those synced so far, while syncing goes on; `null` when it does not. */
  findSoFar(query: LeadQuery): Promise<LeadsSnapshot | null>;
  /** Those that fit, newest first; `null` as long as they are not all here. */
  filter(fits: (lead: Lead) => boolean): Lead[] | null;
  reset(): void;
}

/** Runs a job in idle time, again and again until it returns that it is done. */
export type WhenIdle = (job: (mayGoOn: () => boolean) => boolean) => void;

interface Loaded {
  readonly view: LeadView;
  readonly sync: SyncState;
}

export function createAllLeads(
  readChunk: (connection: string, number: number) => Promise<readonly KnownLead[] | null>,
  whenIdle: WhenIdle = () => {},
): AllLeads {
  let loaded: Loaded | null = null;
  let followed: SyncState | null = null;
  let versions: number[] = [];
  let chunks: (readonly KnownLead[])[] = [];
  let asked = 0;

  function reset(): void {
    asked += 1;
    loaded = null;
    versions = [];
    chunks = [];
  }

  async function changedChunks(sync: SyncState): Promise<(readonly KnownLead[])[] | null> {
    const fresh = await Promise.all(
      sync.chunks.map((version, number) =>
        versions[number] === version ? (chunks[number] ?? null) : readChunk(sync.connection, number),
      ),
    );
    return fresh.some((chunk) => chunk === null) ? null : (fresh as (readonly KnownLead[])[]);
  }

  return {
    follow: async (sync) => {
      followed = sync;
      if (sync === null || !isWhole(sync)) {
        if (sync?.state !== 'syncing' || loaded?.sync.connection !== sync.connection) reset();
        return false;
      }
      if (loaded !== null && loaded.sync.connection !== sync.connection) reset();
      asked += 1;
      const turn = asked;
      const fresh = await changedChunks(sync);
      if (turn !== asked || fresh === null) return false;
      const same = loaded !== null && fresh.every((chunk, number) => chunk === chunks[number]);
      versions = [...sync.chunks];
      chunks = fresh;
      const view = same && loaded !== null ? loaded.view : createLeadView(leadsOf(fresh));
      loaded = { view, sync };
      // If a newer view has replaced this one, this job is done.
      whenIdle((mayGoOn) => loaded?.view !== view || view.prepare(mayGoOn));
      return true;
    },
    isWhole: () => loaded !== null,
    page: (query) => (loaded === null ? null : pageOf(loaded, query)),
    findSoFar: async (query) => {
      const sync = followed;
      if (sync?.state !== 'syncing') return null;
      const fresh = await Promise.all(sync.chunks.map((_, number) => readChunk(sync.connection, number)));
      // Chunks may still be written while they are read here; missing ones are found later.
      const known = fresh.filter((chunk) => chunk !== null);
      return pageOf({ view: createLeadView(leadsOf(known)), sync }, query);
    },
    filter: (fits) => (loaded === null ? null : [...leadsOf(chunks)].filter(fits).sort(compareLeads)),
    matching: (query) => loaded?.view.matching(query) ?? null,
    counts: (query) => loaded?.view.counts(query) ?? null,
    reset: () => {
      followed = null;
      reset();
    },
  };
}

function pageOf({ view, sync }: Loaded, query: LeadQuery): LeadsSnapshot {
  const page = view.page(query);
  const shown = { ...query, page: page.meta.page };
  return { connection: sync.connection, query: shown, page, at: sync.checkedAt };
}

function isWhole({ state }: SyncState): boolean {
  return state === 'complete' || state === 'short';
}

function* leadsOf(chunks: readonly (readonly KnownLead[])[]) {
  for (const chunk of chunks) for (const { lead } of chunk) yield lead;
}
