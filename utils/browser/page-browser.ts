import type { Browser } from 'webextension-polyfill';

/**
 * What `wxt/browser` means in pages. The polyfill is loaded only where the browser has no `browser` of its
 * own (Chrome before it had one): elsewhere it would be 3 KB on the way to the first frame, for nothing.
 */
const own: Browser | undefined = Reflect.get(globalThis, 'browser');

export const browser: Browser =
  own?.runtime?.id === undefined ? (await import('./polyfill.ts')).browser : own;
