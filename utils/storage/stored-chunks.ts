import * as v from 'valibot';
import { fromBase64 } from '../leads/base64.ts';
import type { KnownLead } from '../leads/known-lead.ts';
import { unpackLeads } from '../leads/pack.ts';
import { readChunkKey, unseal } from './chunk-cipher.ts';
import { readSealed } from './chunk-database.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** Some of a connection's leads, and how often they were written. */
export interface Chunk {
  readonly known: readonly KnownLead[];
  /** `null` where the browser keeps chunks in memory only: there they are written together with the sync's state. */
  readonly version: number | null;
}

/** `null` when it is missing, damaged, older than `version`, or when its key is gone. */
export type ReadChunk = (connection: string, number: number, version: number) => Promise<Chunk | null>;

/** A chunk where the disk is full or forbidden: as text, in memory-only storage. */
export function chunkInMemory(connection: string, number: number): StoredValue<string> {
  return storedValue('session', `chunk:${connection}:${number}`, v.pipe(v.string(), v.base64()));
}

/** Reads chunks from the disk, or from memory-only storage where they lie there. */
export function createChunkReader(): ReadChunk {
  let last: { connection: string; key: Promise<CryptoKey | null> } | null = null;

  function keyOf(connection: string): Promise<CryptoKey | null> {
    // A hundred chunks are read in one go, with one key.
    if (last?.connection !== connection) last = { connection, key: readChunkKey(connection) };
    return last.key;
  }

  async function fromDisk(connection: string, number: number, version: number): Promise<Chunk | null> {
    const [key, sealed] = await Promise.all([keyOf(connection), readSealed(connection, number)]);
    if (key === null || sealed === null || sealed.version < version) return null;
    const bytes = await unseal(key, number, sealed);
    const known = bytes && (await unpackLeads(bytes));
    return known && { known, version: sealed.version };
  }

  async function fromMemory(connection: string, number: number): Promise<Chunk | null> {
    const text = await chunkInMemory(connection, number).read();
    const known = text === null ? null : await unpackLeads(fromBase64(text));
    return known && { known, version: null };
  }

  return async (connection, number, version) => {
    // Where the disk is forbidden, reading it is refused.
    const read = () => fromDisk(connection, number, version).catch(() => null);
    const chunk = (await read()) ?? (await fromMemory(connection, number));
    if (chunk !== null) return chunk;
    // People's data may have been cleared since, and come back under a new key.
    last = null;
    return read();
  };
}
