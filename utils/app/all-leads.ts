import { isNarrowed, type LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { FilterCounts } from '../leads/filter-counts.ts';
import type { FilterContext } from '../leads/filter-leads.ts';
import { createViewOf, type LeadView } from '../leads/lead-view.ts';
import { type SearchableLead, toSearchables } from '../leads/searchable.ts';
import { type Directory, NO_DIRECTORY } from '../lookup/directory.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import type { ReadChunk } from '../storage/stored-chunks.ts';
import type { SyncState } from '../storage/sync-schemas.ts';

/** Every lead of the workspace, in the page's memory. Once all are synced, the list sends no more requests. */
export interface AllLeads {
  /** Takes the sync's new state and loads what has changed. Resolves to whether the whole list differs now. */
  follow(sync: SyncState | null): Promise<boolean>;
  isWhole(): boolean;
  /** A page of them; `null` as long as neither all of them are here nor, of more than are kept, the newest that it shows. */
  page(query: LeadQuery): LeadsSnapshot | null;
  /** All that match, in the list's order; `null` as long as they are not all here. */
  matching(query: LeadQuery): Lead[] | null;
  counts(query: LeadQuery): FilterCounts | null;
  /** What is found among those that are here, while syncing goes on or where there are more than are kept; else `null`. */
  findSoFar(query: LeadQuery): Promise<LeadsSnapshot | null>;
  /** Those that fit, newest first; `null` as long as neither all of them are here nor as many as are kept. */
  filter(fits: (lead: Lead) => boolean): Lead[] | null;
  /** The companies that leads are matched by, as they were when the leads were loaded. */
  directory(): Directory;
  reset(): void;
}

/** Runs a job in idle time, again and again until it returns that it is done. */
export type WhenIdle = (job: (mayGoOn: () => boolean) => boolean) => void;

interface Loaded {
  readonly view: LeadView;
  readonly sync: SyncState;
}

/** A chunk as it was read, prepared for searching: only what changed is read and prepared again. */
interface LoadedChunk {
  readonly version: number;
  readonly leads: readonly SearchableLead[];
}

interface Companies {
  readonly version: number;
  readonly directory: Directory;
}

const NO_COMPANIES: Companies = { version: 0, directory: NO_DIRECTORY };

export interface AllLeadsParts {
  readonly readChunk: ReadChunk;
  readonly readDirectory?: (connection: string) => Promise<Directory>;
  readonly whenIdle?: WhenIdle;
  /** What filters ask for besides the leads, as it is now. */
  readonly context?: () => FilterContext;
}

export function createAllLeads(parts: AllLeadsParts): AllLeads {
  const { readChunk, readDirectory = async () => NO_DIRECTORY, whenIdle = () => {}, context } = parts;
  const viewOf = (of: readonly LoadedChunk[]) =>
    createViewOf(leadsOf(of), { directory: companies.directory, ...(context && { context }) });
  let loaded: Loaded | null = null;
  let soFar: { readonly of: readonly LoadedChunk[]; readonly view: LeadView } | null = null;
  let followed: SyncState | null = null;
  let chunks: LoadedChunk[] = [];
  let companies = NO_COMPANIES;
  let asked = 0;

  function reset(): void {
    asked += 1;
    loaded = null;
    soFar = null;
    chunks = [];
    companies = NO_COMPANIES;
  }

  /** `null` where there are more than are kept: of those only the newest are here. */
  function whole(): Loaded | null {
    return loaded?.sync.state === 'too-many' ? null : loaded;
  }

  /** `null` for each that is missing. */
  function readChunks(sync: SyncState): Promise<(LoadedChunk | null)[]> {
    const known = chunks;
    return Promise.all(
      sync.chunks.map(async (version, number) => {
        const before = known[number];
        if (before?.version === version) return before;
        const chunk = await readChunk(sync.connection, number, version);
        return chunk && { version, leads: toSearchables(chunk.known.map(({ lead }) => lead)) };
      }),
    );
  }

  async function readCompanies({ connection, directory }: SyncState): Promise<Companies> {
    const { version } = directory;
    if (version === companies.version) return companies;
    return version === 0 ? NO_COMPANIES : { version, directory: await readDirectory(connection) };
  }

  /** The chunks there are are kept for the next reading, unless something else was begun meanwhile. */
  async function read(
    sync: SyncState,
  ): Promise<{ chunks: (LoadedChunk | null)[]; companies: Companies } | null> {
    asked += 1;
    const turn = asked;
    const [fresh, listed] = await Promise.all([readChunks(sync), readCompanies(sync)]);
    return turn === asked ? { chunks: fresh, companies: listed } : null;
  }

  return {
    follow: async (sync) => {
      if (sync === null || sync.state === 'cleared' || sync.connection !== followed?.connection) reset();
      followed = sync;
      // What was whole stays for as long as it is synced anew.
      if (sync === null || sync.state === 'cleared' || sync.state === 'syncing') return false;
      const fresh = await read(sync);
      if (fresh === null) return false;
      const there = fresh.chunks.filter((chunk) => chunk !== null);
      if (there.length < fresh.chunks.length) return false;
      const isSame =
        loaded !== null && isEqual(there, chunks) && fresh.companies.version === companies.version;
      chunks = there;
      companies = fresh.companies;
      soFar = null;
      const view = isSame && loaded !== null ? loaded.view : viewOf(there);
      loaded = { view, sync };
      // If a newer view has replaced this one, this job is done.
      whenIdle((mayGoOn) => loaded?.view !== view || view.prepare(mayGoOn));
      return true;
    },
    isWhole: () => whole() !== null,
    page: (query) => {
      if (loaded === null) return null;
      return whole() === null ? pageOfNewest(loaded, query) : pageOf(loaded, query);
    },
    findSoFar: async (query) => {
      const sync = followed;
      if (sync?.state !== 'syncing' && sync?.state !== 'too-many') return null;
      if (sync.state === 'too-many' && loaded !== null) return pageOf(loaded, query);
      const fresh = await readChunks(sync);
      // Chunks may still be written while they are read here; missing ones are found later.
      const known = fresh.filter((chunk) => chunk !== null);
      if (soFar === null || !isEqual(soFar.of, known)) soFar = { of: known, view: viewOf(known) };
      if (followed?.connection !== sync.connection) return null;
      if (loaded === null && known.length === fresh.length) chunks = known;
      return pageOf({ view: soFar.view, sync }, query);
    },
    directory: () => companies.directory,
    filter: (fits) => loaded?.view.filter(fits) ?? null,
    matching: (query) => whole()?.view.matching(query) ?? null,
    counts: (query) => whole()?.view.counts(query) ?? null,
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

/** Nobody has to be asked for the newest where only those are kept; how many there are, Leadey has said. */
function pageOfNewest(all: Loaded, query: LeadQuery): LeadsSnapshot | null {
  const { page, pageSize, sort } = query;
  if (isNarrowed(query) || sort !== 'newest' || page * pageSize > all.view.size) return null;
  const shown = pageOf(all, query);
  const totalCount = Math.max(all.sync.total, all.view.size);
  const meta = { ...shown.page.meta, totalCount, totalPages: Math.ceil(totalCount / pageSize) };
  return { ...shown, page: { ...shown.page, meta } };
}

function isEqual(some: readonly LoadedChunk[], others: readonly LoadedChunk[]): boolean {
  return some.length === others.length && some.every((chunk, number) => chunk === others[number]);
}

function leadsOf(chunks: readonly LoadedChunk[]): SearchableLead[] {
  return chunks.flatMap(({ leads }) => leads);
}
