import type { Page } from 'puppeteer-core';
import { click, paste, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, nameOf } from '../browsers/by-role.ts';
import { popupSize } from '../browsers/popup-size.ts';
import { settle } from '../browsers/screenshot.ts';
import type { ColorScheme } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { isGathered } from '../e2e/support/connecting.ts';
import { livedInFor } from '../looks/lived-in.ts';
import type { Scene } from '../looks/scene.ts';

export interface Popups {
  readonly home: Uint8Array;
  readonly homeDark: Uint8Array;
  readonly search: Uint8Array;
  readonly lead: Uint8Array;
}

/** The popup as the pictures show it, twice its size, from the running extension. */
export async function takePopups(scene: Scene): Promise<Popups> {
  const { session, words } = scene;
  const page = await session.openPopupPage();
  await page.setViewport({ ...popupSize, deviceScaleFactor: 2 });
  await paste(await byRole(page, 'textbox', words('connect.label')), DEMO_KEY);
  await click(page, 'button', words('connect.submit'));
  await byRole(page, 'list', words('leads.list'));
  await waitFor(() => isGathered(page), { what: 'the leads to be gathered', timeoutMs: 60_000 });
  await livedInFor(page, Date.now());
  await session.reload(page);
  await byRole(page, 'list', words('leads.list'));
  await waitFor(() => page.evaluate(() => document.querySelector('.course') !== null), {
    what: 'the course',
  });
  const take = (scheme: ColorScheme) => takeIn(scene, page, scheme);

  const home = await take('light');
  const homeDark = await take('dark');
  await paste(await byRole(page, 'searchbox', words('filters.search')), 'sales');
  await waitFor(() => page.evaluate(() => document.querySelector('mark, .leads.earlier') !== null), {
    what: 'what is found',
  });
  const search = await take('dark');
  await paste(await byRole(page, 'searchbox', words('filters.search')), '');
  const [list] = await allByRole(page, 'list', words('leads.list'));
  const [, second] = list === undefined ? [] : await allByRole(page, 'button', undefined, list);
  if (second === undefined) throw new Error('There is no lead to open');
  await click(page, 'button', await nameOf(page, second));
  await byRole(page, 'button', words('lead.copyAll'));
  await waitForText(page, 'Amara Okafor');
  const lead = await take('light');
  await page.close();
  return { home, homeDark, search, lead };
}

async function takeIn({ session }: Scene, page: Page, scheme: ColorScheme): Promise<Uint8Array> {
  await session.setColorScheme(page, scheme);
  await settle(page);
  // A blinking caret or a ring around what was just pressed belongs in no picture.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  return page.screenshot();
}
