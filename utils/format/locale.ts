import { browser } from 'wxt/browser';

/** Numbers and dates are written as the browser's own interface writes them. */
export const locale = browser.i18n.getUILanguage();
