import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { aboutSite } from '../adding/about-site.ts';
import { begun, filledWith, isBlank } from '../adding/draft.ts';
import { type NewLead, NOBODY } from '../adding/new-lead.ts';
import { recogniseFields } from '../adding/recognise-fields.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { comparedText } from '../lookup/compared-names.ts';
import { planLookup } from '../lookup/first-look.ts';
import { nameKey } from '../lookup/name-key.ts';
import { isPortal } from '../lookup/portals.ts';
import { isSharedHost } from '../lookup/shared-hosts.ts';
import type { Site } from '../lookup/site.ts';
import type { TabFacts } from '../lookup/tab-facts.ts';
import { readPolicy, watchPolicy } from '../storage/managed-policy.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedView } from '../storage/stored-snapshots.ts';
import { storedDraft, storedWebhooks, webhooksInMemory, webhooksOnDisk } from '../storage/stored-webhooks.ts';
import { areaOf } from '../workspaces/account-location.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { openWindow } from './open-window.ts';
import { readSelection } from './read-selection.ts';

const ADD = 'add';

type Accounts = Pick<AccountStore, 'read'>;

/**
 * Offers to add whom selected words are about, once some campaign takes leads from here. Registers its listeners at once;
 * phones have no such menu.
 */
export function watchAddMenu(accounts: Accounts): void {
  const follow = () => void show(accounts);
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
  for (const item of [webhooksOnDisk, webhooksInMemory, accountOnDisk, accountInMemory]) item.watch(follow);
  watchPolicy(follow);
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '', frameId }, tab) => {
    const { url = '', title = '', id: tabId } = tab ?? {};
    if (menuItemId !== ADD) return;
    void readSelection({ words: selectionText, url, tabId, frameId }).then((words) =>
      addWords(accounts, words, { url, title }),
    );
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: two that make the same entry at once would be an error of one of them. */
function show(accounts: Accounts): Promise<unknown> {
  const next = async () => {
    if (browser.contextMenus === undefined) return;
    // An entry that is not there cannot be removed, which says nothing worth knowing.
    await browser.contextMenus.remove(ADD).catch(() => undefined);
    if (!(await mayAdd(accounts))) return;
    browser.contextMenus.create({ id: ADD, title: i18n.t('menu.add'), contexts: ['selection'] });
  };
  // One that fails keeps none of those after it from being tried.
  turn = turn.then(next, next);
  return turn;
}

async function mayAdd(accounts: Accounts): Promise<boolean> {
  const account = await accounts.read();
  if (account?.state !== 'connected' || (await readPolicy()).addingOff) return false;
  const stored = await storedWebhooks(areaOf(account)).read();
  return stored?.organizationId === account.organization.id && stored.webhooks.length > 0;
}

/** Opens the form in a small window, filled with what the words and the tab's address and title tell. */
export async function addWords(accounts: Accounts, words: string, tab: TabFacts): Promise<void> {
  const account = await accounts.read();
  if (account?.state === 'connected') {
    const { connection } = account;
    await storedDraft.write(begun(await storedDraft.read(), connection, about(words, tab)));
    const before = await storedView.read();
    const query = before?.connection === connection ? before.query : FIRST_PAGE;
    await storedView.write({ connection, query, scrollTop: 0, leadId: null, adding: true });
  }
  await openWindow();
}

function about(words: string, tab: TabFacts): NewLead {
  // Without the list of public suffixes, which is larger than all the rest of the background.
  const site = planLookup(tab)?.look(new Map())?.site ?? null;
  const told = recogniseFields(words);
  return filledWith(told, site === null || !isOf(site, told) ? NOBODY : aboutSite(site));
}

/** Whether a page tells of whom the words are about: a profile of its own person alone, a program for mail of nobody. */
function isOf(site: Site, told: NewLead): boolean {
  if (site.kind === 'company')
    return ![site.domain, site.host].some((host) => isSharedHost(host) || isPortal(host));
  if (site.kind === 'organization' || isBlank(told)) return true;
  const own = nameKey(site.name);
  if (told.name !== '') return nameKey(told.name) === own;
  const [address = ''] = comparedText(told.email).split('@');
  return own.split(' ').some((word) => word.length > 2 && address.includes(word));
}
