import type { Gathering } from '../../storage/later-schemas.ts';
import { storedGathering } from '../../storage/stored-later.ts';
import type { AccountStore } from '../account-store.ts';
import { createLock } from '../lock.ts';
import { freshGathering } from './fresh-gathering.ts';
import { createLeadIndex, type LeadIndex, openLeadIndex } from './lead-index.ts';

/** The index of one connection and how far it has come, changed by one at a time. */
export interface GatheringStore {
  read(connection: string): Promise<Gathering>;
  seenBefore(connection: string, time: number): Promise<string[]>;
  /**
   * Changes the index and says how far gathering has come by now (`null`: nothing has changed); both are
   * written, but only while this connection is the current one. Returns what was written.
   */
  change(
    connection: string,
    change: (gathering: Gathering, index: LeadIndex) => Gathering | null,
  ): Promise<Gathering | null>;
  /** Begins anew after people's data was cleared; until then nothing changes. */
  resume(connection: string): Promise<void>;
}

interface Open {
  readonly index: LeadIndex;
  gathering: Gathering;
}

export function createGatheringStore(accounts: AccountStore): GatheringStore {
  const lock = createLock();
  let open: Open | null = null;

  async function opened(connection: string): Promise<Open> {
    const stored = await storedGathering.read();
    const own = stored?.connection === connection ? stored : null;
    // What is in memory is only as good as what is stored: a purge takes both.
    if (open !== null && own !== null && isSame(open.gathering, own)) {
      open.gathering = own;
      return open;
    }
    const index = own && (await openLeadIndex(own));
    open =
      own && index
        ? { index, gathering: own }
        : { index: createLeadIndex(), gathering: freshGathering(connection) };
    return open;
  }

  return {
    read: (connection) => lock(async () => (await opened(connection)).gathering),
    seenBefore: (connection, time) => lock(async () => (await opened(connection)).index.seenBefore(time)),
    change: (connection, change) =>
      lock(async () => {
        let written: Gathering | null = null;
        await accounts.whileCurrent(connection, async () => {
          const current = await opened(connection);
          if (current.gathering.state === 'cleared') return;
          const gathering = change(current.gathering, current.index);
          if (gathering === null) return;
          current.gathering = await current.index.save(withNews(gathering, current.index));
          written = current.gathering;
        });
        return written;
      }),
    resume: (connection) =>
      lock(async () => {
        if ((await opened(connection)).gathering.state !== 'cleared') return;
        await accounts.whileCurrent(connection, () => storedGathering.write(freshGathering(connection)));
      }),
  };
}

/** The first time through, nothing is news. */
function withNews(gathering: Gathering, index: LeadIndex): Gathering {
  const { state, lookedAt } = gathering;
  if (lookedAt !== null) return { ...gathering, news: index.countAfter(lookedAt) };
  return state === 'gathering' ? gathering : { ...gathering, lookedAt: index.newest() };
}

function isSame(memory: Gathering, stored: Gathering): boolean {
  return memory.connection === stored.connection && memory.chunks.join() === stored.chunks.join();
}
