import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * One chunk of a connection's leads, one part of its lookup, or its directory of companies, as it lies on the disk. Its
 * name tells the connection's random id and no more.
 */
export interface SealedChunk {
  /** How often it was written. */
  readonly version: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Chunks of leads are numbered from 0; below that are the parts of the lookup. */
export const numberOfShard = (shard: number) => -1 - shard;
/** Below all parts of the lookup: the directory of companies. */
export const DIRECTORY = -1001;

type ChunkName = [connection: string, number: number];

interface Schema extends DBSchema {
  chunks: { key: ChunkName; value: SealedChunk };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** Rejects where the browser has no room, or forbids pages to store anything. */
export async function readSealed(connection: string, number: number): Promise<SealedChunk | null> {
  return (await (await database()).get('chunks', [connection, number])) ?? null;
}

/** All of them or none. Rejects as {@link readSealed} does. */
export async function writeSealed(
  connection: string,
  chunks: ReadonlyMap<number, SealedChunk>,
): Promise<void> {
  const { store, done } = (await database()).transaction('chunks', 'readwrite');
  await Promise.all([...[...chunks].map(([number, chunk]) => store.put(chunk, [connection, number])), done]);
}

/** The connections that have chunks. Rejects as {@link readSealed} does. */
export async function connectionsWithChunks(): Promise<Set<string>> {
  const names = await (await database()).getAllKeys('chunks');
  return new Set(names.map(([connection]) => connection));
}

/** Removes all chunks of a connection. Rejects as {@link readSealed} does. */
export async function removeSealed(connection: string): Promise<void> {
  const ofConnection = IDBKeyRange.bound([connection], [connection, []]);
  await (await database()).delete('chunks', ofConnection);
}

/** Opens the database. Rejects, or throws at once, where the browser forbids it. */
export function database(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<Schema>('leads', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('chunks');
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}
