import type { Page } from 'puppeteer-core';
import type { StorageArea } from './session.ts';

/** What the browser gives a page of an extension; Chromium calls it `chrome`, Firefox `browser`. */
export interface ExtensionApi {
  storage: Record<StorageArea, { get(keys: null): Promise<Record<string, unknown>> }>;
}

/** A file of the extension that runs no code, so that looking at its storage changes nothing. */
const idlePage = 'icons/16.png';

/** Everything in one of the extension's storage areas. */
export async function readStorage(
  openPage: (path: string) => Promise<Page>,
  area: StorageArea,
): Promise<Record<string, unknown>> {
  const page = await openPage(idlePage);
  try {
    return await page.evaluate((name) => {
      const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      return (scope.browser ?? scope.chrome).storage[name].get(null);
    }, area);
  } finally {
    await page.close();
  }
}
