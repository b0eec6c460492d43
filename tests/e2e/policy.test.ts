import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, isDisabled, waitForText } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { canManage, manage } from '../browsers/managed.ts';
import type { BrowserKind, BrowserSession } from '../browsers/session.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from './support/builds.ts';
import { connect, handIn } from './support/connecting.ts';
import { managed, stored } from './support/storage.ts';

const OTHER = 'leadey_sk_live_other-Bn5Tg8Yh1Uj4Ik7Ol0Pq3Wz6Xc9Vm2c3d4';
const kinds: BrowserKind[] = ['chromium', 'firefox'];

// Only who may write to /etc can show it.
describe.skipIf(!canManage()).each(kinds)('What administrators decide, in %s', (kind) => {
  let api: DemoApi;
  let session: BrowserSession;
  let takeBack = () => {};
  beforeAll(async () => {
    api = await startDemoApi({
      tls: true,
      rateLimit: false,
      workspaces: {
        [DEMO_KEY]: { organization: { id: 'org_allowed' } },
        [OTHER]: { seed: 7, leads: 12, organization: { id: 'org_other', name: 'Beta GmbH' } },
      },
    });
    const extensionDir = buildFor(kind);
    takeBack = manage(kind, extensionDir, {
      keysInMemoryOnly: true,
      exportOff: true,
      siteCheckOff: true,
      addingOff: true,
      checkEvery: 60,
      allowedWorkspaces: ['org_allowed'],
    });
    session = await launchBrowser(kind, { extensionDir, apiPort: api.port, lang: 'en-US' });
  });
  afterAll(async () => {
    takeBack();
    await session?.close();
    await api?.close();
  });

  test('is obeyed, and shown as such in the settings', async () => {
    const page = await session.openPopupPage();
    // Chromium hands it to an extension a moment after it is installed; what was done by then is put right.
    await expect.poll(() => managed(page)).toHaveProperty('exportOff', true);
    await handIn(page, OTHER);
    await waitForText(page, 'administrators do not allow this');
    expect(JSON.stringify(await stored(page))).not.toContain('Beta GmbH');
    await connect(page);
    const { local, session: memory } = await stored(page);
    expect(JSON.stringify(local)).not.toContain(DEMO_KEY);
    expect(JSON.stringify(memory)).toContain(DEMO_KEY);
    const isOff = async (element: ElementHandle) => isDisabled(element);
    await expect.poll(async () => isOff(await byRole(page, 'button', 'Export leads'))).toBe(true);
    await click(page, 'button', 'Settings');
    for (const [role, name] of [
      ['checkbox', 'Forget the key when I close the browser'],
      ['combobox', 'Check for changes'],
      ['checkbox', /^Ask Leadey automatically/],
      ['combobox', 'Export as'],
    ] as const)
      expect(await isOff(await byRole(page, role, name))).toBe(true);
    await waitForText(page, 'Set by your administrators.');
    await byRole(page, 'heading', 'Adding leads');
    expect(await allByRole(page, 'textbox', 'Webhook URL')).toEqual([]);
    const exporting = await session.openPage('export.html');
    await waitForText(exporting, 'administrators do not allow this');
  });
});

describe.skipIf(!canManage())('What administrators decide of the browser itself, in chromium', () => {
  let api: DemoApi;
  let session: BrowserSession;
  let takeBack = () => {};
  const dir = mkdtempSync(join(tmpdir(), 'leadey-ways-'));
  const handled = join(dir, 'handled');
  const { PATH } = env;
  beforeAll(async () => {
    // What Linux hands mails and calls to: here a program that writes them down.
    writeFileSync(join(dir, 'xdg-open'), `#!/bin/sh\necho "$1" >> ${handled}\n`);
    chmodSync(join(dir, 'xdg-open'), 0o755);
    env.PATH = `${dir}:${PATH}`;
    api = await startDemoApi({ tls: true, rateLimit: false, workspaces: { [DEMO_KEY]: {} } });
    const extensionDir = buildFor('chromium');
    const unasked = ['mailto', 'tel'].map((protocol) => ({ protocol, allowed_origins: ['*'] }));
    takeBack = manage(
      'chromium',
      extensionDir,
      {},
      { DownloadRestrictions: 3, AutoLaunchProtocolsFromOrigins: unasked },
    );
    session = await launchBrowser('chromium', { extensionDir, apiPort: api.port, lang: 'en-US' });
    await connect(await session.openPopupPage());
  });
  afterAll(async () => {
    takeBack();
    env.PATH = PATH;
    rmSync(dir, { recursive: true, force: true });
    await session?.close();
    await api?.close();
  });

  test('an export that the browser refuses is not told to be saved, and can be had again', async () => {
    const page = await session.openPopupPage();
    await click(page, 'button', 'Export leads');
    const opened = await session.browser.waitForTarget((target) => target.url().endsWith('/export.html'));
    const exporting = await opened.page();
    if (exporting === null) throw new Error('The export is no page');
    await click(exporting, 'button', /^Export/);
    await byRole(exporting, 'button', 'Save it again');
    const words = await exporting.evaluate(() => document.body.innerText);
    expect(words).toContain('If it did not save the file, save it again here.');
    expect(words).not.toMatch(/downloads|was saved|is saved/i);
    await exporting.close();
  });

  test('a mail and a call are handed to the system’s programs, and no empty tab is left behind', async () => {
    const page = await session.openPopupPage();
    await click(page, 'button', /^Jordan Lee,/);
    for (const [way, begins] of [
      ['Email', 'mailto:jordan.lee@northwind.com'],
      ['Call', 'tel:'],
    ] as const) {
      await page.bringToFront();
      const before = await tabCount(page);
      await click(page, 'link', way);
      await expect.poll(() => (existsSync(handled) ? readFileSync(handled, 'utf8') : '')).toContain(begins);
      await expect.poll(() => tabCount(page)).toBe(before);
    }
  });
});

function tabCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(of: object): Promise<unknown[]> } };
    };
    return (await chrome.tabs.query({})).length;
  });
}
