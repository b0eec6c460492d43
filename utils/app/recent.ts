import type { Lead } from '../leadey/schemas.ts';
import { isSameView, isToBeSaved, type ViewQuery, viewOf } from '../leads/saved-views.ts';
import type { Recent } from '../storage/stored-recent.ts';
import type { AllLeads } from './all-leads.ts';
import { type AppState, NOTHING_OF_PEOPLE, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** What somebody did lately, for as long as the browser runs. */
export interface RecentUse {
  /** A lead was opened: it is the last one, and what it was found with was useful. */
  opened(id: string): void;
  /** Another list is about to be shown in the place of this one. */
  left(): void;
  /** What was stored for this connection; forgets what is known of another one. */
  take(recent: Recent | null): void;
}

export interface RecentUseParts {
  readonly store: Store<AppState>;
  readonly write: (recent: Recent) => void;
}

const MOST_OPENED = 50;
/** As many as are told apart at a glance. */
const MOST_OFFERED = 5;
const MOST_VIEWS = 5;

/** The leads opened lately, the last one first: from all that are here, before that from those on the screen. */
export function lastOpenedOf({ recent, list }: AppState, all: Pick<AllLeads, 'filter'>): Lead[] {
  const isRecent = ({ id }: Lead) => recent.opened.includes(id);
  const known = all.filter(isRecent) ?? shownSnapshot(list)?.page.items.filter(isRecent) ?? [];
  const byId = new Map(known.map((lead) => [lead.id, lead]));
  return recent.opened.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_OFFERED);
}

export function createRecentUse({ store, write }: RecentUseParts): RecentUse {
  function keep(change: {
    readonly opened?: readonly string[];
    readonly views?: readonly ViewQuery[];
  }): void {
    const { account, recent } = store.get();
    if (account?.state !== 'connected') return;
    const next = { ...recent, ...change };
    store.set({ recent: next });
    write({ connection: account.connection, opened: [...next.opened], views: [...next.views] });
  }

  /** What is worth finding again: neither a plain list nor one that has a name already. */
  function withShown(): readonly ViewQuery[] {
    const { query, views, recent } = store.get();
    if (!isToBeSaved(query, views)) return recent.views;
    const shown = viewOf(query);
    const others = recent.views.filter((view) => !isSameView(view, shown));
    return [shown, ...others].slice(0, MOST_VIEWS);
  }

  return {
    opened: (id) => {
      const others = store.get().recent.opened.filter((other) => other !== id);
      keep({ opened: [id, ...others].slice(0, MOST_OPENED), views: withShown() });
    },
    left: () => {
      const views = withShown();
      if (views !== store.get().recent.views) keep({ views });
    },
    take: (recent) => {
      const isOwn = recent !== null && recent.connection === store.get().account?.connection;
      store.set({
        recent: isOwn ? { opened: recent.opened, views: recent.views } : NOTHING_OF_PEOPLE.recent,
      });
    },
  };
}
