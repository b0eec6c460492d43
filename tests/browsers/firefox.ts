import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { Cleanup } from './cleanup.ts';
import { readStorage } from './extension-page.ts';
import { requireBrowser } from './find.ts';
import {
  isEventPageRunning,
  pinInFirefox,
  setFirefoxColorScheme,
  setFirefoxHostAccess,
  stopEventPage,
} from './firefox-extension.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { firefoxExtensionId, firefoxOrigin, firefoxPrefs } from './firefox-prefs.ts';
import { popupSize } from './popup-size.ts';
import { openProfile } from './profile.ts';
import { startProxy } from './proxy.ts';
import { startRelay } from './relay.ts';
import type { BrowserSession, ColorScheme, SessionOptions, StorageArea } from './session.ts';
import { waitFor } from './wait-for.ts';
import { awaitWelcome } from './welcome.ts';

export interface FirefoxSession extends BrowserSession {
  readonly kind: 'firefox';
}

// Room for a popup below the toolbar.
const headlessWindow = ['--width=1280', '--height=900'];

/** Stock Firefox with the unchanged extension, its one host led to the given port. */
export function launchFirefox(options: SessionOptions): Promise<FirefoxSession> {
  const cleanup = new Cleanup();
  return cleanup.unlessDone(() => openSession(options, cleanup));
}

async function openSession(options: SessionOptions, cleanup: Cleanup): Promise<FirefoxSession> {
  const { extensionDir, headless = true, internet = false, hosts = {}, elsewhere, args = [] } = options;
  const executablePath = requireBrowser('firefox');
  const profile = await openProfile(options.userDataDir);
  cleanup.add(profile.dispose);
  const relay = await startRelay(options.apiPort);
  cleanup.add(relay.close);
  const proxy = await startProxy({
    hosts: { ...hosts, 'backend.leadey.ai': relay.port },
    elsewhere,
    internet,
  });
  cleanup.add(proxy.close);

  const launch = async () => {
    const started = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      userDataDir: profile.dir,
      defaultViewport: null,
      acceptInsecureCerts: true,
      handleSIGINT: false,
      // Without it, Firefox lets no driver near an extension's pages.
      args: ['--remote-allow-system-access', ...(headless ? headlessWindow : []), ...args],
      extraPrefsFirefox: firefoxPrefs(options, proxy.port),
    });
    cleanup.add(() => (started.connected ? started.close() : undefined));
    const id = await started.installExtension(resolve(extensionDir));
    if (id !== firefoxExtensionId) throw new Error(`The extension's id is ${id}, not ${firefoxExtensionId}`);
    return started;
  };

  let browser = await launch();
  await awaitWelcome(browser, options);
  const url = (path: string) => `moz-extension://${firefoxOrigin}/${path}`;

  const show = async (page: Page, path: string) => {
    // The page moves to the extension's process, and puppeteer's promise gets lost on the way.
    page.goto(url(path)).catch(() => {});
    const isThere = (wanted: string) => location.href === wanted && document.readyState === 'complete';
    await waitFor(() => page.evaluate(isThere, url(path)), { what: path });
  };
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    await show(page, path);
    return page;
  };

  return {
    kind: 'firefox',
    extensionId: firefoxExtensionId,
    relay,
    url,
    openPage,
    get browser() {
      return browser;
    },
    async openPopupPage() {
      const page = await browser.newPage();
      await page.setViewport(popupSize);
      await show(page, 'popup.html');
      return page;
    },
    openRealPopup: async (over) => openFirefoxPopup(browser, over ?? (await browser.newPage())),
    async reload(page) {
      const before = await page.evaluate(() => performance.timeOrigin);
      await page.evaluate(() => location.reload());
      const isNew = (old: number) => performance.timeOrigin !== old && document.readyState === 'complete';
      await waitFor(() => page.evaluate(isNew, before), { what: 'the page to load again' });
    },
    stopBackground: () => stopEventPage(browser),
    isBackgroundRunning: () => isEventPageRunning(browser),
    storage: (area: StorageArea) => readStorage(openPage, area),
    setOffline: (offline) => relay.set(offline ? 'refused' : 'open'),
    setHostAccess: (granted) => setFirefoxHostAccess(browser, granted),
    pinToToolbar: () => pinInFirefox(browser),
    async setColorScheme(page: Page, scheme: ColorScheme) {
      await setFirefoxColorScheme(browser, scheme);
      const follows = (query: string) => matchMedia(query).matches;
      await waitFor(() => page.evaluate(follows, `(prefers-color-scheme: ${scheme})`), { what: scheme });
    },
    async restart() {
      await browser.close();
      browser = await launch();
      // A temporary add-on counts as installed anew, and leads in whoever is not connected.
      if (!('account' in (await readStorage(openPage, 'local')))) await awaitWelcome(browser, options);
    },
    close: () => cleanup.run(),
  };
}
