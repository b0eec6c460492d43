import type { Site } from '../site/site.ts';
import { currentTab } from './current-tab.ts';

/** What the tab is about. The list of public suffixes is loaded only where a page of the web is open. */
export async function readSite(): Promise<Site | null> {
  const tab = await currentTab();
  if (tab === null || !/^https?:/i.test(tab.url)) return null;
  return (await import('../site/find-site.ts')).findSite(tab);
}
