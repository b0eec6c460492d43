import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** The language of the texts: English where there are none in the browser's own. */
export const language = i18n.t('language');

const own = browser.i18n.getUILanguage();

/** Numbers and dates are written as the browser writes them, unless the texts around them are in another language. */
export const locale = own.startsWith(language) ? own : language;
