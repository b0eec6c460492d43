import type { Page } from 'puppeteer-core';
import { choose, click, paste, waitForText } from '../../browsers/act.ts';
import { allByRole, byRole, nameOf } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { livedInForAMonth } from '../lived-in.ts';
import { SITE } from '../scene.ts';
import type { Walker } from '../walk.ts';

/** The list, narrowed in every way, one lead, and the site in front. */
export async function walkLeads(walker: Walker): Promise<void> {
  const { scene, page, look } = walker;
  const { words } = scene;
  const search = () => byRole(page, 'searchbox', words('filters.search'));
  await livedInForAMonth(page);
  await waitForText(page, words('credits.lasts').split('{')[0] ?? '');
  await look('home-course');
  await paste(await search(), 'sales');
  await page.waitForSelector('mark');
  await look('found');
  await paste(await search(), '');
  await choose(page, words('filters.status'), words('statuses.not_interested'));
  await paste(await search(), 'a');
  await page.waitForSelector('mark');
  await look('filtered');
  await walkListTools(walker);
  await click(page, 'button', words('common.clearFilters'));
  await paste(await search(), 'nobody has this name');
  await waitForText(page, words('leads.noMatch'));
  await byRole(page, 'button', words('filters.clearSearch'));
  await look('no-match');
  await paste(await search(), '');
  const first = await waitFor(async () => (await rows(page, words('leads.list')))[0], { what: 'a lead' });
  await click(page, 'button', await nameOf(page, first));
  // The company is known last.
  await byRole(page, 'link', /^Northwind/);
  await look('lead');
  await click(page, 'button', words('lead.back'));
  await click(page, 'searchbox', words('filters.search'));
  await byRole(page, 'list', words('views.builtIn.opened'));
  await look('recent');
  await page.keyboard.press('Escape');
  await walkSite(walker);
}

/** What lies over the narrowed list: more filters, the views, a name for this one, and every command. */
async function walkListTools({ scene, page, look }: Walker): Promise<void> {
  const { words } = scene;
  await click(page, 'button', words('filters.more'));
  await byRole(page, 'spinbutton', words('filters.scoreFrom'));
  await look('filters');
  await page.keyboard.press('Escape');
  await click(page, 'button', words('views.title'));
  await byRole(page, 'button', new RegExp(`^${words('views.builtIn.replied')}`));
  await look('views');
  await page.keyboard.press('Escape');
  await click(page, 'button', words('views.save'));
  await byRole(page, 'textbox', words('views.name'));
  await look('save-view');
  await page.keyboard.press('Escape');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await byRole(page, 'combobox', words('commands.title'));
  await look('commands');
  await page.keyboard.press('Escape');
}

/** The popup above a company's site; in a tab of its own it is above none. */
async function walkSite({ scene, page, look }: Walker): Promise<void> {
  const { session, words } = scene;
  const site = await session.browser.newPage();
  await site.goto(`https://${SITE}/`);
  const popup = await session.openRealPopup(site);
  await byRole(popup, 'region', words('site.region'));
  await look('site', popup);
  await click(popup, 'button', words('site.ask'));
  await popup.waitForSelector('.site-company');
  await look('site-asked', popup);
  await site.evaluate(() => document.body.append('jordan.lee@northwind.com, Mei Tanaka'));
  await click(popup, 'button', words('onPage.find'));
  await byRole(popup, 'list', words('onPage.list'));
  await look('site-page', popup);
  await click(popup, 'button', words('onPage.selectAll'));
  await byRole(popup, 'region', words('selection.region'));
  await look('site-page-selected', popup);
  await popup.close();
  await site.close();
  await page.bringToFront();
}

async function rows(page: Page, list: string) {
  const [found] = await allByRole(page, 'list', list);
  return found === undefined ? [] : allByRole(page, 'button', undefined, found);
}
