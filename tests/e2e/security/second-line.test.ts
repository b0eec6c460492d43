import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browsers/launch.ts';
import type { BrowserSession } from '../../browsers/session.ts';
import { type Sites, serveSites } from '../../browsers/sites.ts';
import { type DemoApi, startDemoApi } from '../../demo-api/index.ts';
import { buildFor } from '../support/builds.ts';
import { connect } from '../support/connecting.ts';

const SITE = 'any.test';

/** What a content script can read of the two areas, told to the page by its title. */
const READ_STORAGE = `(async () => {
  const read = (area) => chrome.storage[area].get(null).then(
    (items) => 'read ' + Object.keys(items).length,
    (error) => error.message,
  );
  document.title = JSON.stringify([await read('local'), await read('session')]);
})();`;

/** The build with both doors open that the manifest keeps shut: a content script, and pages that sites may load. */
async function withDoorsOpen(build: string, into: string): Promise<void> {
  await cp(build, into, { recursive: true });
  const manifest = join(into, 'manifest.json');
  const matches = [`https://${SITE}/*`];
  const open = {
    content_scripts: [{ matches, js: ['reader.js'] }],
    web_accessible_resources: [{ matches, resources: ['popup.html', 'icons/16.png'] }],
  };
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, 'utf8')), ...open }));
  await writeFile(join(into, 'reader.js'), READ_STORAGE);
}

describe('Behind the manifest stands a second line, in chromium', () => {
  let folder: string;
  let api: DemoApi;
  let sites: Sites;
  let session: BrowserSession;
  let site: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadey-doors-'));
    await withDoorsOpen(buildFor('chromium'), folder);
    api = await startDemoApi({ tls: true, rateLimit: false });
    sites = await serveSites([SITE]);
    session = await launchBrowser('chromium', {
      extensionDir: folder,
      apiPort: api.port,
      lang: 'en-US',
      hosts: sites.hosts,
    });
    await connect(await session.openPopupPage());
    site = await session.browser.newPage();
    await site.goto(`https://${SITE}/`);
  });
  afterAll(async () => {
    await session?.close();
    await api?.close();
    sites?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a content script, were there one, could read neither the key nor anybody', async () => {
    const refused = 'Access to storage is not allowed from this context.';
    await expect.poll(() => site.title()).toBe(JSON.stringify([refused, refused]));
  });

  test('a page that a site may load is not shown in a frame of that site', async () => {
    const load = (address: string, element: 'iframe' | 'img') =>
      site.evaluate(
        (src, name) =>
          new Promise<string>((resolve) => {
            const part = Object.assign(document.createElement(name), { src });
            part.onload = () => resolve('loaded');
            part.onerror = () => resolve('refused');
            document.body.append(part);
          }),
        address,
        element,
      );
    // That it may load something at all shows that the door is open.
    expect(await load(session.url('icons/16.png'), 'img')).toBe('loaded');
    await load(session.url('popup.html'), 'iframe');
    const framed = site.frames().find((frame) => frame !== site.mainFrame());
    const text = await framed?.evaluate(() => document.body.textContent ?? '').catch(() => '');
    expect(text).not.toMatch(/Acme|Leads/);
    expect(framed?.url()).toMatch(/^chrome-error:/);
  });
});
