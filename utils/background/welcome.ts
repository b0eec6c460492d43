import { browser } from 'wxt/browser';
import { storedUpdate } from '../storage/stored-update.ts';
import type { AccountStore } from './account-store.ts';

/**
 * Leads somebody in who has just installed this; after an update it only notes from which version, for one quiet line
 * (`components/WhatsNew.tsx`). Browsers call it an installation, too, when an unpacked build is loaded again: who is
 * connected needs no way in.
 */
export function welcomeNewcomers(accounts: Pick<AccountStore, 'read'>): void {
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    // News of an earlier update that nobody has seen yet are not forgotten over another one.
    if (previousVersion && (await storedUpdate.read()) === null) await storedUpdate.write(previousVersion);
    if (reason !== 'install' || (await accounts.read()) !== null) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
