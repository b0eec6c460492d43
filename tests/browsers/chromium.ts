import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags } from './chromium-flags.ts';
import { pinInChromium, setChromiumHostAccess } from './chromium-settings.ts';
import { openTab } from './chromium-tab.ts';
import { Cleanup } from './cleanup.ts';
import { readStorage } from './extension-page.ts';
import { requireBrowser } from './find.ts';
import { popupSize } from './popup-size.ts';
import { openProfile } from './profile.ts';
import { startRelay } from './relay.ts';
import type { BrowserSession, ColorScheme, SessionOptions, StorageArea } from './session.ts';
import { waitFor } from './wait-for.ts';
import { awaitWelcome } from './welcome.ts';

export interface ChromiumSession extends BrowserSession {
  readonly kind: 'chromium';
}

/** Stock Chromium (or Chrome) with the unchanged extension, its one host led to the given port. */
export function launchChromium(options: SessionOptions): Promise<ChromiumSession> {
  const cleanup = new Cleanup();
  return cleanup.unlessDone(() => openSession(options, cleanup));
}

async function openSession(options: SessionOptions, cleanup: Cleanup): Promise<ChromiumSession> {
  const { extensionDir, headless = true, lang } = options;
  const executablePath = requireBrowser('chromium');
  const profile = await openProfile(options.userDataDir);
  cleanup.add(profile.dispose);
  const relay = await startRelay(options.apiPort);
  cleanup.add(relay.close);
  const languages = lang === undefined ? {} : { env: { ...process.env, LANGUAGE: lang } };

  const launch = async () => {
    const started = await puppeteer.launch({
      executablePath,
      headless,
      // Branded Chrome takes no --load-extension any more: it is loaded over the pipe.
      pipe: true,
      enableExtensions: true,
      userDataDir: profile.dir,
      defaultViewport: null,
      // Ctrl-C belongs to whoever started the session.
      handleSIGINT: false,
      args: chromiumFlags(options, relay.port),
      ...languages,
    });
    cleanup.add(() => (started.connected ? started.close() : undefined));
    // The id follows from the folder, so it is the same after a restart, and with it everything stored.
    return { browser: started, id: await started.installExtension(resolve(extensionDir)) };
  };

  let { browser, id } = await launch();
  await awaitWelcome(browser, options);
  const url = (path: string) => `chrome-extension://${id}/${path}`;

  const openPage = (path: string) => openTab(browser, url(path));
  const workerTarget = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(url('')));

  return {
    kind: 'chromium',
    relay,
    url,
    openPage,
    get browser() {
      return browser;
    },
    get extensionId() {
      return id;
    },
    openPopupPage: () => openTab(browser, url('popup.html'), popupSize),
    openRealPopup: async (over) => openRealPopup(browser, id, over ?? (await browser.newPage())),
    reload: async (page) => void (await page.reload()),
    async stopBackground() {
      const ending = workerTarget();
      if (ending === undefined) return;
      const isGone = () => workerTarget() !== ending;
      // A page that waits for an answer brings another one up at once, which a second order would end as well; one
      // that is just starting takes no order yet.
      const end = async () => {
        await (await ending.worker())?.close();
        return waitFor(isGone, { timeoutMs: 1000 });
      };
      await waitFor(async () => isGone() || (await end()), { what: 'the service worker to end' });
    },
    isBackgroundRunning: async () => workerTarget() !== undefined,
    storage: (area: StorageArea) => readStorage(openPage, area),
    setOffline: (offline) => relay.set(offline ? 'refused' : 'open'),
    setHostAccess: (granted) => setChromiumHostAccess(browser, id, granted),
    pinToToolbar: () => pinInChromium(browser, id),
    setColorScheme: (page: Page, scheme: ColorScheme) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    async restart() {
      await browser.close();
      ({ browser, id } = await launch());
      // Loaded unpacked, it counts as installed anew, and leads in whoever is not connected.
      if (!('account' in (await readStorage(openPage, 'local')))) await awaitWelcome(browser, options);
    },
    close: () => cleanup.run(),
  };
}

async function openRealPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  const known = new Set(browser.targets());
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not loaded');
  await over.bringToFront();
  await extension.triggerAction(over);
  const target = await browser.waitForTarget(
    (candidate) => !known.has(candidate) && candidate.url().startsWith(`chrome-extension://${id}/popup.html`),
    { timeout: 15_000 },
  );
  return target.asPage();
}
