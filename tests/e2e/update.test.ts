import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, textOf, waitForText } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds, launchBrowser } from '../browsers/launch.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { barriersOn } from '../looks/barriers.ts';
import { isSynced } from './support/connecting.ts';
import { leftByFirstVersion } from './support/first-version.ts';
import { chosen, expectStatus } from './support/list.ts';
import { stored, storeLocally } from './support/storage.ts';
import { alarms } from './support/toolbar.ts';
import { type Versions, versionsOf } from './support/versions.ts';

describe.each(browserKinds)('After an update from the first version, in %s', (kind) => {
  let api: DemoApi;
  let versions: Versions;
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    api = await startDemoApi({ tls: true, rateLimit: false, workspaces: { [DEMO_KEY]: {} } });
    versions = await versionsOf(kind);
    await versions.be('0.1.0');
    session = await launchBrowser(kind, { extensionDir: versions.dir, apiPort: api.port, lang: 'en-US' });
    const before = await session.openPage('icons/16.png');
    await storeLocally(before, leftByFirstVersion(Date.now()));
    await updateTo('0.2.0');
    page = await session.openPopupPage();
  });
  afterAll(async () => {
    await session?.close();
    await versions?.dispose();
    await api?.close();
  });

  /** As the browser does it by itself: the new version takes the place of the old one, which was running. */
  async function updateTo(version: string): Promise<void> {
    await versions.be(version);
    await session.browser.installExtension(versions.dir);
  }

  const settings = async () => {
    await click(page, 'button', 'Settings');
    await byRole(page, 'heading', 'Settings');
  };

  test('who was connected still is, and sees the leads without pasting anything', async () => {
    await byRole(page, 'heading', 'Acme Inc');
    await expectStatus(page, '1–25 of 134 leads');
    await waitFor(() => isSynced(page), { what: 'the leads to be synced', timeoutMs: 60_000 });
    expect(await allByRole(page, 'alert')).toEqual([]);
  });

  test('the key lies under the name of its workspace, and nowhere else', async () => {
    const { local, session: inMemory } = await stored(page);
    const account = local.account as { organization: { id: string } };
    const holding = Object.entries({ ...inMemory, ...local }).filter(([, value]) => value === DEMO_KEY);
    expect(holding.map(([name]) => name)).toEqual([`key:${account.organization.id}`]);
  });

  test('the course of the credits goes on from where it was', async () => {
    const { local } = await stored(page);
    const histories = Object.entries(local).filter(([name]) => name.startsWith('history'));
    const points = histories.flatMap(([, value]) => (value as { points: number[][] }).points);
    expect(points.map(([, balance]) => balance)).toEqual([6900, 5400, 4100, 2840]);
  });

  test('what was chosen in the settings is chosen still', async () => {
    await settings();
    await waitForText(page, 'leadey_sk_live_••••a1b2');
    expect(await chosen(page, 'Shows')).toBe('New leads since you last looked');
    expect(await chosen(page, 'Check for changes')).toBe('Every 30 minutes');
    expect(Object.values(await alarms(page))).toContain(30);
    await click(page, 'button', 'Back to leads');
  });

  test('one quiet line says that there is something new, and takes no lead its place', async () => {
    const line = await byRole(page, 'complementary', 'What’s new');
    expect(await textOf(line)).toMatch(/^Leadey was updated to 0\.2\.0\. What’s new/);
    expect(await barriersOn(page)).toEqual([]);
  });

  test('put away, it does not come again, and the focus is where one goes on', async () => {
    await click(page, 'button', 'Close');
    await expect.poll(() => allByRole(page, 'complementary')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await session.reload(page);
    await expectStatus(page, '1–25 of 134 leads');
    expect(await allByRole(page, 'complementary')).toEqual([]);
    expect((await stored(page)).local).not.toHaveProperty('updatedFrom');
  });

  test('an update that only mends something is not spoken of', async () => {
    await page.close().catch(() => {});
    await updateTo('0.2.1');
    page = await session.openPopupPage();
    await expectStatus(page, '1–25 of 134 leads');
    await expect.poll(async () => (await stored(page)).local.updatedFrom, { timeout: 10_000 }).toBe('0.2.0');
    expect(await allByRole(page, 'complementary')).toEqual([]);
  });

  test('what is new stands in a page of its own, which the settings lead to, too', async () => {
    await settings();
    const link = await byRole(page, 'link', 'What’s new');
    expect(await link.evaluate((node) => node.getAttribute('href'))).toBe('/changes.html');
    const changes = await session.openPage('changes.html');
    await byRole(changes, 'heading', 'What’s new');
    await byRole(changes, 'heading', 'Version 0.1.0');
    await waitForText(changes, 'Connect with an API key');
    expect(await barriersOn(changes)).toEqual([]);
  });
});
