import { browser } from 'wxt/browser';
import type { Format } from '../export/formats.ts';
import type { LeadQuery } from '../leadey/lead-query.ts';
import { storedExport } from '../storage/stored-export.ts';

/** In a tab of its own, since a popup closes at a click elsewhere. */
export async function openExport(connection: string, query: LeadQuery, format: Format): Promise<void> {
  await storedExport.write({ connection, query: { ...query, page: 1 }, format, running: false });
  await browser.tabs.create({ url: browser.runtime.getURL('/export.html') });
}
