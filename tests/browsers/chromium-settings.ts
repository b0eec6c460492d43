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

async function onExtensionsPage(browser: Browser, change: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    await change(page);
  } finally {
    await page.close();
  }
}
