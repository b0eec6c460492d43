import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { TabFacts } from '../lookup/tab-facts.ts';
import { followsTabs } from '../settings/tab-use.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { TAB_ACCESS } from './tab-access.ts';

/** An address longer than this is none that somebody stands behind. */
const TabSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(20_000)),
  title: v.nullish(v.string(), ''),
});

/**
 * The tab the popup was opened over. Its address is there only because somebody clicked (`activeTab`); `null`
 * where the browser keeps it to itself.
 */
export async function currentTab(): Promise<TabFacts | null> {
  if (isPanel() && !(await mayFollow())) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const parsed = v.safeParse(TabSchema, tab);
  return parsed.success ? parsed.output : null;
}

/** A worker and a test in Node have no address. */
const isPanel = () => globalThis.location?.pathname === '/sidepanel.html';

/** What was allowed for the mark on the icon alone is not for the panel. Without it, the browser keeps the tab to itself. */
async function mayFollow(): Promise<boolean> {
  const isAllowed = await browser.permissions.contains(TAB_ACCESS);
  return !isAllowed || followsTabs(await storedSettings.read(), isAllowed);
}
