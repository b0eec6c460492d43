import { browser } from 'wxt/browser';
import type { Lead } from '../leadey/schemas.ts';
import { compareLeads, isSameLead, isUtc, type KnownLead } from '../leads/known-lead.ts';
import { createDirectory } from '../lookup/directory.ts';
import { connectionOfKey } from '../storage/chunk-cipher.ts';
import type { StoredDirectory } from '../storage/directory-schema.ts';
import { type Chunk, createChunkReader } from '../storage/stored-chunks.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { writeChunks } from './chunk-writer.ts';
import { createDirectoryKeeper, type DirectoryKeeper, openDirectory } from './directory-keeper.ts';
import { companiesOf, type LeadCompanies } from './lead-companies.ts';
import { createLookupWriter, isLookupThere } from './lookup-writer.ts';

/** Few enough that a page of new leads is quickly packed with them, many enough to compress well. */
const LEADS_PER_CHUNK = 1000;
/** In milliseconds. Answers overtake each other by seconds; a time this far back tells of a clock that was set back. */
const SET_BACK = 5 * 60_000;

/** All leads synced so far: in memory while the worker lives, and sealed on the disk beyond that. */
export interface LeadIndex {
  readonly size: number;
  has(id: string): boolean;
  /** How many of each campaign Leadey has spoken of since `time` (milliseconds). */
  perCampaign(time: number): Map<string, number>;
  /** How many Leadey has spoken of since `time` (milliseconds). */
  seenSince(time: number): number;
  /** When the newest was added, as Leadey writes it; an empty text when there is none. */
  newest(): string;
  /** Those that were added after that time. */
  addedAfter(createdAt: string): Lead[];
  /** Those Leadey last spoke of before `time` (milliseconds), the longest ago first. */
  seenBefore(time: number): string[];
  /** What the leads' companies are looked for by. */
  companies(): LeadCompanies;
  /** What is known of Leadey's directory of companies. */
  directory(): StoredDirectory;
  /** Takes in what is known of it now. */
  takeDirectory(directory: StoredDirectory): void;
  /** Takes in what Leadey says now; `seen` in milliseconds since the epoch. */
  take(leads: readonly Lead[], seen: number): void;
  remove(id: string): void;
  /** Removes those Leadey last spoke of before `time` (milliseconds). */
  dropUnseen(time: number): void;
  /** Removes the oldest, where there are more. */
  keepNewest(most: number): void;
  /** Writes what has changed, and how far syncing has come, in one go. */
  save(sync: SyncState): Promise<SyncState>;
}

/** All that was synced, chunk by chunk; `null` when one is missing or damaged. */
export async function readChunks(sync: SyncState): Promise<Chunk[] | null> {
  const readChunk = createChunkReader();
  const chunks: Chunk[] = [];
  for (const [number, version] of sync.chunks.entries()) {
    const chunk = await readChunk(sync.connection, number, version);
    if (chunk === null) return null;
    chunks.push(chunk);
  }
  return chunks;
}

/** The index as it was left; `null` when a chunk is missing or damaged. */
export async function openLeadIndex(sync: SyncState): Promise<LeadIndex | null> {
  const chunks = await readChunks(sync);
  if (chunks === null) return null;
  // Where the worker was ended between writing a chunk and saying so, pages have to hear of it still.
  const isNewer = ({ version }: Chunk, number: number) => version !== null && version !== sync.chunks[number];
  const newer = [...chunks.keys()].filter((number) => isNewer(chunks[number] as Chunk, number));
  const companies = await openDirectory(sync);
  const isSame = newer.length === 0 && companies.isAsSaid();
  return createLeadIndex(
    chunks.map(({ known }) => new Map(known.map((entry) => [entry.lead.id, entry]))),
    newer,
    sync.hasLookup && isSame && (await isLookupThere(sync.connection)),
    companies,
  );
}

export function createLeadIndex(
  chunks: Map<string, KnownLead>[] = [],
  newer: readonly number[] = [],
  hasLookup = false,
  directory: DirectoryKeeper = createDirectoryKeeper(),
): LeadIndex {
  const home = new Map<string, number>();
  const changed = new Set<number>(newer);
  for (const [number, chunk] of chunks.entries()) for (const id of chunk.keys()) home.set(id, number);

  function homeOf(id: string): number {
    const known = home.get(id);
    if (known !== undefined) return known;
    const last = chunks.at(-1);
    if (last === undefined || last.size >= LEADS_PER_CHUNK) chunks.push(new Map());
    home.set(id, chunks.length - 1);
    return chunks.length - 1;
  }

  function* all(): Iterable<KnownLead> {
    for (const chunk of chunks) yield* chunk.values();
  }

  function* leads(): Iterable<Lead> {
    for (const { lead } of all()) yield lead;
  }

  function seenBefore(time: number): string[] {
    return [...all()]
      .filter(({ seen }) => seen < time)
      .sort((a, b) => a.seen - b.seen)
      .map(({ lead }) => lead.id);
  }

  let latest = 0;
  for (const { seen } of all()) latest = Math.max(latest, seen);

  /** What was seen later than now would pass for seen, deleted or not, until the clock has caught up. */
  function followClock(now: number): void {
    if (now < latest - SET_BACK) {
      for (const [number, chunk] of chunks.entries()) {
        for (const [id, known] of chunk) if (known.seen > now) chunk.set(id, { ...known, seen: 0 });
        changed.add(number);
      }
      latest = now;
    }
    latest = Math.max(latest, now);
  }

  function remove(id: string): void {
    const number = home.get(id);
    if (number === undefined) return;
    home.delete(id);
    lookup.touch();
    chunks[number]?.delete(id);
    changed.add(number);
  }

  const lookup = createLookupWriter(hasLookup);

  return {
    get size() {
      return home.size;
    },
    has: (id) => home.has(id),
    perCampaign: (time) => {
      const counts = new Map<string, number>();
      for (const { lead, seen } of all())
        if (seen >= time) counts.set(lead.campaignId, (counts.get(lead.campaignId) ?? 0) + 1);
      return counts;
    },
    seenSince: (time) => home.size - seenBefore(time).length,
    newest: () => {
      let newest = '';
      for (const { lead } of all()) if (isAfter(lead.createdAt, newest)) newest = lead.createdAt;
      return newest;
    },
    addedAfter: (createdAt) =>
      [...all()].map(({ lead }) => lead).filter((lead) => isAfter(lead.createdAt, createdAt)),
    seenBefore,
    companies: () => companiesOf(leads()),
    directory: directory.current,
    takeDirectory: (next) => {
      if (directory.take(next)) lookup.touch();
    },
    take: (leads, seen) => {
      followClock(seen);
      for (const lead of leads) {
        const number = homeOf(lead.id);
        const known = chunks[number]?.get(lead.id)?.lead;
        if (known === undefined || !isSameLead(known, lead)) lookup.touch();
        chunks[number]?.set(lead.id, { lead, seen });
        changed.add(number);
      }
    },
    remove,
    dropUnseen: (time) => seenBefore(time).forEach(remove),
    keepNewest: (most) => {
      if (home.size <= most) return;
      for (const { id } of [...leads()].sort(compareLeads).slice(most)) remove(id);
    },
    save: async (sync) => {
      const versions = chunks.map((_, number) => (sync.chunks[number] ?? 0) + (changed.has(number) ? 1 : 0));
      const chunksToWrite = new Map(
        [...changed].map((number) => {
          const known = [...(chunks[number]?.values() ?? [])];
          return [number, { known, version: versions[number] ?? 0 }] as const;
        }),
      );
      // Before the state says so: a page that hears of a chunk must find it.
      const inMemory = await writeChunks(sync.connection, chunksToWrite);
      const companies = await directory.save(sync.connection, sync.directory);
      // Before the index says that it is whole: a page that reads it must not find the lookup missing.
      if (sync.state !== 'syncing')
        await lookup.save(sync.connection, leads, () => createDirectory(directory.current()));
      const saved: SyncState = {
        ...sync,
        known: home.size,
        chunks: versions,
        hasLookup: lookup.isCurrent(),
        directory: companies.progress,
      };
      await write({ ...inMemory, ...companies.inMemory, [storedSync.key]: saved }, sync.connection);
      changed.clear();
      return saved;
    },
  };
}

/** An empty time is before every other time: `NaN` compares as false. */
function isAfter(time: string, other: string): boolean {
  if (isUtc(time) && isUtc(other)) return time > other;
  return !(Date.parse(time) <= Date.parse(other));
}

/** Where memory-only storage is full, what was synced of workspaces not in use goes: it is synced again there. */
async function write(items: Record<string, unknown>, connection: string): Promise<void> {
  try {
    await browser.storage.session.set(items);
  } catch {
    const names = Object.keys(await browser.storage.session.get(null));
    const isOthers = (name: string) =>
      name.startsWith('chunk:') && !name.startsWith(`chunk:${connection}:`) && connectionOfKey(name) === null;
    await browser.storage.session.remove(names.filter(isOthers));
    await browser.storage.session.set(items);
  }
}
