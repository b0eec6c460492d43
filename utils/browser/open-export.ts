import { browser } from 'wxt/browser';
import type { Format } from '../export/file-choice.ts';
import type { LeadQuery } from '../leadey/lead-query.ts';
import { storedExport } from '../storage/stored-export.ts';

/** In a tab of its own, since a popup closes at a click elsewhere. */
export async function openExport(connection: string, query: LeadQuery, format: Format): Promise<void> {
  // How the last file was laid out holds for the next one.
  const last = await storedExport.read();
  await storedExport.write({
    connection,
    query: { ...query, page: 1 },
    format,
    columns: last?.columns ?? 'leadey',
    keepsCommands: last?.keepsCommands ?? false,
    running: false,
    ...(last?.separator !== undefined && { separator: last.separator }),
  });
  await browser.tabs.create({ url: browser.runtime.getURL('/export.html') });
}
