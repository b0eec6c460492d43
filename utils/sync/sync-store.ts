import { createMutex } from '../background/mutex.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { StoredDirectory } from '../storage/directory-schema.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { initialSync } from './initial-sync.ts';
import type { LeadCompanies } from './lead-companies.ts';
import { createLeadIndex, type LeadIndex, openLeadIndex } from './lead-index.ts';

/** The index of one connection and how far it has come, changed by one at a time. */
export interface SyncStore {
  read(connection: string): Promise<SyncState>;
  seenBefore(connection: string, time: number): Promise<string[]>;
  /** What the leads' companies are looked for by, in Leadey's directory of companies. */
  companies(connection: string): Promise<LeadCompanies>;
  /** What is known of that directory. */
  directory(connection: string): Promise<StoredDirectory>;
  /** The leads that came since a person looked. */
  news(connection: string): Promise<Lead[]>;
  /**
   * Changes the index and says how far syncing has come by now (`null`: nothing has changed); both are
   * written, but only while this connection is the current one. Returns what was written.
   */
  change(
    connection: string,
    change: (sync: SyncState, index: LeadIndex) => SyncState | null,
  ): Promise<SyncState | null>;
  /** Begins anew after people's data was cleared; until then nothing changes. */
  resume(connection: string): Promise<void>;
}

interface Open {
  readonly index: LeadIndex;
  sync: SyncState;
}

export function createSyncStore(accounts: AccountStore): SyncStore {
  const lock = createMutex();
  let open: Open | null = null;

  async function opened(connection: string): Promise<Open> {
    const stored = await storedSync.read();
    const own = stored?.connection === connection ? stored : null;
    // What is in memory is only as good as what is stored: a purge takes both.
    if (open !== null && own !== null && isSame(open.sync, own)) {
      open.sync = own;
      return open;
    }
    const index = own && (await openLeadIndex(own));
    open = own && index ? { index, sync: own } : { index: createLeadIndex(), sync: initialSync(connection) };
    return open;
  }

  return {
    read: (connection) => lock(async () => (await opened(connection)).sync),
    news: (connection) =>
      lock(async () => {
        const { sync, index } = await opened(connection);
        return sync.lookedAt === null ? [] : index.addedAfter(sync.lookedAt);
      }),
    companies: (connection) => lock(async () => (await opened(connection)).index.companies()),
    directory: (connection) => lock(async () => (await opened(connection)).index.directory()),
    seenBefore: (connection, time) => lock(async () => (await opened(connection)).index.seenBefore(time)),
    change: (connection, change) =>
      lock(async () => {
        let written: SyncState | null = null;
        await accounts.whileCurrent(connection, async () => {
          const current = await opened(connection);
          if (current.sync.state === 'cleared') return;
          const sync = change(current.sync, current.index);
          if (sync === null) return;
          current.sync = await current.index.save(withNews(sync, current.index));
          written = current.sync;
        });
        return written;
      }),
    resume: (connection) =>
      lock(async () => {
        if ((await opened(connection)).sync.state !== 'cleared') return;
        await accounts.whileCurrent(connection, () => storedSync.write(initialSync(connection)));
      }),
  };
}

/** The first time through, nothing is news. */
function withNews(sync: SyncState, index: LeadIndex): SyncState {
  const { state, lookedAt } = sync;
  if (lookedAt !== null) return { ...sync, news: index.addedAfter(lookedAt).length };
  return state === 'syncing' ? sync : { ...sync, lookedAt: index.newest() };
}

function isSame(memory: SyncState, stored: SyncState): boolean {
  return memory.connection === stored.connection && memory.chunks.join() === stored.chunks.join();
}
