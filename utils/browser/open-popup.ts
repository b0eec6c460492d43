import { browser } from 'wxt/browser';

const WINDOW = { width: 416, height: 640 };

/** Opens the popup at its icon; in a window of its own where the browser cannot. First thing in a click handler. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.windows.create({ url: browser.runtime.getURL('/popup.html'), type: 'popup', ...WINDOW });
  }
}
