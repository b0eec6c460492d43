import type { Browser, Page } from 'puppeteer-core';

/** The part of Chromium's own extensions page that its switches call. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: {
        extensionId: string;
        hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
        pinnedToToolbar?: boolean;
      }): Promise<void>;
      addHostPermission(id: string, host: string): Promise<void>;
    };
  };
}

const leadey = 'https://backend.leadey.ai/*';

/** Sets the extension's site access to "on click" (nothing until asked for) or to Leadey's host, as people can. */
export function setChromiumHostAccess(browser: Browser, id: string, granted: boolean): Promise<void> {
  return onExtensionsPage(browser, (page) =>
    page.evaluate(
      async (extensionId, host, grant) => {
        const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
        const hostAccess = grant ? 'ON_SPECIFIC_SITES' : 'ON_CLICK';
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
        if (grant) await developerPrivate.addHostPermission(extensionId, host);
      },
      id,
      leadey,
      granted,
    ),
  );
}

export function pinInChromium(browser: Browser, id: string): Promise<void> {
  return onExtensionsPage(browser, (page) =>
    page.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true });
    }, id),
  );
}

/** The size of all pages, as people choose it in the settings: 1.5 is 150 %. */
export function setChromiumZoom(browser: Browser, zoom: number): Promise<void> {
  interface Settings {
    chrome: { settingsPrivate: { setDefaultZoom(zoom: number): void } };
  }
  return onPage(browser, 'chrome://settings/appearance', (page) =>
    page.evaluate(
      (factor) => (globalThis as unknown as Settings).chrome.settingsPrivate.setDefaultZoom(factor),
      zoom,
    ),
  );
}

function onExtensionsPage(browser: Browser, change: (page: Page) => Promise<void>): Promise<void> {
  return onPage(browser, 'chrome://extensions', change);
}

async function onPage(
  browser: Browser,
  address: string,
  change: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await change(page);
  } finally {
    await page.close();
  }
}
