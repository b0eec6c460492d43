import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { openPopupOver } from './support/popup-over.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';
import { ringAlarm } from './support/toolbar.ts';

/** Of a company that is called otherwise than its domain; the lead has no e-mail address. */
const SITE = 'https://www.soderochsoner.se/';
const LEAD = 'Małgorzata Dąbrowski';

describe.each(browserKinds)('Leads without an address, by Leadey’s directory, in %s', (kind) => {
  let sites: Sites;
  const stage = stageFor(kind, { [DEMO_KEY]: {} }, async () => {
    sites = await serveSites(['www.soderochsoner.se', 'www.linkedin.com']);
    return sites.hosts;
  });
  let tab: Page;
  beforeAll(async () => {
    const page = await stage.connectedPopup();
    stage.api.clearRequests();
    const isSynced = async () => JSON.stringify((await stored(page)).session.sync).includes('"complete"');
    await waitFor(isSynced, { what: 'all leads to be synced' });
    await ringAlarm(page, 'companies');
    const isRead = async () => /"readAt":[1-9]/.test(JSON.stringify((await stored(page)).session.sync));
    await waitFor(isRead, { what: 'the directory to be read' });
    await page.close();
    tab = await stage.session.browser.newPage();
  });
  afterAll(() => sites?.close());

  async function regionOver(address: string, title: string): Promise<string> {
    const popup = await openPopupOver(stage, tab, address, title);
    const region = async () => textOf(await byRole(popup, 'region', 'On this site'));
    await expect.poll(region).toContain(LEAD);
    const said = await region();
    await popup.close();
    return said;
  }

  test('all of it is read in one request, which says nothing of any site', () => {
    const asked = stage.api.requests.filter(({ path }) => path === '/v1/companies');
    expect(asked.map(({ query }) => query)).toEqual([{ page: '1', pageSize: '100' }]);
  });

  test.each([
    [SITE, 'Söder & Söner', /soderochsoner\.se.*1 lead/],
    ['https://www.linkedin.com/company/soderochsoner/about/', 'SoS: About | LinkedIn', /^SoS.*1 lead/],
  ])('%s has them for certain, and opening the popup asks for nothing of it', async (url, title, said) => {
    const region = await regionOver(url, title);
    expect(region).toMatch(said);
    expect(region).not.toContain('Perhaps');
    expect(stage.api.requests.filter(({ path }) => /companies|contacts/.test(path))).toEqual([]);
    expect(stage.api.requests.filter(({ query }) => 'search' in query)).toEqual([]);
  });
});
