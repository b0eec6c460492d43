import { readOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import type { Area } from '../storage/stored-value.ts';
import { followAccount } from './inactive-workspaces.ts';

/** The workspace in use. */
export async function readCurrent(): Promise<Account | null> {
  return (await accountInMemory.read()) ?? (await accountOnDisk.read());
}

/** The connected workspaces that are not in use. */
export async function readInactive(): Promise<Account[]> {
  return readOthers(await readCurrent());
}

/** All connected workspaces, the one in use first. */
export async function readAll(): Promise<Account[]> {
  const inUse = await readCurrent();
  const others = await readOthers(inUse);
  return inUse === null ? others : [inUse, ...others];
}

/** The storage area that an account and its key lie in. */
export function areaOf({ forgetOnClose }: Pick<Account, 'forgetOnClose'>): Area {
  return forgetOnClose ? 'session' : 'local';
}

/** The item that an account in use lies in. */
export function itemOf({ forgetOnClose }: Pick<Account, 'forgetOnClose'>) {
  return forgetOnClose ? accountInMemory : accountOnDisk;
}

/**
 * Makes this account the one in use, in the area it names, and what is kept for it follows. Written over, never removed
 * first: an open page would take the gap for a disconnect.
 */
export async function writeCurrent(account: Account): Promise<void> {
  await itemOf(account).write(account);
  await itemOf({ forgetOnClose: !account.forgetOnClose }).remove();
  await followAccount(areaOf(account));
}
