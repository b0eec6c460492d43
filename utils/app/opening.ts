import { FIRST_PAGE, queryKey } from '../leadey/lead-query.ts';
import type { Account } from '../storage/schemas.ts';
import type { AllLeads } from './all-leads.ts';
import type { App } from './app.ts';
import type { AppParts } from './app-parts.ts';
import type { LeadsList } from './leads-list.ts';
import type { Loading } from './loading.ts';
import type { OneLead } from './one-lead.ts';
import { isOutdated } from './outdated-account.ts';
import { stateOf } from './read-stored-state.ts';
import { type AppState, NOTHING_OF_PEOPLE, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';
import type { ThisSite } from './this-site.ts';
import { OPENING_MAX_AGE } from './timing.ts';
import type { ViewMemory } from './view-memory.ts';

/** How a page begins: when it is opened, and when the account changes under it. */
export interface Opening extends Pick<App, 'start' | 'accountChanged'> {
  /** Starts anew with this account and what was last seen there. */
  enter(account: Account | null, reason: 'first' | 'disconnected', memory?: Record<string, unknown>): void;
}

export interface OpeningParts extends Pick<AppParts, 'send' | 'now' | 'readSettings' | 'readSync'>, Loading {
  readonly store: Store<AppState>;
  readonly all: AllLeads;
  readonly list: LeadsList;
  readonly memory: ViewMemory;
  readonly oneLead: OneLead;
  readonly thisSite: ThisSite;
  readonly cancelSearch: () => void;
}

export function createOpening(parts: OpeningParts): Opening {
  const { store, send, now, all, list, memory, oneLead, thisSite, load, follow } = parts;

  function enter(account: Account | null, reason: 'first' | 'disconnected', seen = {}): void {
    parts.cancelSearch();
    list.reset();
    all.reset();
    memory.stopFollowing();
    const { settings, policy, workspaces } = store.get();
    const fresh = { ...stateOf(account, seen), ...NOTHING_OF_PEOPLE, settings, policy, workspaces };
    memory.startAt(fresh.scrollTop);
    store.set(account === null ? { ...fresh, screen: { name: 'connect', reason } } : fresh);
    thisSite.renew();
  }

  /** Where nothing was looked at yet, pages are of the size that was chosen. */
  async function chooseSize(): Promise<void> {
    const { query, list: shown } = store.get();
    const isFirst = shownSnapshot(shown) === null && queryKey(query) === queryKey(FIRST_PAGE);
    const pageSize = isFirst ? (await parts.readSettings())?.pageSize : undefined;
    if (pageSize !== undefined) store.set({ query: { ...store.get().query, pageSize } });
  }

  /** A key may be stored whose account item was lost or damaged; without one this asks nobody anything. */
  async function heal(): Promise<void> {
    const answer = await send({ type: 'reconnect' });
    if (answer.ok && store.get().account === null) enter(answer.value, 'first');
    if (answer.ok) await load(OPENING_MAX_AGE);
  }

  return {
    enter,
    start: async () => {
      const { screen } = store.get();
      const looked = thisSite.look();
      if (screen.name === 'lead') void oneLead.open(screen.id);
      if (store.get().account === null) return void (await heal());
      await chooseSize();
      await follow(await parts.readSync());
      void looked.then(thisSite.renew);
      const { account, list: shown, query } = store.get();
      const snapshot = shownSnapshot(shown);
      const isFresh = (at = 0) => at <= now() && now() - at < OPENING_MAX_AGE;
      const isWhatWasLeft = snapshot !== null && queryKey(snapshot.query) === queryKey(query);
      if (isWhatWasLeft && isFresh(account?.asOf) && isFresh(snapshot.at)) {
        return store.set({ list: { state: 'ready', snapshot } });
      }
      await load(OPENING_MAX_AGE);
    },
    accountChanged: (account, seen) => {
      const known = store.get().account;
      if (account === null) return known === null ? undefined : enter(null, 'disconnected');
      if (account.connection === known?.connection && account.state === known.state)
        return isOutdated(account, known, now()) ? undefined : store.set({ account });
      enter(account, 'first', seen);
      void chooseSize()
        .then(parts.readSync)
        .then(follow)
        .then(() => load(OPENING_MAX_AGE));
    },
  };
}
