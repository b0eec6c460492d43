import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, runInFirefox } from './firefox-chrome.ts';
import { firefoxExtensionId } from './firefox-prefs.ts';
import { waitFor } from './wait-for.ts';

/**
 * Clicks the toolbar button. WebDriver BiDi knows tabs only, so Firefox's register of navigables is told
 * about the browser in the popup's panel, and puppeteer about the page in it.
 */
export async function openFirefoxPopup(browser: Browser, over: Page): Promise<Page> {
  const connection = bidiOf(browser);
  await hidePopup(browser);
  await over.bringToFront();
  const known = new Set(await browser.pages());
  await runInFirefox(
    browser,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefoxExtensionId)});
     ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
  );
  const id = await waitFor(() => runInFirefox(browser, registerPopup), { what: 'the popup to open' });
  const tree = (await connection.send('browsingContext.getTree', { root: id })).result;
  const info = { ...(tree as { contexts: object[] }).contexts[0], parent: null };
  connection.emit('browsingContext.contextCreated', info);
  const page = await waitFor(async () => (await browser.pages()).find((candidate) => !known.has(candidate)), {
    what: "the popup's page",
  });
  return Object.assign(page, {
    async close() {
      await hidePopup(browser);
      if (!page.isClosed()) connection.emit('browsingContext.contextDestroyed', info);
    },
  });
}

async function hidePopup(browser: Browser): Promise<void> {
  await runInFirefox(browser, `${popup}?.closest('panel')?.hidePopup();`);
  const isGone = () => runInFirefox(browser, `return ${popup} === null`);
  await waitFor(isGone, { what: 'the popup to close' });
}

/** Firefox loads a popup when the pointer comes near; only then it is put into the panel. */
const popup = `document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)')`;

const registerPopup = `
  const popup = ${popup};
  if (popup?.closest('panel')?.state !== 'open' || popup.currentURI.spec === 'about:blank') return null;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  popup.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(popup);
  const find = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (wanted) {
    return wanted === id ? popup : find.call(this, wanted);
  };
  return id;`;
