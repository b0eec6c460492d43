import type { Page } from 'puppeteer-core';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { stored } from '../../e2e/support/storage.ts';
import type { Walker } from '../walk.ts';

/** The page that the list's button opens, before it was started. */
export async function orderExport({ scene, page }: Walker): Promise<Page> {
  const { session, words } = scene;
  const known = (await session.browser.pages()).length;
  await page.bringToFront();
  await click(page, 'button', words('export.title'));
  await waitFor(async () => (await stored(page)).session.export, { what: 'the order of an export' });
  await waitFor(async () => (await session.browser.pages()).length > known, {
    what: 'the page of the export',
  });
  const pages = await session.browser.pages();
  const ordered = await waitFor(
    async () => {
      for (const one of pages.toReversed())
        if (await one.evaluate(() => location.pathname === '/export.html').catch(() => false)) return one;
      return undefined;
    },
    { what: 'the page of the export' },
  );
  await byRole(ordered, 'button', words('export.start'));
  return ordered;
}
