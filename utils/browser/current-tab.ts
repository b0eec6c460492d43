import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { TabFacts } from '../lookup/tab-facts.ts';

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
  // Loaded in the panel alone: the popup was opened over its tab.
  if (isPanel() && !(await (await import('./may-follow.ts')).mayFollow())) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const parsed = v.safeParse(TabSchema, tab);
  return parsed.success ? parsed.output : null;
}

/** A worker and a test in Node have no address. */
const isPanel = () => globalThis.location?.pathname === '/sidepanel.html';
