import type { Browser } from 'puppeteer-core';
import { runInFirefox } from './firefox-chrome.ts';
import { firefoxExtensionId } from './firefox-prefs.ts';

const extension = `WebExtensionPolicy.getByID(${JSON.stringify(firefoxExtensionId)}).extension`;

export async function isEventPageRunning(browser: Browser): Promise<boolean> {
  return (await runInFirefox(browser, `return ${extension}.backgroundState`)) !== 'stopped';
}

/** What Firefox does after 30 idle seconds. A page that waits for an answer brings another one up at once. */
export async function stopEventPage(browser: Browser): Promise<void> {
  await runInFirefox(
    browser,
    `const { views } = ${extension};
     const ending = [...views].find(({ viewType }) => viewType === 'background');
     await ${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
     for (let tries = 0; ending && views.has(ending); tries++) {
       if (tries > 500) throw new Error('The event page does not end');
       await new Promise((resolve) => setTimeout(resolve, 20));
     }`,
  );
}

/** What the switch in about:addons › Permissions does. */
export async function setFirefoxHostAccess(browser: Browser, granted: boolean): Promise<void> {
  await runInFirefox(
    browser,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const access = { permissions: [], origins: ['https://backend.leadey.ai/*'] };
     const { id } = ${extension};
     await ExtensionPermissions.${granted ? 'add' : 'remove'}(id, access, ${extension});`,
  );
}

/** Out of the menu behind the puzzle piece, into the toolbar. */
export async function pinInFirefox(browser: Browser, id = firefoxExtensionId): Promise<void> {
  await runInFirefox(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
     const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { widget } = ExtensionParent.apiManager.global.browserActionFor(extension);
     CustomizableUI.addWidgetToArea(widget.id, CustomizableUI.AREA_NAVBAR);`,
  );
}

/** Firefox emulates the colour scheme for all pages, not for one: for new ones by the preference (0 is dark). */
export async function setFirefoxColorScheme(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  const value = scheme === 'dark' ? 0 : 1;
  await runInFirefox(
    browser,
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value});
     // The popup follows the toolbar's theme instead, unless its browsing context is told otherwise.
     for (const { browsingContext } of document.querySelectorAll('browser')) {
       if (browsingContext?.isContent) browsingContext.prefersColorSchemeOverride = '${scheme}';
     }`,
  );
}
