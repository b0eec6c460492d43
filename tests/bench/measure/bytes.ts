import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Protocol } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.ts';
import { readPaint } from './paint.ts';
import { LEADS_A_PAGE } from './scene.ts';

/** Kilobytes after gzip: what the popup had loaded when its leads were painted, and the background's file. */
export interface Bytes {
  readonly popup: number;
  readonly background: number;
}

export async function weigh(chromium: Chromium, extensionId: string, build: string): Promise<Bytes> {
  const files = await filesBeforePaint(chromium, extensionId);
  const sizes = await Promise.all(files.map((file) => gzipped(join(build, file))));
  return {
    popup: sizes.reduce((sum, size) => sum + size, 0),
    background: await gzipped(join(build, 'background.js')),
  };
}

const gzipped = async (path: string) => gzipSync(await readFile(path), { level: 9 }).length / 1000;

/** Pages, scripts and styles that were asked for before the leads were painted, by the browser's own account. */
async function filesBeforePaint(chromium: Chromium, extensionId: string): Promise<string[]> {
  const requests: Protocol.Network.RequestWillBeSentEvent[] = [];
  const page = await chromium.openTab('about:blank');
  const stop = chromium.cdp.on<Protocol.Network.RequestWillBeSentEvent>(
    'Network.requestWillBeSent',
    (request) => requests.push(request),
  );
  await page.send('Network.enable');
  const address = `chrome-extension://${extensionId}/`;
  await page.send('Page.navigate', { url: `${address}popup.html` });
  const { largest } = await readPaint(page, LEADS_A_PAGE);
  stop();
  await page.close();
  const early = requests
    .filter(({ wallTime }) => wallTime * 1000 <= largest)
    .map(({ request }) => request.url);
  const own = early.filter((url) => url.startsWith(address)).map((url) => url.slice(address.length));
  return [...new Set(own)].filter((file) => /\.(html|js|css)$/.test(file));
}
