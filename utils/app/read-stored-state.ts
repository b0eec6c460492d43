import { browser } from 'wxt/browser';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Account } from '../storage/schemas.ts';
import {
  accountInMemory,
  accountOnDisk,
  storedCampaigns,
  storedLeads,
  storedProgress,
  storedStatuses,
  storedView,
} from '../storage/stored-values.ts';
import type { AppState, Screen } from './state.ts';

const IN_MEMORY = [accountInMemory, storedLeads, storedCampaigns, storedStatuses, storedProgress, storedView];

/** Who is connected, and what was last seen there: one look into each storage area. */
export async function readStored(): Promise<{ account: Account | null; memory: Record<string, unknown> }> {
  const [memory, disk] = await Promise.all([
    browser.storage.session.get([...IN_MEMORY.map((value) => value.key), 'lockAt']),
    browser.storage.local.get(accountOnDisk.key),
  ]);
  // After a computer has slept, this page may be here before the background has locked what is to be locked.
  if (Number(memory.lockAt) < Date.now()) return { account: null, memory: {} };
  return { account: accountInMemory.parse(memory.account) ?? accountOnDisk.parse(disk.account), memory };
}

/** Everything the first frame is drawn from, and nothing else. */
export async function readStoredState(): Promise<AppState> {
  const { account, memory } = await readStored();
  return stateOf(account, memory);
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
    screen: firstScreen(account, view?.leadId ?? null),
    query: view?.query ?? snapshot?.query ?? FIRST_PAGE,
    scrollTop: view?.scrollTop ?? 0,
    list: snapshot === null ? { state: 'loading' } : { state: 'refreshing', snapshot },
    lead: { state: 'loading' },
    campaigns: campaigns?.campaigns ?? [],
    campaignsComplete: campaigns?.complete ?? true,
    statuses: own(storedStatuses.parse(memory.statuses))?.statuses ?? [],
    gathering: own(storedProgress.parse(memory.gathering)),
    counts: null,
    course: [],
    accountError: null,
    settings: null,
    policy: null,
    shortcuts: false,
    busy: false,
  };
}

function firstScreen(account: Account | null, leadId: string | null): Screen {
  if (account === null) return { name: 'connect', reason: 'first' };
  if (account.state === 'refused') return { name: 'connect', reason: 'refused' };
  return leadId === null ? { name: 'home' } : { name: 'lead', id: leadId };
}
