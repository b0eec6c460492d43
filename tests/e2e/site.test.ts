import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, click, retype, textOf } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { openPopupOver } from './support/popup-over.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const SITES = [
  'www.northwind.com',
  'shop.northwind.co.uk',
  'notnorthwind.com',
  'jobs.cava.fr',
  'northwind.com.evil.test',
  'www.linkedin.com',
];

describe.each(browserKinds)('The site in front, in %s', (kind) => {
  let sites: Sites;
  const stage = stageFor(kind, { [DEMO_KEY]: {} }, async () => {
    sites = await serveSites(SITES);
    return sites.hosts;
  });
  let tab: Page;
  beforeAll(async () => {
    await (await stage.connectedPopup()).close();
    tab = await stage.session.browser.newPage();
  });
  afterAll(() => sites?.close());

  const popupOver = (address: string, title = '') => openPopupOver(stage, tab, address, title);
  const region = async (popup: Page) => textOf(await byRole(popup, 'region', 'On this site'));
  const askedOfSites = () =>
    stage.api.requests
      .filter(({ path, query }) => path !== '/v1/leads' || 'search' in query)
      .filter(({ path }) => path !== '/v1/me' && path !== '/v1/campaigns');

  test('its leads are there from memory, and Leadey hears nothing of it', async () => {
    const popup = await popupOver('https://www.northwind.com/about');
    await expect.poll(() => region(popup)).toContain('northwind.com');
    await expect.poll(() => region(popup)).toContain('Jordan Lee');
    expect(askedOfSites()).toEqual([]);
    await popup.close();
  });

  test('the button asks three things once, and shows the company', async () => {
    const popup = await popupOver('https://www.northwind.com/about');
    await click(popup, 'button', 'Ask Leadey');
    await expect.poll(() => region(popup)).toContain('Logistics · 1,200 employees · Series C');
    expect(
      askedOfSites()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/v1/companies', '/v1/contacts', '/v1/leads']);
    await popup.close();
    const again = await popupOver('https://www.northwind.com/');
    await expect.poll(() => region(again)).toContain('Logistics');
    expect(await allByRole(again, 'button', 'Ask Leadey')).toEqual([]);
    expect(askedOfSites()).toEqual([]);
    await again.close();
  });

  test('a subdomain below a country’s ending is its company’s', async () => {
    const popup = await popupOver('https://shop.northwind.co.uk/');
    await click(popup, 'button', 'Ask Leadey');
    await expect.poll(() => region(popup)).toContain('Northwind UK');
    expect(await region(popup)).not.toContain('Jordan Lee');
    await popup.close();
  });

  test('Show all shows as many as it says, whatever the list was narrowed to', async () => {
    const popup = await popupOver('https://jobs.cava.fr/');
    await choose(popup, 'Status', 'Bounced');
    await click(popup, 'button', 'Show all 6 in the list');
    const rows = async () => allByRole(popup, 'listitem', undefined, await byRole(popup, 'list', 'Leads'));
    await expect.poll(async () => (await rows()).length).toBe(6);
    await retype(popup, await byRole(popup, 'searchbox'), '');
    await expect.poll(async () => (await rows()).length).toBe(25);
    await popup.close();
  });

  test('a name that only looks alike is somebody else’s', async () => {
    const popup = await popupOver('https://notnorthwind.com/');
    await expect.poll(() => region(popup)).toBe('notnorthwind.comno leadAsk Leadey');
    await popup.close();
  });

  test.each(['https://northwind.com.evil.test/', 'about:blank'])('%s has nothing to say', async (address) => {
    const popup = await popupOver(address);
    // The course of an opening ends with the count below the list.
    await waitFor(async () => / leads$/.test(await textOf(await byRole(popup, 'status'))));
    expect(await allByRole(popup, 'region', 'On this site')).toEqual([]);
    await popup.close();
  });

  test('a LinkedIn profile is matched by its address', async () => {
    const popup = await popupOver('https://www.linkedin.com/in/jordan-lee-eng/?locale=de_DE');
    await expect.poll(() => region(popup)).toContain('Jordan Lee');
    await expect.poll(() => region(popup)).toContain('is a lead');
    expect(askedOfSites()).toEqual([]);
    await popup.close();
  });

  test.each([
    ['https://www.linkedin.com/company/northwind/about/', 'Northwind: About | LinkedIn', 'Northwind'],
    [
      'https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH,a1',
      'Jordan Lee | Sales Navigator',
      'Jordan Lee',
    ],
  ])('%s tells by name alone, and says so', async (address, title, heading) => {
    const popup = await popupOver(address, title);
    await expect.poll(() => region(popup)).toMatch(new RegExp(`^${heading}.*Perhaps.*Jordan Lee`));
    expect(askedOfSites()).toEqual([]);
    await popup.close();
  });

  test('a namesake is taken off the page, and stays off when it is opened again', async () => {
    const address = 'https://www.linkedin.com/sales/lead/ACwAAA2,NAME_SEARCH,a2';
    const popup = await popupOver(address, 'Jordan Lee | Sales Navigator');
    await click(popup, 'button', 'Not this one');
    await expect.poll(() => region(popup)).not.toContain('Perhaps');
    await waitFor(async () => (await stored(popup)).session.dismissed, { what: 'it to be remembered' });
    await popup.close();
    const again = await popupOver(address, 'Jordan Lee | Sales Navigator');
    expect(await region(again)).not.toContain('Perhaps');
    await again.close();
  });

  test('one key opens whose page it is', async () => {
    const popup = await popupOver('https://www.linkedin.com/in/jordan-lee-eng/');
    await byRole(popup, 'button', 'Find leads on this page');
    await expect.poll(() => region(popup)).toContain('is a lead');
    // The popup is awake when its focus moves: a key before that goes to nobody.
    await waitFor(async () => {
      await popup.keyboard.press('ArrowDown');
      return popup.evaluate(() => document.activeElement?.matches('button.lead'));
    });
    await popup.keyboard.press('o');
    await byRole(popup, 'heading', 'Jordan Lee');
    // Where somebody was is remembered: the next popup begins with the list again.
    await popup.keyboard.press('Escape');
    await byRole(popup, 'list', 'Leads');
    await popup.close();
  });

  test('who ticks it has Leadey asked by itself, three things at most and not again within five minutes', async () => {
    const page = await stage.popup();
    await click(page, 'button', 'Settings');
    await click(page, 'checkbox', /^Ask Leadey automatically/);
    await expect.poll(async () => (await stored(page)).local.settings).toMatchObject({ checkSite: true });
    await page.close();
    const popup = await popupOver('https://notnorthwind.com/');
    await expect.poll(() => askedOfSites().length).toBe(3);
    await waitFor(async () => (await allByRole(popup, 'button', 'Ask Leadey')).length === 0);
    await popup.close();
    const again = await popupOver('https://notnorthwind.com/about');
    await expect.poll(() => region(again)).toContain('notnorthwind.com');
    expect(await allByRole(again, 'button', 'Ask Leadey')).toEqual([]);
    expect(askedOfSites()).toEqual([]);
    await again.close();
  });
});
