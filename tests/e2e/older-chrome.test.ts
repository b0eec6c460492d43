import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byRole } from '../browsers/by-role.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from './support/builds.ts';
import { connect } from './support/connecting.ts';
import { expectStatus } from './support/list.ts';

const HIDE = "Object.defineProperty(globalThis, 'browser', { value: undefined, writable: true });\n";

/** A Chrome that has `chrome` only, as all had when the oldest one we name came out. */
async function withoutBrowser(build: string, into: string): Promise<void> {
  await cp(build, into, { recursive: true });
  const background = join(into, 'background.js');
  await writeFile(background, HIDE + (await readFile(background, 'utf8')));
  await writeFile(join(into, 'hide.js'), HIDE);
  const popup = join(into, 'popup.html');
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', '<head><script src="/hide.js"></script>'));
}

let dir: string;
let api: DemoApi;
let session: BrowserSession;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'leadey-older-'));
  await withoutBrowser(buildFor('chromium'), dir);
  api = await startDemoApi({ tls: true, workspaces: { [DEMO_KEY]: {} } });
  session = await launchBrowser('chromium', { extensionDir: dir, apiPort: api.port, lang: 'en-US' });
});
afterAll(async () => {
  await session?.close();
  await api?.close();
  await rm(dir, { recursive: true, force: true });
});

test('a Chrome that does not know the name `browser` yet connects and lists leads', async () => {
  const page = await session.openPopupPage();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'browser'))).toBe(undefined);
  await connect(page);
  await byRole(page, 'meter', 'Credits left');
  await expectStatus(page, '1–25 of 134 leads');
});
