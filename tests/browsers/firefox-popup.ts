import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, runInFirefox } from './firefox-chrome.ts';
import { firefoxExtensionId } from './firefox-prefs.ts';
import { waitFor } from './wait-for.ts';

// WebDriver BiDi knows tabs only, so Firefox's register of navigables is told about the browser in the popup's
// panel or the sidebar, and puppeteer about the page in it.

/** Clicks the toolbar button. */
export async function openFirefoxPopup(browser: Browser, over: Page): Promise<Page> {
  await hideFirefoxPopup(browser);
  await over.bringToFront();
  const known = new Set(await browser.pages());
  await clickFirefoxButton(browser);
  return shownFirefoxPopup(browser, known);
}

/** The moment of the click on an extension's button, in milliseconds since the epoch. */
export async function clickFirefoxButton(browser: Browser, id = firefoxExtensionId): Promise<number> {
  const clicked = await runInFirefox(
    browser,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
     const clicked = performance.timeOrigin + performance.now();
     ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
     return clicked;`,
  );
  return Number(clicked);
}

/** The popup that was just opened; `known` are the pages there were before. */
export async function shownFirefoxPopup(browser: Browser, known: ReadonlySet<Page>): Promise<Page> {
  const { page, forget } = await pageIn(browser, shownPopup, known);
  return Object.assign(page, {
    async close() {
      await hideFirefoxPopup(browser);
      if (!page.isClosed()) forget();
    },
  });
}

/** The sidebar itself, once somebody has opened it. */
export async function shownFirefoxSidebar(browser: Browser): Promise<Page> {
  const known = new Set(await browser.pages());
  const { page, forget } = await pageIn(browser, sidebar, known);
  return Object.assign(page, {
    async close() {
      await runInFirefox(browser, 'SidebarController.hide();');
      if (!page.isClosed()) forget();
    },
  });
}

/** The page in a part of Firefox's window; `found` is a function body that gives its browser, or null. */
async function pageIn(browser: Browser, found: string, known: ReadonlySet<Page>) {
  const connection = bidiOf(browser);
  const id = await waitFor(() => runInFirefox(browser, register(found)), { what: 'the page to be there' });
  const tree = (await connection.send('browsingContext.getTree', { root: id })).result;
  const info = { ...(tree as { contexts: object[] }).contexts[0], parent: null };
  connection.emit('browsingContext.contextCreated', info);
  const page = await waitFor(async () => (await browser.pages()).find((candidate) => !known.has(candidate)), {
    what: "the part's page",
  });
  return { page, forget: () => connection.emit('browsingContext.contextDestroyed', info) };
}

export async function hideFirefoxPopup(browser: Browser): Promise<void> {
  await runInFirefox(browser, `${popup}?.closest('panel')?.hidePopup();`);
  const isGone = () => runInFirefox(browser, `return ${popup} === null`);
  await waitFor(isGone, { what: 'the popup to close' });
}

/** Firefox loads a popup when the pointer comes near; only then it is put into the panel. */
const popup = `document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)')`;

const shownPopup = `
  const popup = ${popup};
  return popup?.closest('panel')?.state === 'open' ? popup : null;`;

const sidebar = `
  return SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser') ?? null;`;

const register = (found: string) => `
  const part = (() => {${found}})();
  if (!part || part.currentURI.spec === 'about:blank') return null;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  part.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(part);
  const find = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (wanted) {
    return wanted === id ? part : find.call(this, wanted);
  };
  return id;`;
