import { browser } from 'wxt/browser';

/** In a tab of its own, which has the room for it. */
export async function openOverview(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/overview.html') });
}
