import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { closeForSure } from '../../browsers/close-for-sure.ts';
import type { BrowserSession } from '../../browsers/session.ts';

/** A file of the extension that runs no code. */
const PATH = 'icons/16.png';

/**
 * Work on what the extension has stored, through a page of it that shows nothing and stays open from test to test. It
 * goes with a restart of the browser, and then there is another one.
 */
export function backstageOf(session: () => BrowserSession) {
  let open: Page | null = null;
  return async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    if (open !== null && (await isThere(open))) return work(open);
    open = await session().openPage(PATH);
    return work(open);
  };
}

const isThere = (page: Page): Promise<boolean> =>
  page.evaluate((path) => location.pathname === `/${path}`, PATH).catch(() => false);

/**
 * Closes every other page of the extension, also those that it opened itself: they would go on with what is stored
 * for the next test.
 */
export async function closeOthers(browser: Browser, kept: Page): Promise<void> {
  for (const page of await browser.pages()) {
    if (page !== kept && (await isOfExtension(page)))
      await closeForSure(page)
        .close()
        .catch(() => {});
  }
}

/** Firefox tells of an extension's page only by itself; one that is going may never answer. */
function isOfExtension(page: Page): Promise<boolean> {
  const asked = page.evaluate(() => location.protocol.endsWith('-extension:')).catch(() => false);
  return Promise.race([asked, pause(1000, false, { ref: false })]);
}
