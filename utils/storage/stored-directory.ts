import * as v from 'valibot';
import { fromBase64 } from '../leads/base64.ts';
import { gunzip } from '../leads/gzip.ts';
import { readChunkKey, unseal } from './chunk-cipher.ts';
import { DIRECTORY, readSealed } from './chunk-database.ts';
import { type StoredDirectory, StoredDirectorySchema } from './directory-schema.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

export interface ReadDirectory {
  readonly directory: StoredDirectory;
  /** Which one it is; `null` where the browser keeps it in memory only: there it is written together with the state. */
  readonly version: number | null;
}

/** It, where the disk is full or forbidden: as text, in memory-only storage. Goes with the chunks. */
export function directoryInMemory(connection: string): StoredValue<string> {
  return storedValue('session', `chunk:${connection}:directory`, v.pipe(v.string(), v.base64()));
}

/** The directory of companies that was stored; `null` when it is missing, damaged, or when its key is gone. */
export async function readDirectory(connection: string): Promise<ReadDirectory | null> {
  return (await fromDisk(connection)) ?? (await fromMemory(connection));
}

async function fromDisk(connection: string): Promise<ReadDirectory | null> {
  try {
    const [key, sealed] = await Promise.all([readChunkKey(connection), readSealed(connection, DIRECTORY)]);
    const bytes = key && sealed && (await unseal(key, DIRECTORY, sealed));
    return bytes && { directory: await unpack(bytes), version: sealed.version };
  } catch {
    // Forbidden, or damaged: leads are then matched by what they say themselves, until it is read again.
    return null;
  }
}

async function fromMemory(connection: string): Promise<ReadDirectory | null> {
  const text = await directoryInMemory(connection).read();
  try {
    return text === null ? null : { directory: await unpack(fromBase64(text)), version: null };
  } catch {
    // Damaged, as above.
    return null;
  }
}

/** Rejects what is damaged or of another shape. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<StoredDirectory> {
  return v.parse(StoredDirectorySchema, JSON.parse(await gunzip(bytes)));
}
