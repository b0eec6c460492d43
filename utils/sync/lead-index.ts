import { browser } from 'wxt/browser';
import type { Lead } from '../leadey/schemas.ts';
import type { KnownLead } from '../leads/known-lead.ts';
import { packLeads, unpackLeads } from '../leads/pack.ts';
import { storedChunk, storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { createLookupWriter } from './lookup-writer.ts';

/** Few enough that a page of new leads is quickly packed with them, many enough to compress well. */
const LEADS_PER_CHUNK = 1000;

/** All leads synced so far: in memory while the worker lives, and in memory-only storage beyond that. */
export interface LeadIndex {
  readonly size: number;
  has(id: string): boolean;
  /** How many of each campaign Leadey has spoken of since `time` (milliseconds). */
  perCampaign(time: number): Map<string, number>;
  /** How many Leadey has spoken of since `time` (milliseconds). */
  seenSince(time: number): number;
  /** When the newest was added, as Leadey writes it; an empty text when there is none. */
  newest(): string;
  /** How many were added after that time. */
  countAfter(createdAt: string): number;
  /** Those Leadey last spoke of before `time` (milliseconds), the longest ago first. */
  seenBefore(time: number): string[];
  /** Takes in what Leadey says now; `seen` in milliseconds since the epoch. */
  take(leads: readonly Lead[], seen: number): void;
  remove(id: string): void;
  /** Removes those Leadey last spoke of before `time` (milliseconds). */
  dropUnseen(time: number): void;
  /** Writes what has changed, and how far syncing has come, in one go. */
  save(sync: SyncState): Promise<SyncState>;
}

/** All that was synced, chunk by chunk; `null` when one is missing or damaged. */
export async function readChunks(sync: SyncState): Promise<KnownLead[][] | null> {
  const chunks: KnownLead[][] = [];
  for (const number of sync.chunks.keys()) {
    const packed = await storedChunk(sync.connection, number).read();
    const known = packed === null ? null : await unpackLeads(packed);
    if (known === null) return null;
    chunks.push(known);
  }
  return chunks;
}

/** The index as it was left; `null` when a chunk is missing or damaged. */
export async function openLeadIndex(sync: SyncState): Promise<LeadIndex | null> {
  const chunks = await readChunks(sync);
  return (
    chunks && createLeadIndex(chunks.map((known) => new Map(known.map((entry) => [entry.lead.id, entry]))))
  );
}

export function createLeadIndex(chunks: Map<string, KnownLead>[] = []): LeadIndex {
  const home = new Map<string, number>();
  const changed = new Set<number>();
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

  function remove(id: string): void {
    const number = home.get(id);
    if (number === undefined) return;
    home.delete(id);
    lookup.touch();
    chunks[number]?.delete(id);
    changed.add(number);
  }

  const lookup = createLookupWriter();

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
    countAfter: (createdAt) => [...all()].filter(({ lead }) => isAfter(lead.createdAt, createdAt)).length,
    seenBefore,
    take: (leads, seen) => {
      for (const lead of leads) {
        const number = homeOf(lead.id);
        const known = chunks[number]?.get(lead.id)?.lead;
        if (known === undefined || JSON.stringify(known) !== JSON.stringify(lead)) lookup.touch();
        chunks[number]?.set(lead.id, { lead, seen });
        changed.add(number);
      }
    },
    remove,
    dropUnseen: (time) => seenBefore(time).forEach(remove),
    save: async (sync) => {
      const versions = chunks.map((_, number) => (sync.chunks[number] ?? 0) + (changed.has(number) ? 1 : 0));
      const saved: SyncState = { ...sync, known: home.size, chunks: versions };
      const writes: Record<string, unknown> = { [storedSync.key]: saved };
      for (const number of changed) {
        writes[storedChunk(sync.connection, number).key] = await packLeads([
          ...(chunks[number]?.values() ?? []),
        ]);
      }
      // Before the index says that it is whole: a page that reads it must not find the lookup missing.
      if (saved.state === 'complete' || saved.state === 'short') await lookup.save(sync.connection, leads);
      await write(writes, sync.connection);
      changed.clear();
      return saved;
    },
  };
}

/** An empty time is before every other time: `NaN` compares as false. */
function isAfter(time: string, other: string): boolean {
  return !(Date.parse(time) <= Date.parse(other));
}

/** Where memory-only storage is full, what was synced of workspaces not in use goes: it is synced again there. */
async function write(items: Record<string, unknown>, connection: string): Promise<void> {
  try {
    await browser.storage.session.set(items);
  } catch {
    const names = Object.keys(await browser.storage.session.get(null));
    const own = storedChunk(connection, 0).key.replace(/0$/, '');
    await browser.storage.session.remove(
      names.filter((name) => name.startsWith('chunk:') && !name.startsWith(own)),
    );
    await browser.storage.session.set(items);
  }
}
