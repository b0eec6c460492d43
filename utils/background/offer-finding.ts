import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { normaliseSearch } from '../leadey/search-text.ts';
import { storedView } from '../storage/stored-values.ts';
import type { AccountStore } from './account-store.ts';

const FIND = 'find';
/** More is no name any more, and Leadey takes no address of any length. */
const LONGEST = 200;
const WINDOW = { width: 416, height: 640 };

/**
 * Offers to find selected words in the context menu, and typed ones behind `leadey` in the address bar. Registers
 * its listeners at once; phones have neither.
 */
export function offerFinding(accounts: Pick<AccountStore, 'read'>): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create({ id: FIND, title: i18n.t('menu.find'), contexts: ['selection'] });
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId === FIND) void findWords(accounts, selectionText);
  });
  browser.omnibox?.setDefaultSuggestion({ description: i18n.t('menu.address') });
  browser.omnibox?.onInputEntered.addListener((words) => void findWords(accounts, words));
}

/**
 * Shows the list with these words searched, in a small window of its own: the browsers let a popup be opened only
 * in the very moment of a click, when it is not yet written down what to search.
 */
export async function findWords(accounts: Pick<AccountStore, 'read'>, words: string): Promise<void> {
  const account = await accounts.read();
  const search = normaliseSearch(words).replace(/\s+/g, ' ').slice(0, LONGEST);
  if (account?.state === 'connected') {
    const { connection } = account;
    await storedView.write({ connection, query: { ...FIRST_PAGE, search }, scrollTop: 0, leadId: null });
  }
  await browser.windows.create({ url: browser.runtime.getURL('/popup.html'), type: 'popup', ...WINDOW });
}
