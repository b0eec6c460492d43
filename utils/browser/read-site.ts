import type { Site } from '../lookup/site.ts';
import { currentTab } from './current-tab.ts';

/** What the tab is about. The list of public suffixes is loaded only where a page of the web is open: `maybe` tells of that. */
export async function readSite(maybe: () => void): Promise<Site | null> {
  const tab = await currentTab();
  if (tab === null || !/^https?:/i.test(tab.url)) return null;
  maybe();
  return (await import('../lookup/find-site.ts')).findSite(tab);
}
