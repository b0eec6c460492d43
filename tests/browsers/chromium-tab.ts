import type { Browser, Page, Target, Viewport } from 'puppeteer-core';
import { closeForSure } from './close-for-sure.ts';
import { waitFor } from './wait-for.ts';

/** Tabs that somebody has been given: of two that are opened at the same time, each is one's own. */
const given = new WeakSet<Target>();

/**
 * A tab with this page from its start. A blank one that is led there is a process more, that is gone a moment later: a
 * fifth of what an opening costs.
 */
export async function openTab(browser: Browser, url: string, size?: Viewport): Promise<Page> {
  const known = new Set(browser.targets());
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url });
  await session.detach();
  const isNew = (target: Target) =>
    target.type() === 'page' && target.url() === url && !known.has(target) && !given.has(target);
  const target = await browser.waitForTarget(isNew);
  given.add(target);
  const page = await target.page();
  if (page === null) throw new Error(`No page for ${url}`);
  if (size !== undefined) await page.setViewport(size);
  // Before its page, a new tab holds an empty one for a moment.
  const isThere = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  await waitFor(() => page.evaluate(isThere, url), { what: url });
  return closeForSure(page);
}
