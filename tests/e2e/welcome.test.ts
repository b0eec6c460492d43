import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, textOf, waitForText } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds, launchBrowser } from '../browsers/launch.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { findWelcome } from '../browsers/welcome.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { barriersOn } from '../looks/barriers.ts';
import { buildFor } from './support/builds.ts';
import { handIn } from './support/connecting.ts';

describe.each(browserKinds)('After installing, in %s', (kind) => {
  let api: DemoApi;
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    api = await startDemoApi({ tls: true, rateLimit: false, workspaces: { [DEMO_KEY]: {} } });
    const extensionDir = buildFor(kind);
    session = await launchBrowser(kind, {
      extensionDir,
      apiPort: api.port,
      lang: 'en-US',
      keepWelcome: true,
    });
    page = await waitFor(() => findWelcome(session.browser), { what: 'the welcome page' });
  });
  afterAll(async () => {
    await session?.close();
    await api?.close();
  });

  const words = async () => textOf(await byRole(page, 'main'));

  test('one page opens and says the three steps, in nobody’s way', async () => {
    await byRole(page, 'heading', 'Welcome to Leadey');
    for (const step of ['Pin Leadey to the toolbar', 'Paste a key', 'Here are your leads']) {
      await byRole(page, 'heading', step);
    }
    await waitForText(
      page,
      kind === 'firefox' ? 'then the gear next to Leadey' : 'then the pin next to Leadey',
    );
    expect(await barriersOn(page)).toEqual([]);
    const pages = await session.browser.pages();
    const open = await Promise.all(pages.map((one) => one.evaluate(() => location.pathname)));
    expect(open.filter((path) => path === '/welcome.html')).toHaveLength(1);
    expect(api.requests).toEqual([]);
  });

  test('it notices by itself that Leadey was pinned', async () => {
    await session.pinToToolbar();
    await page.bringToFront();
    await waitForText(page, 'Leadey is in the toolbar.');
  });

  test('a text that is no key is told apart at once, and the key connects', async () => {
    await handIn(page, 'sk-proj-1234567890abcdef');
    expect(await textOf(await byRole(page, 'alert'))).toMatch(/^This is not a Leadey key/);
    await handIn(page, DEMO_KEY);
    await waitForText(page, 'Acme Inc is connected.');
    await expect.poll(words, { timeout: 15_000 }).toMatch(/2,840 credits left\s*134 leads/);
    expect(await allByRole(page, 'textbox')).toEqual([]);
    const isFocused = (node: object) => node === document.activeElement;
    expect(await (await byRole(page, 'button', 'Open Leadey')).evaluate(isFocused)).toBe(true);
    expect(await words()).toMatch(/Or press: \S*Alt\+Shift\+L/);
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.content()).not.toContain(DEMO_KEY);
  });

  test('its button opens the leads', async () => {
    await click(page, 'button', 'Open Leadey');
    if (kind === 'firefox') {
      // The driver knows nothing of a popup's page; that one is open is what the extension itself can tell.
      await expect.poll(() => page.evaluate(countPopups), { timeout: 15_000 }).toBe(1);
      return;
    }
    const popup = await session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await byRole(await popup.asPage(), 'heading', 'Acme Inc');
  });

  test('it never comes again once somebody is connected, not even where it counts as installed anew', async () => {
    await session.restart();
    const list = await session.openPopupPage();
    await byRole(list, 'heading', 'Acme Inc');
    expect(await findWelcome(session.browser)).toBeUndefined();
  });
});

interface Scope {
  browser: { extension: { getViews(of: { type: 'popup' }): unknown[] } };
}

/** Runs inside the page. */
function countPopups(): number {
  return (globalThis as unknown as Scope).browser.extension.getViews({ type: 'popup' }).length;
}
