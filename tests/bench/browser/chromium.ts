import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from 'puppeteer-core';
import { chromiumFlags } from '../../browsers/chromium-flags.ts';
import { requireBrowser } from '../../browsers/find.ts';
import { openProfile } from '../../browsers/profile.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { Cdp } from './cdp.ts';
import { Page } from './page.ts';
import { pin } from './pin.ts';
import { Workers } from './workers.ts';

export interface Chromium {
  readonly cdp: Cdp;
  readonly version: string;
  readonly workers: Workers;
  /** The tab the popups open above. */
  readonly tabId: string;
  /** Shows this address in it. */
  showInTab(url: string): Promise<void>;
  /** Loads an unpacked extension, pins its icon, and gives its id. */
  install(dir: string): Promise<string>;
  /** A page in a tab of its own. */
  openTab(url: string): Promise<Page>;
  openPopupTab(extensionId: string): Promise<Page>;
  /** Ends every extension's worker and waits until their processes are gone, too. */
  endExtensions(): Promise<void>;
  close(): Promise<void>;
}

/** Stock Chromium in a fresh profile, driven over its pipe, with Leadey's host led to a port of this machine. */
export async function launchBenchChromium(
  apiPort: number,
  hosts: Record<string, number> = {},
): Promise<Chromium> {
  const profile = await openProfile(undefined);
  const flags = [
    '--headless=new',
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    `--user-data-dir=${profile.dir}`,
    ...chromiumFlags({ extensionDir: '', apiPort, lang: 'en-US', hosts }, apiPort),
    'about:blank',
  ];
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
  const browser = spawn(requireBrowser('chromium'), flags, { stdio: [...stdio] });
  process.once('exit', () => browser.kill());
  const cdp = new Cdp(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  const { product } = await cdp.send<Protocol.Browser.GetVersionResponse>('Browser.getVersion');

  await cdp.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  const blank = (type: string) => () => findTarget(cdp, type, 'about:blank');
  const tabId = await waitFor(blank('tab'), { what: 'a tab' });
  const host = await Page.attach(cdp, await waitFor(blank('page'), { what: 'the page in the tab' }));
  const workers = await Workers.follow(cdp, host);
  const renderers = await settledRenderers(cdp);

  const openTab = async (url: string) => {
    const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', { url });
    const page = await Page.attach(cdp, targetId);
    const isThere = () =>
      page.evaluate((to) => location.href.startsWith(to) && document.readyState === 'complete', url);
    await waitFor(isThere, { what: url });
    return page;
  };
  return {
    cdp,
    version: product,
    workers,
    tabId,
    async showInTab(url) {
      await host.send('Page.navigate', { url });
      await waitFor(() => host.evaluate(isShown, url), { what: url });
    },
    openTab,
    openPopupTab: (extensionId) => openTab(`chrome-extension://${extensionId}/popup.html`),
    async install(path) {
      const { id } = await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path });
      await pin(await openTab('chrome://extensions'), id);
      if (existsSync(join(path, 'welcome.html'))) await closeWelcome(cdp, id);
      return id;
    },
    async endExtensions() {
      await workers.stopAll();
      const areGone = async () => (await countRenderers(cdp)) <= renderers;
      await waitFor(areGone, { what: "the extensions' processes to end" });
    },
    async close() {
      const ended = once(browser, 'exit');
      await cdp.send('Browser.close');
      await ended;
      await profile.dispose();
    },
  };
}

/** Runs inside the page. */
const isShown = (url: string) => location.href === url && document.readyState === 'complete';

/** The page that opens after installing would be a process more in every figure. */
async function closeWelcome(cdp: Cdp, id: string): Promise<void> {
  const url = `chrome-extension://${id}/welcome.html`;
  const targetId = await waitFor(() => findTarget(cdp, 'page', url), { what: 'the welcome page' });
  await cdp.send('Target.closeTarget', { targetId });
}

async function findTarget(cdp: Cdp, type: string, url: string): Promise<string | undefined> {
  const { targetInfos } = await cdp.send<Protocol.Target.GetTargetsResponse>('Target.getTargets', {
    filter: [{}],
  });
  return targetInfos.find((target) => target.type === type && target.url === url)?.targetId;
}

async function countRenderers(cdp: Cdp): Promise<number> {
  const answer = await cdp.send<Protocol.SystemInfo.GetProcessInfoResponse>('SystemInfo.getProcessInfo');
  return answer.processInfo.filter(({ type }) => type === 'renderer').length;
}

/** How many there are without any extension, once Chromium has put its spare one aside. */
async function settledRenderers(cdp: Cdp): Promise<number> {
  const seen: number[] = [];
  await waitFor(
    async () => {
      seen.push(await countRenderers(cdp));
      return seen.length > 10 && new Set(seen.slice(-10)).size === 1;
    },
    { what: 'Chromium to come to rest', everyMs: 100 },
  );
  return seen.at(-1) ?? 0;
}
