import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { normaliseSearch } from '../leadey/search-text.ts';
import { storedView } from '../storage/stored-snapshots.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { createLeadFinder, suggestionsOf } from './omnibox.ts';
import { openWindow } from './open-window.ts';
import { unattended } from './unattended.ts';

const FIND = 'find';
/** In characters. A longer text is not a name, and Leadey limits the length of an address. */
const LONGEST = 200;

/**
 * Offers to find selected words in the context menu, and typed ones behind `leadey` in the address bar. Registers
 * its listeners at once; phones have neither.
 */
export function watchContextMenu(accounts: Pick<AccountStore, 'read'>): void {
  browser.runtime.onInstalled.addListener(makeEntry);
  // Browsers keep the entry in the language it was made in, or have lost it.
  browser.runtime.onStartup.addListener(() => {
    void browser.contextMenus?.update(FIND, { title: i18n.t('menu.find') }).catch(makeEntry);
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId === FIND) unattended(findWords(accounts, selectionText));
  });
  offerSuggestions(accounts);
}

function makeEntry(): void {
  browser.contextMenus?.create({ id: FIND, title: i18n.t('menu.find'), contexts: ['selection'] });
}

/** What is typed finds leads as it is typed; choosing one opens it, and pressing Enter the search. */
function offerSuggestions(accounts: Pick<AccountStore, 'read'>): void {
  const { omnibox } = browser;
  const find = createLeadFinder();
  let offered: ReadonlyMap<string, Lead> = new Map();
  omnibox?.setDefaultSuggestion({ description: i18n.t('menu.address') });
  omnibox?.onInputChanged.addListener(async (words, suggest) => {
    const account = await accounts.read();
    const leads = account?.state === 'connected' ? await find(account.connection, words) : [];
    const suggestions = suggestionsOf(leads);
    offered = new Map(suggestions.map(({ content }, place) => [content, leads[place] as Lead]));
    suggest(suggestions);
  });
  omnibox?.onInputEntered.addListener((words) => {
    unattended(findWords(accounts, words, offered.get(words)?.id));
  });
}

/** Shows the list with these words searched, in a small window of its own. */
export async function findWords(
  accounts: Pick<AccountStore, 'read'>,
  words: string,
  leadId: string | null = null,
): Promise<void> {
  const account = await accounts.read();
  const search = normaliseSearch(words).replace(/\s+/g, ' ').slice(0, LONGEST);
  if (account?.state === 'connected') {
    const { connection } = account;
    await storedView.write({ connection, query: { ...FIRST_PAGE, search }, scrollTop: 0, leadId });
  }
  await openWindow();
}
