import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { click, textOf } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { shownFirefoxSidebar } from '../browsers/firefox-popup.ts';
import { browserKinds } from '../browsers/launch.ts';
import type { BrowserKind } from '../browsers/session.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectStatus, range, searchFor, searchText } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { forget, stored } from './support/storage.ts';
import { buildThatSeesTabs, flipThrough, seenTabs } from './support/tabs.ts';

const NORTHWIND = 'https://www.northwind.com/about';
const FLIPPED = ['https://one.com/', 'https://two.org/', 'https://three.net/', NORTHWIND];
const HOSTS = ['www.northwind.com', 'notnorthwind.com', 'one.com', 'two.org', 'three.net'];

function stageWithSites(kind: BrowserKind, findBuild?: () => Promise<string>) {
  let sites: Sites | undefined;
  const start = async () => {
    sites = await serveSites(HOSTS);
    return sites.hosts;
  };
  const stage = stageFor(kind, { [DEMO_KEY]: {} }, start, findBuild);
  let panel: Page | undefined;
  beforeAll(async () => {
    await (await stage.connectedPopup()).close();
    panel = await stage.session.openPage('sidepanel.html');
    await byRole(panel, 'list', 'Leads');
  });
  afterAll(() => sites?.close());
  const inPanel = () => {
    if (panel === undefined) throw new Error('The panel is opened before the first test');
    return panel;
  };
  return {
    stage,
    panel: inPanel,
    /** What it says of the site in front; `null` when nothing. */
    said: async () => {
      const [region] = await allByRole(inPanel(), 'region', 'On this site');
      return region === undefined ? null : textOf(region);
    },
    async tab(address: string): Promise<Page> {
      const tab = await stage.session.browser.newPage();
      await tab.goto(address);
      return tab;
    },
    askedOfSites: () => stage.api.requests.filter(({ query }) => 'search' in query),
  };
}

describe.each(browserKinds)('Beside the page, in %s', (kind) => {
  const { stage, panel, said, tab, askedOfSites } = stageWithSites(kind);

  test('search and list are the popup’s, whichever is used', async () => {
    await searchFor(panel(), 'jordan lee');
    await expectStatus(panel(), '1–1 of 1 lead');
    const popup = await stage.popup();
    await expectStatus(popup, '1–1 of 1 lead');
    expect(await searchText(popup)).toBe('jordan lee');
    await searchFor(popup, 'northwind');
    await expect
      .poll(async () => (await stored(popup)).session.view)
      .toMatchObject({
        query: { search: 'northwind' },
      });
    await popup.close();
    await panel().bringToFront();
    await expect.poll(() => searchText(panel())).toBe('northwind');
    // Going along writes nothing: what was done last is what is remembered.
    expect((await stored(panel())).session.view).toMatchObject({ query: { search: 'northwind' } });
    await searchFor(panel(), '');
    await expectStatus(panel(), '1–25 of 134 leads');
  });

  test('a lead opened in the popup is open here, too, and closed in both', async () => {
    const popup = await stage.popup();
    await click(popup, 'button', /^Jordan Lee/);
    await byRole(popup, 'heading', 'Jordan Lee');
    await panel().bringToFront();
    await byRole(panel(), 'heading', 'Jordan Lee');
    await click(panel(), 'button', 'Back to leads');
    await popup.bringToFront();
    await byRole(popup, 'list', 'Leads');
    await popup.close();
  });

  test('a button in the settings opens it beside the page', async () => {
    const { browser } = stage.session;
    const popup = await stage.popup();
    await click(popup, 'button', 'Settings');
    if (kind === 'firefox') {
      await click(popup, 'button', 'Open beside the page');
      const sidebar = await shownFirefoxSidebar(browser);
      await byRole(sidebar, 'list', 'Leads');
      await byRole(sidebar, 'checkbox', 'Follow the tab I am on');
      await sidebar.close();
    } else {
      const isPanel = (target: Target) =>
        target !== panel().target() && target.url().endsWith('/sidepanel.html');
      const opened = browser.waitForTarget(isPanel);
      await click(popup, 'button', 'Open beside the page');
      const beside = await (await opened).asPage();
      await byRole(beside, 'list', 'Leads');
      await byRole(beside, 'checkbox', 'Follow the tab I am on');
      await beside.close();
    }
    await popup.close();
    await panel().bringToFront();
  });

  test('has the overview’s pictures below its list, and a bar’s leads in it', async () => {
    const summary = await panel().$('summary');
    expect(await allByRole(panel(), 'img', 'Leads per week')).toEqual([]);
    await summary?.click();
    for (const name of ['Leads per week', 'Statuses by campaign', 'Scores', 'Sources'])
      await byRole(panel(), 'img', name);
    const [{ campaignName = '' } = {}] = stage.api.allLeads(DEMO_KEY);
    const [, second] = await allByRole(panel(), 'button', 'As a table');
    await second?.click();
    await click(panel(), 'button', campaignName ?? '');
    const count = [...stage.api.allLeads(DEMO_KEY)].filter(
      (lead) => lead.campaignName === campaignName,
    ).length;
    await expectStatus(panel(), range(1, Math.min(25, count), count));
    await click(panel(), 'button', 'Clear filters');
    await expectStatus(panel(), '1–25 of 134 leads');
    await summary?.click();
  });

  test('a tab nobody clicked the icon over stays unknown, and following it is offered', async () => {
    stage.api.clearRequests();
    const site = await tab(NORTHWIND);
    await site.bringToFront();
    const { addresses, allowed } = await seenTabs(panel());
    expect(allowed).toBe(false);
    expect(addresses).not.toContain(NORTHWIND);
    const follow = await byRole(panel(), 'checkbox', 'Follow the tab I am on');
    expect(await follow.evaluate((node) => (node as unknown as HTMLInputElement).checked)).toBe(false);
    expect(await said()).toBeNull();
    expect(askedOfSites()).toEqual([]);
    await site.close();
  });

  test('a click on the icon lets it say what it knows, until another tab comes to the front', async () => {
    const site = await tab(NORTHWIND);
    const other = await tab('https://notnorthwind.com/');
    const popup = await stage.realPopup(site);
    await byRole(popup, 'list', 'Leads');
    await popup.close().catch(() => {});
    await other.bringToFront();
    await site.bringToFront();
    await expect.poll(said).toContain('Jordan Lee');
    await other.bringToFront();
    await expect.poll(said).toBeNull();
    await site.close();
    await other.close();
  });
});

// Chromium's prompt cannot be answered by a test; Firefox can be told to grant what is asked for.
describe.each(browserKinds)('Following the tab in front, in %s', (kind) => {
  let build: Awaited<ReturnType<typeof buildThatSeesTabs>> | undefined;
  const copied = async () => {
    build = await buildThatSeesTabs();
    return build.dir;
  };
  const { stage, panel, said, tab, askedOfSites } = stageWithSites(
    kind,
    kind === 'chromium' ? copied : undefined,
  );
  afterAll(() => build?.dispose());

  const allow = () => click(panel(), 'checkbox', 'Follow the tab I am on');
  beforeAll(async () => {
    await panel().bringToFront();
    if (kind === 'firefox') await allow();
    await waitFor(async () => (await seenTabs(panel())).allowed, { what: 'the right to see tabs' });
    for (const address of FLIPPED) await tab(address);
  });
  beforeEach(() => stage.api.clearRequests());

  test('it says which company’s it is, from memory, as tabs are switched', async () => {
    await flipThrough(panel(), [NORTHWIND]);
    await expect.poll(said).toContain('Jordan Lee');
    await flipThrough(panel(), ['https://one.com/']);
    await expect.poll(said).toContain('one.com');
    expect(await said()).not.toContain('Jordan Lee');
    expect(askedOfSites()).toEqual([]);
  });

  test('another page in the same tab is noticed', async () => {
    const site = await tab('https://notnorthwind.com/');
    await expect.poll(said).toContain('notnorthwind.com');
    await site.goto(NORTHWIND);
    await expect.poll(said).toContain('Jordan Lee');
    await site.goto('about:blank');
    await expect.poll(said).toBeNull();
    expect(askedOfSites()).toEqual([]);
    await site.close();
  });

  test('who has Leadey asked by itself pays for the tab that stays in front, and for none that was passed', async () => {
    await panel().bringToFront();
    // A second try begins as the first did: nothing is known of any site.
    await forget(panel(), 'sites');
    await click(panel(), 'button', 'Settings');
    const asks = await byRole(panel(), 'checkbox', /^Ask Leadey automatically/);
    if (!(await asks.evaluate((node) => (node as unknown as HTMLInputElement).checked))) await asks.click();
    await expect.poll(async () => (await stored(panel())).local.settings).toMatchObject({ checkSite: true });
    await click(panel(), 'button', 'Back to leads');
    stage.api.clearRequests();
    const stayed = await flipThrough(panel(), FLIPPED);
    await expect.poll(said).toContain('Logistics');
    const asked = askedOfSites().map(({ path, query }) => `${path} ${query.search}`);
    const isOfOneThatStayed = (line: string) => stayed.some((host) => line.endsWith(host));
    expect(asked.filter((line) => !isOfOneThatStayed(line)).sort()).toEqual([
      '/v1/companies northwind.com',
      '/v1/contacts @northwind.com',
      '/v1/leads @northwind.com',
    ]);
    // Again within five minutes: nothing is asked.
    stage.api.clearRequests();
    await panel().bringToFront();
    await expect.poll(said).toBeNull();
    await flipThrough(panel(), [NORTHWIND]);
    await expect.poll(said).toContain('Logistics');
    expect(askedOfSites()).toEqual([]);
  });

  if (kind === 'firefox') {
    test('unticked, the right is given back and nothing is said any more', async () => {
      await panel().bringToFront();
      await allow();
      await expect.poll(async () => (await seenTabs(panel())).allowed).toBe(false);
      const last = (await stage.session.browser.pages()).at(-1);
      await last?.bringToFront();
      await waitFor(async () => (await said()) === null, { what: 'the site to be forgotten' });
    });
  }
});
