import { browser } from 'wxt/browser';

/** In pixels. */
const WINDOW = { width: 416, height: 640 };

/**
 * Opens the popup's page in a small window of its own: the browsers let a popup be opened only in the very moment of a
 * click, when it is not yet written down what it is to show.
 */
export async function openWindow(): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL('/popup.html'), type: 'popup', ...WINDOW });
}
