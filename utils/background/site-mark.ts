import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { TAB_ACCESS } from '../browser/tab-access.ts';
import { formatNumber } from '../format/numbers.ts';
import { type FirstLook, planLookup } from '../lookup/first-look.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { readShards } from '../storage/stored-lookup.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { createMutex } from './mutex.ts';
import { unattended } from './unattended.ts';

const MARK_COLOUR = '#0f766e';
/** Figures beyond this do not fit the icon. */
const MOST_SHOWN = 999;

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly incognito: boolean;
}

/**
 * Marks the icon over the pages of people's own leads, for who chose that: how many there are, their names in the
 * tooltip. From memory alone; a private window and a locked or disconnected workspace say nothing. What a tab's icon
 * says of its own goes when the tab goes to another page: the browsers see to that.
 */
export function watchSites(accounts: Pick<AccountStore, 'read'>): void {
  const { tabs } = browser;
  // One after the other: a look that began before the choice was taken back would else draw over what came of that.
  const inTurn = createMutex();
  const updated = (_: number, change: { url?: string; status?: string; title?: string }, tab: Tab) => {
    if (change.url !== undefined || change.status !== undefined || change.title !== undefined)
      unattended(inTurn(() => mark(accounts, tab)));
  };
  const activated = ({ tabId }: { tabId: number }) => unattended(inTurn(() => markById(accounts, tabId)));
  // Registered at once, since a tab may be what wakes the background; where nobody chose it, no tab does any more.
  const listen = (isWanted: boolean) => {
    if (isWanted === tabs.onUpdated.hasListener(updated)) return;
    if (isWanted) {
      tabs.onUpdated.addListener(updated);
      tabs.onActivated.addListener(activated);
    } else {
      tabs.onUpdated.removeListener(updated);
      tabs.onActivated.removeListener(activated);
    }
  };
  const markAll = () =>
    inTurn(async () => {
      const isWanted = await isChosen();
      listen(isWanted);
      // Nobody looks at the tabs behind others, but a mark that was drawn there stays until it is taken back.
      for (const tab of await tabs.query(isWanted ? { active: true } : {}))
        await mark(accounts, tab, isWanted);
    });
  listen(true);
  unattended(isChosen().then(listen));
  storedSettings.watch(() => unattended(markAll()));
  for (const account of [accountOnDisk, accountInMemory]) account.watch(() => unattended(markAll()));
  storedSync.watch(() => unattended(isChosen().then((isWanted) => (isWanted ? markAll() : undefined))));
  browser.permissions.onAdded.addListener(() => unattended(markAll()));
  browser.permissions.onRemoved.addListener(() => unattended(markAll()));
}

async function isChosen(): Promise<boolean> {
  return ((await storedSettings.read())?.markSites ?? false) && browser.permissions.contains(TAB_ACCESS);
}

async function markById(accounts: Pick<AccountStore, 'read'>, id: number): Promise<void> {
  const tab = await tabWith(id);
  if (tab !== null) await mark(accounts, tab);
}

async function mark(accounts: Pick<AccountStore, 'read'>, tab: Tab, isWanted?: boolean): Promise<void> {
  const { id, url } = tab;
  if (id === undefined) return;
  const found = (isWanted ?? (await isChosen())) ? await leadsOf(accounts, tab) : null;
  // It may have gone on meanwhile: what was found belongs to another page then.
  const now = await tabWith(id);
  if (now === null || now.url !== url) return;
  await (found === null || found.count === 0 ? unmark(id) : draw(id, found)).catch(ignoreClosed);
}

async function leadsOf(
  accounts: Pick<AccountStore, 'read'>,
  { url, title = '', incognito }: Tab,
): Promise<FirstLook | null> {
  if (url === undefined || incognito) return null;
  const plan = planLookup({ url, title });
  const account = plan === null ? null : await accounts.read();
  if (plan === null || account?.state !== 'connected') return null;
  return plan.look(await readShards(plan, account.connection));
}

async function draw(tabId: number, { leads, count }: FirstLook): Promise<void> {
  const names = leads.map(({ name, email }) => name || email);
  const more = count > names.length ? ['…'] : [];
  const title = [i18n.t('site.leads', count, [formatNumber(count)]), ...names, ...more].join('\n');
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: MARK_COLOUR }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Where nothing was marked, nothing is touched: the balance that all tabs share stays alive there. */
async function unmark(tabId: number): Promise<void> {
  const { action } = browser;
  const [own, shared] = await Promise.all([
    action.getBadgeBackgroundColor({ tabId }),
    action.getBadgeBackgroundColor({}),
  ]);
  if (String(own) === String(shared)) return;
  const title = await action.getTitle({});
  await Promise.all([
    // Taken back, not emptied: then the tab shows again what all tabs show.
    action.setBadgeText({ tabId, text: null } as unknown as { tabId: number; text: string }),
    action.setBadgeBackgroundColor({ tabId, color: shared }),
    action.setTitle({ tabId, title }),
  ]);
}

async function tabWith(id: number): Promise<Tab | null> {
  return browser.tabs.get(id).catch(() => null);
}

/** A tab that was closed has no icon any more, and its browser says so by an error. */
function ignoreClosed(): void {}
