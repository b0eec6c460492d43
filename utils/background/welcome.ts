import { browser } from 'wxt/browser';
import type { AccountStore } from './account-store.ts';

/**
 * Leads somebody in who has just installed this, and nobody after an update. Browsers call it an installation, too,
 * when an unpacked build is loaded again: who is connected needs no way in.
 */
export function welcomeNewcomers(accounts: Pick<AccountStore, 'read'>): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await accounts.read()) !== null) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
