import { click, waitForText } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { stored } from '../../e2e/support/storage.ts';
import { BROKEN_PAGE } from '../build-in.ts';
import type { Walker } from '../walk.ts';

/** What is shown in tabs of its own, and what is shown when nothing can be. */
export async function walkPages(walker: Walker): Promise<void> {
  await walkExport(walker);
  const { scene, page, look } = walker;
  const { session, words } = scene;
  const broken = await session.openPage(BROKEN_PAGE);
  await broken.setViewport({ width: 400, height: 600 });
  await byRole(broken, 'heading', words('failure.title'));
  await look('failure', broken);
  await broken.close();
  await page.bringToFront();
}

async function walkExport({ scene, page, look }: Walker): Promise<void> {
  const { session, words } = scene;
  const empty = await session.openPage('export.html');
  await byRole(empty, 'heading', words('export.title'));
  await look('export-nothing', empty);
  await empty.close();
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
  await look('export', ordered);
  // Nothing is left on the disk of whoever runs this.
  await ordered.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => {};
  });
  await click(ordered, 'button', words('export.start'));
  await waitForText(ordered, words('export.again'));
  await look('export-done', ordered);
  await ordered.close();
  await page.bringToFront();
}
