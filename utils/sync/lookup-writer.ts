import { browser } from 'wxt/browser';
import type { Lead } from '../leadey/schemas.ts';
import { buildLookup, type Shard } from '../lookup/lookup-index.ts';
import { lookupKey } from '../storage/stored-sync.ts';

/** Keeps the lookup by site and profile beside the index, for the popup's first frame. */
export interface LookupWriter {
  /** A lead was added, changed or removed. */
  touch(): void;
  /**
   * Writes what differs. Where memory-only storage is full, names are left out; where it is full still, there is none,
   * and pages look through the leads.
   */
  save(connection: string, leads: () => Iterable<Lead>): Promise<void>;
}

export function createLookupWriter(): LookupWriter {
  let isOld = true;
  let written: readonly string[] = [];

  /**
   * Whether there was room for it. As texts: Chrome counts what a value takes in its memory, and for 20,000 leads lists
   * within lists take more than the 10 MB there are.
   */
  async function write(connection: string, shards: readonly Shard[]): Promise<boolean> {
    const texts = shards.map((shard) => JSON.stringify(shard));
    const changed = texts.flatMap((text, number) =>
      text === written[number] ? [] : [[lookupKey(connection, number), text] as const],
    );
    try {
      await browser.storage.session.set(Object.fromEntries(changed));
      written = texts;
      return true;
    } catch {
      // Half a lookup would say "no lead" of a site that has some.
      await browser.storage.session.remove(shards.map((_, number) => lookupKey(connection, number)));
      written = [];
      return false;
    }
  }

  return {
    touch: () => {
      isOld = true;
    },
    save: async (connection, leads) => {
      if (!isOld) return;
      const isWritten = await write(connection, buildLookup(leads()));
      if (!isWritten) await write(connection, buildLookup(leads(), false));
      isOld = false;
    },
  };
}
