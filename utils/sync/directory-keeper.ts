import { type DirectoryProgress, NOTHING_READ, type StoredDirectory } from '../storage/directory-schema.ts';
import { readDirectory } from '../storage/stored-directory.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { writeDirectory } from './chunk-writer.ts';

/** Keeps the directory of companies beside the index. */
export interface DirectoryKeeper {
  current(): StoredDirectory;
  /** Takes in what is known of it now; whether leads are matched by something else then. */
  take(next: StoredDirectory): boolean;
  /** Whether what is stored is what the sync's state says of it. */
  isAsSaid(): boolean;
  /** Writes what has changed; what is known of it then, and what is to be written to memory together with that. */
  save(connection: string, progress: DirectoryProgress): Promise<Saved>;
}

interface Saved {
  readonly progress: DirectoryProgress;
  readonly inMemory: Record<string, string>;
}

/** As it was left: where the worker was ended between writing it and saying so, pages have to hear of it still. */
export async function openDirectory({ connection, directory }: SyncState): Promise<DirectoryKeeper> {
  const found = await readDirectory(connection);
  // In memory it is written together with the state.
  const version = found === null ? 0 : (found.version ?? directory.version);
  return createDirectoryKeeper(found?.directory, version === directory.version);
}

export function createDirectoryKeeper(known = NOTHING_READ, isAsSaid = true): DirectoryKeeper {
  let current = known;
  let isOld = !isAsSaid;
  let isOther = !isAsSaid;
  return {
    current: () => current,
    isAsSaid: () => isAsSaid,
    take: (next) => {
      const differs = next.isWhole !== current.isWhole || !isSame(next.entries, current.entries);
      current = next;
      isOld = true;
      isOther ||= differs;
      return differs;
    },
    save: async (connection, progress) => {
      const version = progress.version + (isOther ? 1 : 0);
      const inMemory = isOld ? await writeDirectory(connection, current, version) : {};
      isOld = false;
      isOther = false;
      return { progress: { ...progress, version }, inMemory };
    },
  };
}

function isSame(one: StoredDirectory['entries'], other: StoredDirectory['entries']): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
