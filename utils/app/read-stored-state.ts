import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { currentTab } from '../browser/current-tab.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { lastSeenAt } from '../leads/look.ts';
import { withoutDismissed } from '../lookup/dismissed.ts';
import { planLookup } from '../lookup/first-look.ts';
import type { TabFacts } from '../lookup/tab-facts.ts';
import type { Account, View } from '../storage/schemas.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedDismissed } from '../storage/stored-dismissed.ts';
import { lookInMemory, lookOnDisk } from '../storage/stored-look.ts';
import { readShards } from '../storage/stored-lookup.ts';
import {
  storedCampaigns,
  storedLeads,
  storedProgress,
  storedStatuses,
  storedView,
} from '../storage/stored-snapshots.ts';
import { type AppState, NOTHING_OF_PEOPLE, type Screen, type SiteView } from './state.ts';

const IN_MEMORY = [
  accountInMemory,
  storedLeads,
  storedCampaigns,
  storedStatuses,
  storedProgress,
  storedView,
  storedDismissed,
  lookInMemory,
];

/** The settings' own schema is no part of the first frame. */
const AsksByItselfSchema = v.object({ checkSite: v.literal(true) });

export interface Stored {
  readonly account: Account | null;
  readonly memory: Record<string, unknown>;
  /** Whether Leadey is asked about a site without a press of the button. */
  readonly asksByItself: boolean;
}

/** Who is connected, and what was last seen there: one read of each storage area. */
export async function readStored(): Promise<Stored> {
  const [memory, disk] = await Promise.all([
    browser.storage.session.get([...IN_MEMORY.map((value) => value.key), 'lockAt']),
    browser.storage.local.get([accountOnDisk.key, 'settings', lookOnDisk.key]),
  ]);
  // After a computer has slept, this page may be here before the background has locked what is to be locked.
  if (Number(memory.lockAt) < Date.now()) return { account: null, memory: {}, asksByItself: false };
  return {
    account: accountInMemory.parse(memory.account) ?? accountOnDisk.parse(disk.account),
    memory: { look: disk.look, ...memory },
    asksByItself: v.is(AsksByItselfSchema, disk.settings),
  };
}

/** Everything the first frame is drawn from, and nothing else. */
export async function readStoredState(): Promise<AppState> {
  const [{ account, memory, asksByItself }, tab] = await Promise.all([readStored(), currentTab()]);
  const state = stateOf(account, memory);
  const found = await firstLook(state, tab);
  const dismissed = storedDismissed.parse(memory.dismissed);
  const perhaps = found && withoutDismissed(found.perhaps, dismissed, account?.connection ?? '', found.site);
  const site = found && perhaps && { ...found, perhaps };
  return { ...state, site: site && { ...site, isAboutToAsk: asksByItself } };
}

/** Which leads belong to the current tab's site, from the one or two parts of the lookup for its address. */
async function firstLook({ account, sync }: AppState, tab: TabFacts | null): Promise<SiteView | undefined> {
  const plan = tab === null || account?.state !== 'connected' ? null : planLookup(tab);
  if (plan === null || account === null) return undefined;
  const shards = await readShards(plan, account.connection);
  const found = plan.look(shards);
  if (found === null) return undefined;
  // Where storage was full there is none.
  const isThere = plan.shards.every((shard) => shards.get(shard) !== undefined);
  const isWhole = isThere && (sync?.state === 'complete' || sync?.state === 'short');
  return { ...found, isWhole, answer: null, asking: false, isAboutToAsk: false, error: null };
}

/** The state a page starts from with this account; what was learned over another connection is left out. */
export function stateOf(account: Account | null, memory: Record<string, unknown>): AppState {
  const own = <T extends { connection: string }>(value: T | null): T | null =>
    account?.state === 'connected' && value?.connection === account.connection ? value : null;
  const snapshot = own(storedLeads.parse(memory.leads));
  const view = own(storedView.parse(memory.view));
  const campaigns = own(storedCampaigns.parse(memory.campaigns));
  return {
    account,
    workspaces: [],
    screen: firstScreen(account, view),
    query: view?.query ?? snapshot?.query ?? FIRST_PAGE,
    scrollTop: view?.scrollTop ?? 0,
    list: snapshot === null ? { state: 'loading' } : { state: 'refreshing', snapshot },
    lead: { state: 'loading' },
    campaigns: campaigns?.campaigns ?? [],
    campaignsComplete: campaigns?.complete ?? true,
    statuses: own(storedStatuses.parse(memory.statuses))?.statuses ?? [],
    sync: own(storedProgress.parse(memory.sync)),
    counts: null,
    lastSeen: lastSeen(account, memory),
    views: [],
    webhooks: null,
    course: [],
    accountError: null,
    settings: null,
    policy: null,
    shortcuts: false,
    commands: false,
    busy: false,
    site: undefined,
    ...NOTHING_OF_PEOPLE,
  };
}

function lastSeen(account: Account | null, memory: Record<string, unknown>): number {
  const look = lookInMemory.parse(memory.look);
  return look?.organizationId === account?.organization.id ? lastSeenAt(look, Date.now()) : 0;
}

function firstScreen(account: Account | null, view: View | null): Screen {
  if (account === null) return { name: 'connect', reason: 'first' };
  if (account.state === 'refused') return { name: 'connect', reason: 'refused' };
  if (view?.adding) return { name: 'add' };
  return view?.leadId ? { name: 'lead', id: view.leadId } : { name: 'home' };
}
