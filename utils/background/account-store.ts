import { browser } from 'wxt/browser';
import type { Organization } from '../leadey/schemas.ts';
import type { Account } from '../storage/schemas.ts';
import { historyOnDisk, storedGathering, toldOnDisk } from '../storage/stored-later.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-values.ts';
import { freshGathering } from './gathering/fresh-gathering.ts';
import { createLock } from './lock.ts';

/** Who is connected. Its item lives where its key lives, and nothing fetched outlives it. */
export interface AccountStore {
  read(): Promise<Account | null>;
  isCurrent(connection: string): Promise<boolean>;
  /** Runs `write` only while this connection is the current one, and lets nobody change it meanwhile. */
  whileCurrent(connection: string, write: (account: Account) => Promise<void>): Promise<void>;
  /** Takes in what `/me` said; `null` when the key has changed meanwhile. `asOf` in milliseconds. */
  update(connection: string, organization: Organization, asOf: number): Promise<Account | null>;
  /** Leadey no longer accepts the key: people's data goes, the organization's name and credits stay. */
  refuse(connection: string): Promise<void>;
  /** Removes everything stored for the old key and puts the new account in its place. */
  replace(account: Account, keepKey: () => Promise<void>): Promise<void>;
  /** Puts this account in the place of that connection's (`null`: of none), with the same key; whether it was still so. */
  renew(connection: string | null, account: Account): Promise<boolean>;
  /** Removes the leads and all that tells of people; the connection, its credits and settings stay. */
  clearPeople(): Promise<void>;
  /** Removes the key and everything stored for it. */
  remove(forgetKey: () => Promise<void>): Promise<void>;
}

export function createAccountStore(): AccountStore {
  const lock = createLock();

  async function read(): Promise<Account | null> {
    return (await accountInMemory.read()) ?? (await accountOnDisk.read());
  }

  async function whileCurrent(connection: string, write: (account: Account) => Promise<void>): Promise<void> {
    await lock(async () => {
      const account = await read();
      if (account?.connection === connection) await write(account);
    });
  }

  return {
    read,
    isCurrent: async (connection) => (await read())?.connection === connection,
    whileCurrent,
    update: async (connection, organization, asOf) => {
      let updated: Account | null = null;
      await whileCurrent(connection, async (account) => {
        updated = { ...account, state: 'connected', organization, asOf };
        await homeOf(account).write(updated);
      });
      return updated;
    },
    refuse: (connection) =>
      whileCurrent(connection, async (account) => {
        await homeOf(account).write({ ...account, state: 'refused' });
        await clearPeople();
      }),
    replace: (account, keepKey) =>
      lock(async () => {
        await clearPeople();
        await keepKey();
        await settle(account);
      }),
    renew: (connection, account) =>
      lock(async () => {
        if (((await read())?.connection ?? null) !== connection) return false;
        await clearPeople();
        await settle(account);
        return true;
      }),
    clearPeople: () =>
      lock(async () => {
        const account = await read();
        if (account === null) return;
        // Written over, never removed first: gathering would take the gap for a beginning.
        await storedGathering.write(freshGathering(account.connection, 'cleared'));
        await clearPeople([storedGathering.key]);
      }),
    remove: (forgetKey) =>
      lock(async () => {
        await forgetKey();
        await clearEverything();
      }),
  };
}

/** Written over, never removed first: an open page would take the gap for a disconnect. */
async function settle(account: Account): Promise<void> {
  await homeOf(account).write(account);
  await homeOf({ forgetOnClose: !account.forgetOnClose }).remove();
}

function homeOf(account: Pick<Account, 'forgetOnClose'>) {
  return account.forgetOnClose ? accountInMemory : accountOnDisk;
}

/** What memory-only storage holds besides these is people's data, or tells where among it somebody was looking. */
const NOT_PEOPLE = new Set(['key', 'account', 'budget', 'history', 'told']);

async function clearPeople(except: readonly string[] = []): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => !NOT_PEOPLE.has(key) && !except.includes(key)));
}

async function clearEverything(): Promise<void> {
  await Promise.all([
    browser.storage.session.clear(),
    accountOnDisk.remove(),
    historyOnDisk.remove(),
    toldOnDisk.remove(),
  ]);
}
