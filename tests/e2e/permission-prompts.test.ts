import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox.ts';
import { answerPrompt } from '../browsers/firefox-prompt.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from './support/builds.ts';
import { connect } from './support/connecting.ts';

const LEADS = 'When new leads come in';
const SITE = /^Ask Leadey automatically/;

/** Firefox closes the toolbar's popup when it asks: no page is left that could go on with the answer. */
describe('When the browser asks somebody for a permission, in firefox', () => {
  let api: DemoApi;
  let session: FirefoxSession;
  beforeAll(async () => {
    api = await startDemoApi({ tls: true, rateLimit: false });
    const extensionDir = buildFor('firefox');
    const options = { extensionDir, apiPort: api.port, lang: 'en-US', permissionPrompts: true };
    session = await launchFirefox(options);
    await connect(await session.openPopupPage());
  });
  afterAll(async () => {
    await session?.close();
    await api?.close();
  });
  beforeEach(async () => {
    const page = await session.openPage('icons/16.png');
    await page.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: Extension };
      await browser.storage.local.remove('settings');
      await browser.permissions.remove({ permissions: ['notifications'] });
      await browser.permissions.remove({ data_collection: ['browsingActivity'] });
    });
    await page.close();
  });

  const settings = async () =>
    (await session.storage('local')).settings as Record<string, unknown> | undefined;
  async function tickInPopup(name: string | RegExp): Promise<void> {
    const popup = await session.openRealPopup();
    await tickIn(popup, name);
  }

  test.each([
    ['alertLeads', LEADS],
    ['checkSite', SITE],
  ] as const)('what was ticked in the popup (%s) is so once it is allowed', async (item, name) => {
    await tickInPopup(name);
    await answerPrompt(session.browser, 'allow');
    await expect.poll(async () => (await settings())?.[item]).toBe(true);
    const page = await session.openPopupPage();
    await click(page, 'button', 'Settings');
    const box = await byRole(page, 'checkbox', name);
    expect(await box.evaluate((node) => (node as unknown as HTMLInputElement).checked)).toBe(true);
  });

  test('what was refused is not so, and does not come true with another permission later', async () => {
    await tickInPopup(LEADS);
    await answerPrompt(session.browser, 'refuse');
    await tickInPopup(SITE);
    await answerPrompt(session.browser, 'allow');
    await expect.poll(async () => (await settings())?.checkSite).toBe(true);
    expect((await settings())?.alertLeads).toBe(false);
  });

  test('in the small window of found words it is answered as well', async () => {
    const window = await openSmallWindow(session);
    await tickIn(window, LEADS);
    await answerPrompt(session.browser, 'allow');
    await expect.poll(async () => (await settings())?.alertLeads).toBe(true);
    await window.close();
  });
});

interface Extension {
  storage: { local: { remove(key: string): Promise<void> } };
  permissions: { remove(what: object): Promise<boolean> };
  windows: { create(what: object): Promise<object> };
}

async function tickIn(page: Page, name: string | RegExp): Promise<void> {
  await click(page, 'button', 'Settings');
  const box = await byRole(page, 'checkbox', name);
  // The page may be gone before the click is answered.
  void box.click().catch(() => {});
}

/** The window that opens for words chosen in the context menu. */
async function openSmallWindow(session: FirefoxSession): Promise<Page> {
  const opener = await session.openPage('icons/16.png');
  const known = new Set(await session.browser.pages());
  await opener.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: Extension };
    return browser.windows.create({ url: '/popup.html', type: 'popup', width: 416, height: 640 });
  });
  return waitFor(async () => (await session.browser.pages()).find((page) => !known.has(page)), {
    what: 'the small window',
  });
}
