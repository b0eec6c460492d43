import { click, waitForText } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { BROKEN_PAGE } from '../build-in.ts';
import type { Walker } from '../walk.ts';
import { orderExport } from './order-export.ts';

/** What is shown in tabs of its own, and what is shown when nothing can be. */
export async function crawlPages(walker: Walker): Promise<void> {
  await walkExport(walker);
  await walkOverview(walker);
  const { scene, page, look } = walker;
  const { session, words } = scene;
  const broken = await session.openPage(BROKEN_PAGE);
  await broken.setViewport({ width: 400, height: 600 });
  await byRole(broken, 'heading', words('failure.title'));
  await look('failure', broken);
  await broken.close();
  await page.bringToFront();
}

async function walkOverview({ scene, page, look }: Walker): Promise<void> {
  const { session, words } = scene;
  const overview = await session.openPage('overview.html');
  await byRole(overview, 'img', words('overview.sources'));
  await look('overview', overview);
  await overview.close();
  // As narrow as a side panel is when it is opened.
  const panel = await session.openPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 900 });
  const summary = await waitFor(() => panel.$('summary'), { what: 'the section of the overview' });
  await summary.click();
  await byRole(panel, 'img', words('overview.sources'));
  await look('panel-overview', panel);
  await summary.click();
  await panel.close();
  await page.bringToFront();
}

async function walkExport(walker: Walker): Promise<void> {
  const { scene, page, look } = walker;
  const { session, words } = scene;
  const empty = await session.openPage('export.html');
  await byRole(empty, 'heading', words('export.title'));
  await look('export-nothing', empty);
  await empty.close();
  const ordered = await orderExport(walker);
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
