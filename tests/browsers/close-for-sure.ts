import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** In milliseconds: longer than a busy browser takes to close a page. */
const PATIENCE = 2000;

/**
 * Lets the page ask again where it is told to close and stays: Chromium 156 now and then says yes to the first
 * `Target.closeTarget` after a tab was brought to the front, and does nothing.
 */
export function closeForSure(page: Page): Page {
  const closeOnce = page.close.bind(page);
  page.close = async (options) => {
    let isOpen = true;
    const asked: Promise<void>[] = [];
    while (isOpen) {
      const closed = closeOnce(options).then(() => {
        isOpen = false;
      });
      asked.push(closed);
      await Promise.race([...asked, pause(PATIENCE, undefined, { ref: false })]);
    }
  };
  return page;
}
