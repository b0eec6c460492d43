import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { textOf, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { focused } from '../looks/focus.ts';
import { keepDownloads, saved } from './support/export.ts';
import { keyboardOf } from './support/keyboard.ts';
import { OTHER, WORDS } from './support/passphrase.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const SITE = 'www.northwind.com';

describe.each(browserKinds)('With the keyboard alone, beyond the list, in %s', (kind) => {
  let sites: Sites;
  const stage = stageFor(kind, { [DEMO_KEY]: {} }, async () => {
    sites = await serveSites([SITE]);
    return sites.hosts;
  });
  let page: Page;
  afterEach(() => stage.reset());
  afterAll(() => sites?.close());

  const { press, tabTo, expectFocus } = keyboardOf(() => page);
  const isSomewhere = () => expect.poll(() => focused(page)).not.toBe('nothing');

  test('a newcomer connects on the first page, and has the button to the leads in hand', async () => {
    page = await stage.session.openPage('welcome.html');
    await byRole(page, 'heading', 'Welcome to Leadey');
    await tabTo(/^input$/);
    await page.keyboard.type(DEMO_KEY);
    await press('Enter');
    await waitForText(page, 'Acme Inc is connected.');
    await expectFocus(/^button Open Leadey$/);
    await page.close();
  });

  test('a passphrase is set, asked for, mistyped and typed again', async () => {
    page = await stage.connectedPopup();
    await tabTo(/^button Settings/);
    await press('Enter');
    await tabTo(/Set a passphrase/);
    await press('Enter');
    await expectFocus(/^input/);
    await page.keyboard.type(WORDS);
    // Past the button that shows what is typed.
    await press('Tab');
    await press('Tab');
    await page.keyboard.type(WORDS);
    await press('Enter');
    await byRole(page, 'button', 'Lock now');
    await isSomewhere();
    await tabTo(/Lock now/);
    await press('Enter');
    await byRole(page, 'heading', 'Unlock Leadey');
    await expectFocus(/^input/);
    await page.keyboard.type(OTHER);
    await press('Enter');
    await byRole(page, 'alert');
    // What was mistyped is selected: the next letter takes its place.
    await expectFocus(/^input/);
    await page.keyboard.type(WORDS);
    await press('Enter');
    await byRole(page, 'button', 'Refresh');
    await expectFocus(/^h1 Acme Inc$/);
  });

  test('an export is chosen, made and done', async () => {
    page = await stage.connectedPopup();
    await tabTo(/Export leads/);
    // A page of its own comes to the front.
    await page.keyboard.press('Enter');
    await waitFor(async () => (await stored(page)).session.export, { what: 'the order' });
    page = await stage.session.openPage('export.html');
    await byRole(page, 'heading', 'Export leads');
    await keepDownloads(page);
    await tabTo(/^input/);
    // Past Excel and both kinds of CSV.
    for (let formats = 0; formats < 3; formats += 1) await press('ArrowDown');
    await tabTo(/^button Export$/);
    await press('Enter');
    const { name } = await saved(page);
    expect(name).toMatch(/\.json$/);
    await waitForText(page, `has received ${name} with all 134 leads`);
    await isSomewhere();
    await page.close();
  });

  test('Leadey is asked about the site in front, and the focus is not lost with the button', async () => {
    await (await stage.connectedPopup()).close();
    const tab = await stage.session.browser.newPage();
    await tab.goto(`https://${SITE}/about`);
    page = await stage.realPopup(tab);
    const region = async () => textOf(await byRole(page, 'region', 'On this site'));
    await expect.poll(region).toContain('Jordan Lee');
    await tabTo(/Ask Leadey/);
    await press('Enter');
    await expect.poll(region).toContain('Logistics · 1,200 employees');
    await expectFocus(/^bdi/);
    await page.close();
    await tab.close();
  });

  test('people’s data is cleared from the settings, and what was pressed keeps the focus', async () => {
    page = await stage.connectedPopup();
    await tabTo(/^button Settings/);
    await press('Enter');
    await tabTo(/Clear people’s data/);
    await press('Enter');
    await waitForText(page, 'Cleared');
    await expectFocus(/Clear people’s data/);
  });
});
