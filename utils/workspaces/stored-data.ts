import { browser } from 'wxt/browser';
import type { Account } from '../storage/schemas.ts';
import { removeDismissedOf, storedDismissed } from '../storage/stored-dismissed.ts';
import { storedSealed } from '../storage/stored-lock.ts';
import { storedSync } from '../storage/stored-sync.ts';
import { initialSync } from '../sync/initial-sync.ts';
import { isLasting, isPeople } from './account-placement.ts';
import { inactiveName } from './inactive-workspaces.ts';

/** Removes what tells of people, of the workspace in use only. */
export async function clearPeopleOf(connection: string | null): Promise<void> {
  const isAnothers = (name: string) =>
    name === storedDismissed.key ||
    name.startsWith('at:') ||
    (name.startsWith('chunk:') && !name.startsWith(`chunk:${connection}:`));
  await removeFromMemory((name) => isPeople(name) && !isAnothers(name));
  await removeDismissedOf(connection);
}

/** Removes what tells of people, of a workspace that is not in use. With their key go the chunks on the disk. */
export async function clearPeopleOfInactive({ organization, connection }: Account): Promise<void> {
  const isTheirs = (name: string) =>
    name.startsWith(inactiveName(organization.id, '')) || name.startsWith(`chunk:${connection}:`);
  await removeFromMemory((name) => isPeople(name) && isTheirs(name));
  await removeDismissedOf(connection);
}

/** Removes what tells of people, of every workspace; `connection` is the one in use. */
export async function clearPeopleOfAll(connection: string): Promise<void> {
  // Written over, never removed first: syncing would take the gap for a beginning.
  await storedSync.write(initialSync(connection, 'cleared'));
  await removeFromMemory((name) => isPeople(name) && name !== storedSync.key);
}

/** Removes everything but what people chose in the settings. */
export async function clearEverything(): Promise<void> {
  const onDisk = Object.keys(await browser.storage.local.get(null));
  await Promise.all([
    browser.storage.session.clear(),
    browser.storage.local.remove([...onDisk.filter(isLasting), storedSealed.key]),
  ]);
}

async function removeFromMemory(chosen: (name: string) => boolean): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter(chosen));
}
