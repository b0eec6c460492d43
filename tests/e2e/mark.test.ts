import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';
import { buildThatSeesTabs } from './support/tabs.ts';
import { iconOver, toolbar } from './support/toolbar.ts';

const NORTHWIND = 'https://www.northwind.com/about';
const OTHER = 'https://notnorthwind.com/';

describe.each(browserKinds)('The mark on the icon over leads’ sites, in %s', (kind) => {
  let sites: Sites;
  let build: Awaited<ReturnType<typeof buildThatSeesTabs>> | undefined;
  const findBuild = async () => {
    build = await buildThatSeesTabs();
    return build.dir;
  };
  const startSites = async () => {
    sites = await serveSites(['www.northwind.com', 'notnorthwind.com']);
    return sites.hosts;
  };
  // Nobody can answer Chromium's prompt in a test: there, the build may see tabs from the beginning.
  const stage = stageFor(kind, { [DEMO_KEY]: {} }, startSites, kind === 'chromium' ? findBuild : undefined);
  let page: Page;
  const choose = () => click(page, 'checkbox', 'Mark the icon on my leads’ sites');
  beforeAll(async () => {
    page = await stage.connectedPopup();
    await click(page, 'button', 'Settings');
    await choose();
    const isChosen = async () =>
      JSON.stringify((await stored(page)).local.settings).includes('"markSites":true');
    await waitFor(isChosen, { what: 'the choice to be stored' });
  });
  beforeEach(() => stage.api.clearRequests());
  afterAll(async () => {
    sites?.close();
    await build?.dispose();
  });
  async function tab(address: string): Promise<Page> {
    const opened = await stage.session.browser.newPage();
    await opened.goto(address);
    return opened;
  }
  const atNorthwind = () =>
    [...stage.api.allLeads(DEMO_KEY)].filter(({ email }) => email?.endsWith('northwind.com')).length;

  test('carries how many there are and their names, from memory, and the balance everywhere else', async () => {
    const other = await tab(OTHER);
    const site = await tab(NORTHWIND);
    await expect.poll(async () => (await iconOver(page, NORTHWIND)).text).toBe(String(atNorthwind()));
    expect((await iconOver(page, NORTHWIND)).title).toContain('Jordan Lee');
    const balance = (await toolbar(page)).text;
    expect((await iconOver(page, OTHER)).text).toBe(balance);
    expect(stage.api.requests.filter(({ query }) => 'search' in query)).toEqual([]);
    await site.close();
    await other.close();
  });

  test('goes when the tab goes to another page, and comes with the next', async () => {
    const site = await tab(NORTHWIND);
    await expect.poll(async () => (await iconOver(page, NORTHWIND)).text).toBe(String(atNorthwind()));
    await site.goto(OTHER);
    await expect.poll(async () => (await iconOver(page, OTHER)).text).toBe((await toolbar(page)).text);
    expect((await iconOver(page, OTHER)).title).not.toContain('Jordan Lee');
    await site.goto(NORTHWIND);
    await expect.poll(async () => (await iconOver(page, NORTHWIND)).text).toBe(String(atNorthwind()));
    await site.close();
  });

  test('comes after the background was ended', async () => {
    await stage.session.stopBackground();
    const site = await tab(NORTHWIND);
    await expect.poll(async () => (await iconOver(page, NORTHWIND)).text).toBe(String(atNorthwind()));
    await site.close();
  });

  test('is gone as soon as the choice is', async () => {
    const site = await tab(NORTHWIND);
    await expect.poll(async () => (await iconOver(page, NORTHWIND)).text).toBe(String(atNorthwind()));
    await page.evaluate(async () => {
      const scope = globalThis as unknown as { browser?: Storage; chrome: Storage };
      interface Storage {
        storage: {
          local: { get(key: string): Promise<{ settings: object }>; set(items: object): Promise<void> };
        };
      }
      const { local } = (scope.browser ?? scope.chrome).storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, markSites: false } });
    });
    await expect.poll(async () => (await iconOver(page, NORTHWIND)).text).toBe((await toolbar(page)).text);
    expect((await iconOver(page, NORTHWIND)).title).not.toContain('Jordan Lee');
    await site.close();
    await page.bringToFront();
    await byRole(page, 'heading', 'Settings');
  });
});
