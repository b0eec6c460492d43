import * as v from 'valibot';
import { type Lead, LeadSchema } from '../../../utils/leadey/schemas.ts';
import { gzip } from '../../../utils/leads/gzip.ts';
import { compareLeads } from '../../../utils/leads/known-lead.ts';
import { packLeads } from '../../../utils/leads/pack.ts';
import { buildLookup } from '../../../utils/lookup/lookup-index.ts';
import { seal } from '../../../utils/storage/chunk-cipher.ts';
import { numberOfShard, type SealedChunk } from '../../../utils/storage/chunk-database.ts';
import type { SyncState } from '../../../utils/storage/sync-schemas.ts';
import { initialSync } from '../../../utils/sync/initial-sync.ts';
import type { DemoApi } from '../../demo-api/index.ts';
import type { Workspace } from '../workspaces.ts';
import type { Driver } from './driver.ts';

const PER_CHUNK = 1000;
/** As many as are kept of a workspace. */
const MOST = 100_000;

interface ExtensionScope {
  chrome: {
    storage: {
      session: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    };
  };
}

interface Packed {
  readonly name: [connection: string, number: number];
  readonly version: number;
  /** As base64. */
  readonly iv: string;
  readonly sealed: string;
}

/**
 * Stores what a sync of the whole workspace leaves, as the product packs and seals it: the sync itself would take
 * twenty minutes for 100,000 leads.
 */
export async function seedLeads(
  { workers }: Driver,
  extensionId: string,
  api: DemoApi,
  { key, options }: Workspace,
): Promise<void> {
  const total = options.leads ?? 0;
  const leads: Lead[] = [];
  for (const raw of api.allLeads(key)) {
    leads.push(v.parse(LeadSchema, raw));
    // They are made newest first.
    if (leads.length === Math.min(total, MOST)) break;
  }
  leads.sort(compareLeads);
  const { connection, text } = await workers.inside(extensionId, chunkKey);
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const cryptoKey = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt']);
  const packed: Packed[] = [];
  const add = (number: number, { version, iv, sealed }: SealedChunk) =>
    packed.push({
      name: [connection, number],
      version,
      iv: Buffer.from(iv).toString('base64'),
      sealed: Buffer.from(sealed).toString('base64'),
    });
  const chunks = Math.ceil(leads.length / PER_CHUNK);
  for (let number = 0; number < chunks; number += 1) {
    const known = leads
      .slice(number * PER_CHUNK, (number + 1) * PER_CHUNK)
      .map((lead) => ({ lead, seen: Date.now() }));
    add(number, await seal(cryptoKey, number, 1, await packLeads(known)));
  }
  for (const [shard, entries] of buildLookup(leads).entries())
    add(
      numberOfShard(shard),
      await seal(cryptoKey, numberOfShard(shard), 0, await gzip(JSON.stringify(entries))),
    );
  const AT_ONCE = 20;
  for (let from = 0; from < packed.length; from += AT_ONCE)
    await workers.inside(extensionId, putOnDisk, packed.slice(from, from + AT_ONCE));
  const sync: SyncState = {
    ...initialSync(connection),
    state: total > leads.length ? 'too-many' : 'complete',
    known: leads.length,
    total,
    checkedAt: Date.now(),
    lookedAt: leads[0]?.createdAt ?? '',
    hasLookup: true,
    chunks: Array.from({ length: chunks }, () => 1),
  };
  await workers.inside(extensionId, storeSync, { ...sync, plan: { ...sync.plan, crawl: null } });
}

/** Runs inside the worker: the key the sync has begun with, or a new one. */
async function chunkKey(): Promise<{ connection: string; text: string }> {
  const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
  const stored = await session.get(null);
  const { connection } = stored.leads as { connection: string };
  const name = `chunk:${connection}:key`;
  const known = stored[name] as string | undefined;
  const random = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
  if (known === undefined) await session.set({ [name]: random });
  return { connection, text: known ?? random };
}

/** Runs inside the worker. */
function putOnDisk(chunks: readonly Packed[]): Promise<void> {
  const bytes = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leads', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('chunks');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('chunks', 'readwrite');
      const store = writing.objectStore('chunks');
      for (const { name, version, iv, sealed } of chunks)
        store.put({ version, iv: bytes(iv), sealed: bytes(sealed).buffer }, name);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs inside the worker. */
async function storeSync(sync: SyncState): Promise<void> {
  await (globalThis as unknown as ExtensionScope).chrome.storage.session.set({ sync });
}
