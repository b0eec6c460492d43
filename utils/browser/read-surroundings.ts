import { browser } from 'wxt/browser';
import type { Surroundings } from '../app/diagnostics.ts';
import { locale } from '../format/locale.ts';

/** What of the browser is worth a line in the report. */
export async function readSurroundings(): Promise<Surroundings> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: locale,
    permissions: [...permissions, ...origins],
    stored: { session: await bytesIn('session'), local: await bytesIn('local') },
    at: Date.now(),
  };
}

async function bytesIn(area: 'session' | 'local'): Promise<number> {
  return JSON.stringify(await browser.storage[area].get(null)).length;
}
