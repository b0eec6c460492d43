import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { SessionOptions } from './session.ts';
import { waitFor } from './wait-for.ts';

/**
 * Waits for the page that the extension opens after it was installed, and closes it unless the session keeps it:
 * coming later, it would take the focus from whatever a test is doing by then.
 */
export async function awaitWelcome(browser: Browser, options: SessionOptions): Promise<void> {
  if (!existsSync(join(options.extensionDir, 'welcome.html'))) return;
  const page = await waitFor(() => findWelcome(browser), { what: 'the welcome page' });
  if (!options.keepWelcome) await page.close();
}

/** The page a newcomer is led in by, where it is open. Firefox tells of an extension's page only by itself. */
export async function findWelcome(browser: Browser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const isThere = () => location.pathname === '/welcome.html' && document.readyState === 'complete';
    // One that goes while it is asked is not the one.
    if (await page.evaluate(isThere).catch(() => false)) return page;
  }
  return undefined;
}
