import { browser } from 'wxt/browser';
import { followsTabs } from '../settings/tab-use.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { TAB_ACCESS } from './tab-access.ts';

/** What was allowed for the mark on the icon alone is not for the panel. Without it, the browser keeps the tab to itself. */
export async function mayFollow(): Promise<boolean> {
  const isAllowed = await browser.permissions.contains(TAB_ACCESS);
  return !isAllowed || followsTabs(await storedSettings.read(), isAllowed);
}
