import { browser } from 'wxt/browser';
import type { Organization } from '../leadey/schemas.ts';
import { readOthers, writeOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { storedGathering } from '../storage/stored-later.ts';
import { readLock, storedSealed } from '../storage/stored-lock.ts';
import type { Area } from '../storage/stored-value.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-values.ts';
import { inPlaceOf, isLasting, isPeople, sealedAccount } from './account-items.ts';
import { freshGathering } from './gathering/fresh-gathering.ts';
import { createLock, type Lock } from './lock.ts';
import { followAccount, removeParked, swapItems } from './parking.ts';

/** Who is connected. An account lies where its key lies, and nothing fetched outlives it. */
export interface AccountStore {
  /** The workspace in use. */
  read(): Promise<Account | null>;
  /** The connected workspaces that are not in use. */
  others(): Promise<Account[]>;
  /** Whether this connection is the one in use, and Leadey accepts its key. */
  isCurrent(connection: string): Promise<boolean>;
  /** Runs `write` only while that is so, and lets nobody change it meanwhile. */
  whileCurrent(connection: string, write: (account: Account) => Promise<void>): Promise<void>;
  /** Takes in what `/me` said; `null` when the key was changed or refused meanwhile. `asOf` in milliseconds. */
  update(connection: string, organization: Organization, asOf: number): Promise<Account | null>;
  /** Runs `write` only while this connection is one of those not in use. */
  whileOther(connection: string, write: () => Promise<void>): Promise<void>;
  /** Changes an account that is not in use; nothing where it is in use by now, or gone. */
  updateOther(account: Account): Promise<void>;
  /** Leadey no longer accepts the key: people's data goes, the organization's name and credits stay. */
  refuse(connection: string): Promise<void>;
  /**
   * Puts this account into use. The one in use before is put aside, or goes with everything stored for it
   * (`replace`); the same workspace with a new key keeps its history. What went; `null` where everything is locked.
   */
  enter(
    account: Account,
    how: 'add' | 'replace',
    keepKey: (forgetOnClose: boolean) => Promise<void>,
  ): Promise<Account[] | null>;
  /** Puts the workspace of this organization into use; whether there is one. */
  switchTo(organization: string): Promise<boolean>;
  /** Puts this account in the place of that connection's (`null`: of none), with the same key; whether it was still so. */
  renew(connection: string | null, account: Account): Promise<boolean>;
  /** Puts this workspace and its key into memory, or onto the disk. */
  relocate(
    organization: string,
    forgetOnClose: boolean,
    moveKey: (forgetOnClose: boolean) => Promise<void>,
  ): Promise<void>;
  /** Where none is in use (its key was kept in memory only), another one that is connected comes into use. */
  recover(): Promise<Account | null>;
  /** Removes the leads and all that tells of people, of every workspace; connections, credits and settings stay. */
  clearPeople(): Promise<void>;
  /** Removes the workspace of this organization (`null`: whatever is in use), its key and everything stored for it. */
  remove(organization: string | null, forgetKey: () => Promise<void>): Promise<void>;
  /** Runs a job while nobody changes who is connected. */
  readonly exclusively: Lock;
  /** Puts each account where it says, changed, that it lies. For a job that is run `exclusively`. */
  move(change: (account: Account) => Account): Promise<void>;
}

export function createAccountStore(): AccountStore {
  const lock = createLock();

  async function read(): Promise<Account | null> {
    return (await accountInMemory.read()) ?? (await accountOnDisk.read());
  }

  async function others(): Promise<Account[]> {
    return readOthers(await read());
  }

  async function whileCurrent(connection: string, write: (account: Account) => Promise<void>): Promise<void> {
    await lock(async () => {
      const account = await read();
      if (isAccepted(account, connection)) await write(account);
    });
  }

  async function whileOther(connection: string, write: () => Promise<void>): Promise<void> {
    await lock(async () => {
      if ((await others()).some((other) => other.connection === connection)) await write();
    });
  }

  /** The item that says who is in use is written last but one: everything before is without effect until then. */
  async function use(next: Account, before: Account | null): Promise<void> {
    const known = await readOthers(before);
    if (before !== null) await writeOthers([before, ...known]);
    await swapItems(before?.organization.id ?? null, next.organization.id);
    await settle(next);
    await writeOthers(await readOthers(next));
  }

  async function move(change: (account: Account) => Account): Promise<void> {
    const account = await read();
    const known = await readOthers(account);
    if (account !== null) await settle(change(account));
    await writeOthers(known.map(change));
  }

  return {
    read,
    others,
    isCurrent: async (connection) => isAccepted(await read(), connection),
    whileCurrent,
    update: async (connection, organization, asOf) => {
      let updated: Account | null = null;
      await whileCurrent(connection, async (account) => {
        updated = { ...account, organization, asOf };
        await homeOf(account).write(updated);
      });
      return updated;
    },
    whileOther,
    updateOther: (account) =>
      whileOther(account.connection, async () => {
        const isIt = ({ connection }: Account) => connection === account.connection;
        await writeOthers((await others()).map((one) => (isIt(one) ? inPlaceOf(one, account) : one)));
      }),
    refuse: (connection) =>
      whileCurrent(connection, async (account) => {
        await homeOf(account).write({ ...account, state: 'refused' });
        await clearPeopleOf(connection);
      }),
    enter: (accepted, how, keepKey) =>
      lock(async () => {
        const state = await readLock();
        if (state === 'locked') return null;
        const account = state === 'none' ? accepted : sealedAccount(accepted);
        const before = await read();
        const isSame = before?.organization.id === account.organization.id;
        const gone: Account[] = [];
        if (before !== null && (isSame || how === 'replace')) await clearPeopleOf(before.connection);
        if (before !== null && !isSame && how === 'replace') gone.push(before);
        await keepKey(account.forgetOnClose);
        if (isSame) await settle(account);
        else await use(account, gone.length > 0 ? null : before);
        return gone;
      }),
    switchTo: (organization) =>
      lock(async () => {
        const before = await read();
        const next = (await readOthers(before)).find((account) => account.organization.id === organization);
        if (next !== undefined) await use(next, before);
        return next !== undefined;
      }),
    renew: (connection, account) =>
      lock(async () => {
        const before = await read();
        if ((before?.connection ?? null) !== connection) return false;
        await clearPeopleOf(connection);
        await settle(before === null ? account : inPlaceOf(before, account));
        return true;
      }),
    relocate: (organization, forgetOnClose, moveKey) =>
      lock(async () => {
        const seals = (await readLock()) !== 'none';
        const there = { forgetOnClose: forgetOnClose || seals, sealed: seals && !forgetOnClose };
        await moveKey(there.forgetOnClose);
        await move((one) => (one.organization.id === organization ? { ...one, ...there } : one));
        await followAccount(areaOf(there), organization);
      }),
    recover: () =>
      lock(async () => {
        const before = await read();
        const [next] = before === null ? await readOthers(null) : [];
        if (next === undefined) return before;
        await use(next, null);
        return next;
      }),
    clearPeople: () =>
      lock(async () => {
        const account = await read();
        if (account === null) return;
        // Written over, never removed first: gathering would take the gap for a beginning.
        await storedGathering.write(freshGathering(account.connection, 'cleared'));
        await removeFromMemory((name) => isPeople(name) && name !== storedGathering.key);
      }),
    remove: (organization, forgetKey) =>
      lock(async () => {
        const account = await read();
        const known = await readOthers(account);
        const isInUse = organization === null || account?.organization.id === organization;
        await forgetKey();
        if (!isInUse) {
          const going = known.find((other) => other.organization.id === organization);
          if (going !== undefined) await removeParked(going.organization.id, going.connection);
          return writeOthers(known.filter((other) => other !== going));
        }
        const [next] = known;
        if (next === undefined || account === null) return clearEverything();
        await clearPeopleOf(account.connection);
        await removeParked(account.organization.id, account.connection);
        await use(next, null);
      }),
    exclusively: lock,
    move,
  };
}

/** A refused key's answers that are still on their way must neither take it back nor bring people's data again. */
function isAccepted(account: Account | null, connection: string): account is Account {
  return account?.connection === connection && account.state === 'connected';
}

/** Written over, never removed first: an open page would take the gap for a disconnect. */
async function settle(account: Account): Promise<void> {
  await homeOf(account).write(account);
  await homeOf({ forgetOnClose: !account.forgetOnClose }).remove();
  await followAccount(areaOf(account));
}

function areaOf({ forgetOnClose }: Pick<Account, 'forgetOnClose'>): Area {
  return forgetOnClose ? 'session' : 'local';
}

function homeOf(account: Pick<Account, 'forgetOnClose'>) {
  return account.forgetOnClose ? accountInMemory : accountOnDisk;
}

/** Of the workspace in use only. */
function clearPeopleOf(connection: string | null): Promise<void> {
  const isAnothers = (name: string) =>
    name.startsWith('at:') || (name.startsWith('chunk:') && !name.startsWith(`chunk:${connection}:`));
  return removeFromMemory((name) => isPeople(name) && !isAnothers(name));
}

async function removeFromMemory(chosen: (name: string) => boolean): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter(chosen));
}

/** What people chose stays. */
async function clearEverything(): Promise<void> {
  const onDisk = Object.keys(await browser.storage.local.get(null));
  await Promise.all([
    browser.storage.session.clear(),
    browser.storage.local.remove([...onDisk.filter(isLasting), storedSealed.key]),
  ]);
}
