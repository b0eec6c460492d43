import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { TabFacts } from '../lookup/tab-facts.ts';

/** An address longer than this is none that somebody stands behind. */
const TabSchema = v.object({
  id: v.optional(v.number()),
  url: v.pipe(v.string(), v.maxLength(20_000)),
  title: v.nullish(v.string(), ''),
});

/**
 * The tab the popup was opened over. Its address is there only because somebody clicked (`activeTab`); `null`
 * where the browser keeps it to itself.
 */
export async function currentTab(): Promise<TabFacts | null> {
  if (!isPanel()) return inFront();
  // Meanwhile somebody may go past other tabs, which are none of the panel's business.
  const stayed = await idInFront();
  // Loaded in the panel alone: the popup was opened over its tab.
  if (!(await (await import('./may-follow.ts')).mayFollow())) return null;
  const tab = await inFront();
  return tab?.id === stayed ? tab : null;
}

async function inFront(): Promise<(TabFacts & { readonly id?: number | undefined }) | null> {
  const parsed = v.safeParse(TabSchema, await activeTab());
  return parsed.success ? parsed.output : null;
}

async function idInFront(): Promise<number | undefined> {
  return (await activeTab())?.id;
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** A worker and a test in Node have no address. */
const isPanel = () => globalThis.location?.pathname === '/sidepanel.html';
