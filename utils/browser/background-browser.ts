import type { Browser } from 'webextension-polyfill';

// A classic worker loads scripts, and only while it starts; Firefox's event page has `browser` and comes by none.
declare const importScripts: (path: string) => void;

const own = (): Browser | undefined => Reflect.get(globalThis, 'browser');

/** What `wxt/browser` means in the background: as in pages (`page-browser.ts`), the polyfill only where it is needed. */
function ownOrPolyfilled(): Browser {
  if (import.meta.env.CHROME && own()?.runtime?.id === undefined) importScripts('/browser-polyfill.js');
  const found = own();
  if (found === undefined) throw new Error('No browser');
  return found;
}

export const browser: Browser = ownOrPolyfilled();
