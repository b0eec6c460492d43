import { browser } from 'wxt/browser';
import { storedUpdate } from '../storage/stored-update.ts';
import type { AccountStore } from '../workspaces/account-store.ts';

/**
 * Leads somebody in who has just installed this; after an update it only notes from which version, for one quiet line
 * (`components/changelog/WhatsNew.tsx`). Browsers call it an installation, too, when an unpacked build is loaded again: who is
 * connected needs no way in.
 */
export function watchOnboarding(accounts: Pick<AccountStore, 'read'>): void {
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    // News of an earlier update that nobody has seen yet are not forgotten over another one.
    if (previousVersion && (await storedUpdate.read()) === null) await storedUpdate.write(previousVersion);
    if (reason !== 'install' || (await accounts.read()) !== null) return;
    if (await isForceInstalled()) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

/** Put there by an administrator's policy: such machines often start from a fresh profile, and nobody asked for a page. */
async function isForceInstalled(): Promise<boolean> {
  return (await browser.management?.getSelf())?.installType === 'admin';
}
