import { lookedAgain } from '../leads/look.ts';
import type { SavedView } from '../leads/saved-views.ts';
import type { Account } from '../storage/schemas.ts';
import { storedLook } from '../storage/stored-look.ts';
import type { Area } from '../storage/stored-value.ts';
import { storedViews, viewsInMemory, viewsOnDisk } from '../storage/stored-views.ts';
import { storedWebhooks, webhooksInMemory, webhooksOnDisk } from '../storage/stored-webhooks.ts';
import type { Webhooks } from '../storage/webhook-schemas.ts';

/** In milliseconds: a look that goes on need not be noted at each letter. */
const NOTED_EVERY = 60_000;

let noted = { newest: 0, at: 0 };

/** Notes that the newest lead of this account, added at `newest`, has been seen by now. */
export async function noteLook(account: Account, newest: number): Promise<void> {
  const now = Date.now();
  // A panel that lies behind another window shows its leads to nobody.
  if (document.visibilityState !== 'visible') return;
  if (newest === noted.newest && Math.abs(now - noted.at) < NOTED_EVERY) return;
  noted = { newest, at: now };
  const stored = storedLook(areaOf(account));
  await stored.write(lookedAgain(await stored.read(), account.organization.id, newest, now));
}

export function writeViews(account: Account, views: readonly SavedView[]): Promise<void> {
  const { id } = account.organization;
  return storedViews(areaOf(account)).write({ organizationId: id, views: [...views] });
}

/** The views of this account. */
export async function readViews(account: Account | null): Promise<readonly SavedView[]> {
  if (account?.state !== 'connected') return [];
  const stored = await storedViews(areaOf(account)).read();
  return stored?.organizationId === account.organization.id ? stored.views : [];
}

/** Calls back when some were saved or removed, wherever they lie. */
export function watchViews(changed: () => void): void {
  for (const stored of [viewsOnDisk, viewsInMemory]) stored.watch(changed);
}

/** The campaigns that take leads of this account from here. */
export async function readWebhooks(account: Account | null): Promise<Webhooks | null> {
  if (account?.state !== 'connected') return null;
  const stored = await storedWebhooks(areaOf(account)).read();
  const isOwn = stored?.organizationId === account.organization.id && stored.webhooks.length > 0;
  return isOwn ? stored : null;
}

/** Calls back when some were set up or removed, wherever they lie. */
export function watchWebhooks(changed: () => void): void {
  for (const stored of [webhooksOnDisk, webhooksInMemory]) stored.watch(changed);
}

/** They lie where the key lies. */
function areaOf({ forgetOnClose }: Account): Area {
  return forgetOnClose ? 'session' : 'local';
}
