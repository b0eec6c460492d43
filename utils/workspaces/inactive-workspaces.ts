import { browser } from 'wxt/browser';
import type { Account } from '../storage/schemas.ts';
import { removeDismissedOf } from '../storage/stored-dismissed.ts';
import type { Area } from '../storage/stored-value.ts';
import { ownerOf } from './item-owner.ts';

/** What is kept of a workspace for longer than its leads. */
export const STAYING = ['history', 'told', 'look', 'views', 'webhooks'];
/** What is stored of the workspace in use under a name of its own. The leads synced carry their connection's name. */
const ITEMS: Record<Area, readonly string[]> = {
  session: [
    'leads',
    'campaigns',
    'statuses',
    'view',
    'sync',
    'sites',
    'export',
    'recent',
    'draft',
    'added',
    ...STAYING,
  ],
  local: STAYING,
};
const AREAS: readonly Area[] = ['session', 'local'];

/** Where an item of a workspace lies that is not in use. */
export function inactiveName(organization: string, item: string): string {
  return `at:${organization}:${item}`;
}

/** Where the key of a workspace lies. */
export function keyName(organization: string): string {
  return `key:${organization}`;
}

/** Where the secrets of a workspace's webhooks lie. */
export function webhookSecretsName(organization: string): string {
  return `hooks:${organization}`;
}

/** What an item is, whichever workspace it belongs to: `leads`, `chunk`, `key` … */
export function kindOfItem(name: string): string {
  return name.startsWith('at:') ? name.slice(name.lastIndexOf(':') + 1) : (name.split(':')[0] ?? name);
}

/**
 * Puts what is stored of the workspace in use aside, and what was put aside of `next` in its place. What belongs to
 * none of the `others` goes. A switch cut off half way leaves items of two workspaces there, so each goes to its owner:
 * under the name of the one that was in use it would be written over what is that one's.
 */
export async function swapItems(next: Account, others: readonly Account[]): Promise<void> {
  const to = next.organization.id;
  for (const area of AREAS) {
    const items = ITEMS[area];
    const inactive = items.map((item) => inactiveName(to, item));
    const found = await browser.storage[area].get([...items, ...inactive]);
    const writes: Record<string, unknown> = {};
    for (const item of items) {
      const owner = ownerOf(found[item], [next, ...others]);
      if (owner !== null && owner !== to) writes[inactiveName(owner, item)] = found[item];
      const kept = owner === to ? found[item] : found[inactiveName(to, item)];
      if (kept !== undefined) writes[item] = kept;
    }
    await browser.storage[area].set(writes);
    await browser.storage[area].remove([...items.filter((item) => !(item in writes)), ...inactive]);
  }
}

/** Whether something of the `others` lies where what is stored of the workspace in use belongs. */
export async function isAnothersInPlace(current: Account, others: readonly Account[]): Promise<boolean> {
  if (others.length === 0) return false;
  const found = await Promise.all(AREAS.map((area) => browser.storage[area].get([...ITEMS[area]])));
  const owners = found.flatMap(Object.values).map((item) => ownerOf(item, [current, ...others]));
  return owners.some((owner) => owner !== null && owner !== current.organization.id);
}

/** What is kept where the account is kept goes there with it; of a workspace not in use, what was put aside. */
export async function followAccount(area: Area, organization?: string): Promise<void> {
  const { [area]: home, [area === 'local' ? 'session' : 'local']: other } = browser.storage;
  const names = STAYING.map((item) => (organization ? inactiveName(organization, item) : item));
  const found = await other.get(names);
  if (Object.keys(found).length === 0) return;
  await home.set(found);
  await other.remove(names);
}

/** Removes what is stored of a workspace that is not in use. */
export async function removeInactive(organization: string, connection: string): Promise<void> {
  for (const area of AREAS) {
    const names = Object.keys(await browser.storage[area].get(null));
    const isTheirs = (name: string) =>
      name.startsWith(inactiveName(organization, '')) || name.startsWith(`chunk:${connection}:`);
    await browser.storage[area].remove(names.filter(isTheirs));
  }
  await removeDismissedOf(connection);
}
