import type { Page } from 'puppeteer-core';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import type { Walker } from '../walk.ts';
import { handIn } from './hand-in.ts';
import { orderExport } from './order-export.ts';

/** The leads on their way: the shape of the list, then how many there are so far, and an export that waits for all. */
export async function walkArriving(walker: Walker): Promise<void> {
  const { scene, page, look } = walker;
  const { api, words } = scene;
  const others = api.fault({ kind: 'hang', match: { path: /\/leads\?.*\bpage=2\b/ } });
  const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
  const first = api.fault({ kind: 'held', until, match: { path: /\/leads\?/ } });
  await handIn(page, words, DEMO_KEY);
  await toTheEdge(page);
  await page.waitForSelector('.skeleton');
  await look('skeleton');
  first();
  letGo();
  await byRole(page, 'list', words('leads.list'));
  await page.waitForSelector('p.sync');
  await look('sync');
  const exporting = await orderExport(walker);
  await click(exporting, 'button', words('export.start'));
  await byRole(exporting, 'progressbar', words('export.progress'));
  await look('export-running', exporting);
  await click(exporting, 'button', words('common.cancel'));
  await exporting.close();
  others();
  await page.bringToFront();
  await toTheEdge(page);
}

/** Where the mouse is over no lead, however the page is scrolled. */
const toTheEdge = (page: Page) => page.mouse.move(1, 1);
