import { browser } from 'wxt/browser';
import { createMutex } from '../background/mutex.ts';
import { toBase64 } from '../leads/base64.ts';
import { gzip } from '../leads/gzip.ts';
import type { KnownLead } from '../leads/known-lead.ts';
import { packLeads } from '../leads/pack.ts';
import { connectionOfKey, ensureChunkKey, seal } from '../storage/chunk-cipher.ts';
import {
  connectionsWithChunks,
  DIRECTORY,
  numberOfShard,
  removeSealed,
  type SealedChunk,
  writeSealed,
} from '../storage/chunk-database.ts';
import type { StoredDirectory } from '../storage/directory-schema.ts';
import { chunkInMemory } from '../storage/stored-chunks.ts';
import { directoryInMemory } from '../storage/stored-directory.ts';

/** Chunks to be written, by their number. */
export type Chunks = ReadonlyMap<number, { readonly known: readonly KnownLead[]; readonly version: number }>;

interface Packed {
  readonly version: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Nothing is written while leftovers are removed: a connection that has just begun has its key already. */
const lock = createMutex();

/**
 * Writes chunks to the disk, sealed. Where that is full or forbidden, returns them as items for memory-only storage,
 * to be written together with the sync's state.
 */
export function writeChunks(connection: string, chunks: Chunks): Promise<Record<string, string>> {
  return lock(async () => {
    if (chunks.size === 0) return {};
    const packed = new Map<number, Packed>();
    for (const [number, { known, version }] of chunks)
      packed.set(number, { version, bytes: await packLeads(known) });
    const inMemory = (number: number) => chunkInMemory(connection, number).key;
    if (await sealAndWrite(connection, packed)) {
      await browser.storage.session.remove([...chunks.keys()].map(inMemory));
      return {};
    }
    return Object.fromEntries([...packed].map(([number, { bytes }]) => [inMemory(number), toBase64(bytes)]));
  });
}

/** Writes parts of the lookup to the disk, sealed; whether there was room for them. */
export function writeShards(connection: string, shards: ReadonlyMap<number, string>): Promise<boolean> {
  return lock(async () => {
    const packed = new Map<number, Packed>();
    for (const [shard, text] of shards)
      packed.set(numberOfShard(shard), { version: 0, bytes: await gzip(text) });
    return sealAndWrite(connection, packed);
  });
}

/**
 * Writes the directory of companies to the disk, sealed. Where that is full or forbidden, returns it as an item for
 * memory-only storage, to be written together with the sync's state.
 */
export function writeDirectory(
  connection: string,
  directory: StoredDirectory,
  version: number,
): Promise<Record<string, string>> {
  return lock(async () => {
    const bytes = await gzip(JSON.stringify(directory));
    const inMemory = directoryInMemory(connection);
    if (!(await sealAndWrite(connection, new Map([[DIRECTORY, { version, bytes }]]))))
      return { [inMemory.key]: toBase64(bytes) };
    await inMemory.remove();
    return {};
  });
}

/** Whether there was room for them: all or none. */
async function sealAndWrite(connection: string, packed: ReadonlyMap<number, Packed>): Promise<boolean> {
  try {
    const key = await ensureChunkKey(connection);
    const sealed = new Map<number, SealedChunk>();
    for (const [number, { version, bytes }] of packed)
      sealed.set(number, await seal(key, number, version, bytes));
    await writeSealed(connection, sealed);
    return true;
  } catch {
    // Full or forbidden: the caller knows another place.
    return false;
  }
}

/**
 * Removes from the disk what nobody can read any more: chunks whose key went with the browser, a disconnect, a lock
 * or a clearing. Registers its listener at once.
 */
export function removeUnreadableChunks(): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const isGone = ([name, { newValue }]: [string, { newValue?: unknown }]) =>
      newValue === undefined && connectionOfKey(name) !== null;
    if (Object.entries(changes).some(isGone)) void removeLeftovers();
  });
  void removeLeftovers();
}

/** Where the browser forbids it, there is nothing to remove either. */
export function removeLeftovers(): Promise<void> {
  return lock(async () => {
    const connections = await connectionsWithChunks();
    const names = Object.keys(await browser.storage.session.get(null));
    for (const name of names) connections.delete(connectionOfKey(name) ?? '');
    for (const connection of connections) await removeSealed(connection);
  }).catch(() => {});
}
