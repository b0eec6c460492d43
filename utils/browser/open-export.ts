import { browser } from 'wxt/browser';
import type { WhatToExport } from '../app/app-parts.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { storedExport } from '../storage/stored-export.ts';
import { storedSettings } from '../storage/stored-settings.ts';

/** In a tab of its own, since a popup closes at a click elsewhere. */
export async function openExport({ connection, query, leads, format }: WhatToExport): Promise<void> {
  // How the last file was laid out holds for the next one.
  const last = await storedExport.read();
  await storedExport.write({
    connection,
    query: { ...query, page: 1 },
    leads: leads === null ? null : [...leads],
    format,
    columns: last?.columns ?? 'leadey',
    ownColumns: (await storedSettings.read())?.exportColumns ?? DEFAULT_SETTINGS.exportColumns,
    keepsCommands: last?.keepsCommands ?? false,
    running: false,
    ...(last?.separator !== undefined && { separator: last.separator }),
  });
  await browser.tabs.create({ url: browser.runtime.getURL('/export.html') });
}
