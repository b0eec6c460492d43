import { browser } from 'wxt/browser';
import type { Lead } from '../leadey/schemas.ts';
import { type Directory, NO_DIRECTORY } from '../lookup/directory.ts';
import { buildLookup, type Shard } from '../lookup/lookup-index.ts';
import { numberOfShard, readSealed } from '../storage/chunk-database.ts';
import { lookupKey } from '../storage/stored-sync.ts';
import { writeShards } from './chunk-writer.ts';

/** Of the 10 MB of memory-only storage, in letters: the rest is for other workspaces, and what else is shown at once. */
const MOST_IN_MEMORY = 5_000_000;
/** How much of it all workspaces may take together, in bytes: answers that are on their way have to find room, too. */
const MOST_OF_ALL = 7_500_000;

/** Keeps the lookup by site and profile beside the index, for the popup's first frame. */
export interface LookupWriter {
  /** A lead was added, changed or removed, or what is known of the companies. */
  touch(): void;
  /** Whether what is stored holds the leads as they are. */
  isCurrent(): boolean;
  /**
   * Writes what differs. Where memory-only storage has no room, it lies on the disk, sealed; where that has none either,
   * names are left out, and then all of it: pages look through the leads.
   */
  save(connection: string, leads: () => Iterable<Lead>, directory?: () => Directory): Promise<void>;
}

/** Memory-only storage may have gone to another workspace since. */
export async function isLookupThere(connection: string): Promise<boolean> {
  const name = lookupKey(connection, 0);
  if (name in (await browser.storage.session.get(name))) return true;
  return (await readSealed(connection, numberOfShard(0)).catch(() => null)) !== null;
}

/** `isThere` where what is stored holds these leads already: 100,000 take seconds to look up. */
export function createLookupWriter(isThere = false, writeToDisk = writeShards): LookupWriter {
  let isOld = !isThere;
  let written: { readonly where: 'memory' | 'disk'; readonly texts: readonly string[] } | null = null;

  const textsOf = (shards: readonly Shard[]) => shards.map((shard) => JSON.stringify(shard));

  function changedIn(where: 'memory' | 'disk', texts: readonly string[]): ReadonlyMap<number, string> {
    const before = written?.where === where ? written.texts : [];
    return new Map([...texts.entries()].filter(([number, text]) => text !== before[number]));
  }

  async function hasRoomInMemory(texts: readonly string[]): Promise<boolean> {
    const needed = lengthOf(texts);
    const own = written?.where === 'memory' ? lengthOf(written.texts) : 0;
    return needed < MOST_IN_MEMORY && (await bytesInUse()) - own + needed < MOST_OF_ALL;
  }

  /**
   * Whether there was room for it. As texts: Chrome counts what a value takes in its memory, and for 20,000 leads lists
   * within lists take more than the 10 MB there are.
   */
  async function keepInMemory(connection: string, texts: readonly string[]): Promise<boolean> {
    const changed = [...changedIn('memory', texts)];
    try {
      await browser.storage.session.set(
        Object.fromEntries(changed.map(([number, text]) => [lookupKey(connection, number), text])),
      );
      written = { where: 'memory', texts };
      return true;
    } catch {
      await forgetInMemory(connection, texts);
      return false;
    }
  }

  /** Half a lookup would say "no lead" of a site that has some, and an old one stand before a newer one on the disk. */
  async function forgetInMemory(connection: string, texts: readonly string[]): Promise<void> {
    await browser.storage.session.remove(texts.map((_, number) => lookupKey(connection, number)));
    if (written?.where === 'memory') written = null;
  }

  async function keepOnDisk(connection: string, texts: readonly string[]): Promise<boolean> {
    await forgetInMemory(connection, texts);
    const isThere = await writeToDisk(connection, changedIn('disk', texts));
    written = isThere ? { where: 'disk', texts } : null;
    return isThere;
  }

  return {
    touch: () => {
      isOld = true;
    },
    isCurrent: () => !isOld,
    save: async (connection, leads, directory = () => NO_DIRECTORY) => {
      if (!isOld) return;
      const known = directory();
      const texts = textsOf(buildLookup(leads(), true, known));
      const isWritten =
        ((await hasRoomInMemory(texts)) && (await keepInMemory(connection, texts))) ||
        (await keepOnDisk(connection, texts));
      if (!isWritten) await keepInMemory(connection, textsOf(buildLookup(leads(), false, known)));
      isOld = false;
    },
  };
}

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0);

/** Of memory-only storage, where the browser tells: Firefox learned it late. */
async function bytesInUse(): Promise<number> {
  const { session } = browser.storage;
  return 'getBytesInUse' in session ? session.getBytesInUse(null) : 0;
}
