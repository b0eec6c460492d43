import polyfilled from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Loaded by a background that has no `browser` (`utils/browser/background-browser.ts`); Firefox always had one. */
export default defineUnlistedScript({
  include: ['chrome'],
  main() {
    Reflect.set(globalThis, 'browser', polyfilled);
  },
});
