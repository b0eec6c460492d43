import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { compareLeads, type KnownLead } from '../leads/known-lead.ts';
import { createLeadView, type FilterCounts, type LeadView } from '../leads/lead-view.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';

/** Every lead of the workspace, on the page: once all are gathered, the list asks nobody any more. */
export interface AllLeads {
  /** Takes in how far gathering has come; loads what has changed. Whether the leads are other ones now. */
  follow(gathering: Gathering | null): Promise<boolean>;
  isWhole(): boolean;
  /** A page of them; `null` as long as they are not all here. */
  page(query: LeadQuery): LeadsSnapshot | null;
  /** All that match, in the list's order; `null` as long as they are not all here. */
  matching(query: LeadQuery): Lead[] | null;
  counts(query: LeadQuery): FilterCounts | null;
  /** What is found among those gathered so far, while gathering goes on; `null` when it does not. */
  findSoFar(query: LeadQuery): Promise<LeadsSnapshot | null>;
  /** Those that fit, newest first; `null` as long as they are not all here. */
  filter(fits: (lead: Lead) => boolean): Lead[] | null;
  reset(): void;
}

interface Loaded {
  readonly view: LeadView;
  readonly gathering: Gathering;
}

export function createAllLeads(
  readChunk: (connection: string, number: number) => Promise<readonly KnownLead[] | null>,
): AllLeads {
  let loaded: Loaded | null = null;
  let followed: Gathering | null = null;
  let versions: number[] = [];
  let chunks: (readonly KnownLead[])[] = [];
  let asked = 0;

  function reset(): void {
    asked += 1;
    loaded = null;
    versions = [];
    chunks = [];
  }

  async function changedChunks(gathering: Gathering): Promise<(readonly KnownLead[])[] | null> {
    const fresh = await Promise.all(
      gathering.chunks.map((version, number) =>
        versions[number] === version ? (chunks[number] ?? null) : readChunk(gathering.connection, number),
      ),
    );
    return fresh.some((chunk) => chunk === null) ? null : (fresh as (readonly KnownLead[])[]);
  }

  return {
    follow: async (gathering) => {
      followed = gathering;
      if (gathering === null || !isWhole(gathering)) {
        if (gathering?.state !== 'gathering' || loaded?.gathering.connection !== gathering.connection)
          reset();
        return false;
      }
      if (loaded !== null && loaded.gathering.connection !== gathering.connection) reset();
      asked += 1;
      const turn = asked;
      const fresh = await changedChunks(gathering);
      if (turn !== asked || fresh === null) return false;
      const same = loaded !== null && fresh.every((chunk, number) => chunk === chunks[number]);
      versions = [...gathering.chunks];
      chunks = fresh;
      const view = same && loaded !== null ? loaded.view : createLeadView(leadsOf(fresh));
      loaded = { view, gathering };
      return true;
    },
    isWhole: () => loaded !== null,
    page: (query) => (loaded === null ? null : pageOf(loaded, query)),
    findSoFar: async (query) => {
      const gathering = followed;
      if (gathering?.state !== 'gathering') return null;
      const fresh = await Promise.all(
        gathering.chunks.map((_, number) => readChunk(gathering.connection, number)),
      );
      // Read while it is written: what is not there yet is not found yet.
      const known = fresh.filter((chunk) => chunk !== null);
      return pageOf({ view: createLeadView(leadsOf(known)), gathering }, query);
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

function pageOf({ view, gathering }: Loaded, query: LeadQuery): LeadsSnapshot {
  const page = view.page(query);
  const shown = { ...query, page: page.meta.page };
  return { connection: gathering.connection, query: shown, page, at: gathering.checkedAt };
}

function isWhole({ state }: Gathering): boolean {
  return state === 'complete' || state === 'short';
}

function* leadsOf(chunks: readonly (readonly KnownLead[])[]) {
  for (const chunk of chunks) for (const { lead } of chunk) yield lead;
}
