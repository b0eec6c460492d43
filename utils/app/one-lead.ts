import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { LeadsList } from './leads-list.ts';
import type { RelatedRecords } from './related-records.ts';
import { type AppState, type ListState, rowsOf, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** The lead that is looked at. */
export interface OneLead {
  /** Draws the lead from what is known of it, if anything is, and completes it by what Leadey says of it now. */
  open(id: string): Promise<void>;
  /** Opens the lead before or after the open one, turning the page where that has an end. */
  turn(by: Step): Promise<void>;
  /** The lead that was opened last. */
  last(): string | null;
}

export type Step = 1 | -1;

export interface OneLeadParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly list: Pick<LeadsList, 'forget'>;
  readonly related: RelatedRecords;
  readonly showPage: (page: number) => Promise<void>;
  /** A lead that is in memory. */
  readonly find: (id: string) => Lead | null;
  /** Called when another lead, or another page of them, is shown. */
  readonly opened: (id: string) => void;
}

export function createOneLead({ store, send, list, related, showPage, find, opened }: OneLeadParts): OneLead {
  let last: string | null = null;
  let isTurning = false;

  async function open(id: string): Promise<void> {
    const before = store.get();
    const row = shownOf(before, id) ?? rowOf(before, id) ?? foundOnPage(before, id) ?? find(id);
    last = id;
    store.set({
      screen: { name: 'lead', id },
      lead: row === null ? { state: 'loading' } : { state: 'shown', lead: row },
      related: isOpen(before, id) ? (before.related ?? null) : null,
    });
    opened(id);
    // Must come before the request: if the lead is deleted, it is removed from the list.
    const around = { before: neighbourOf(before, id, -1), after: neighbourOf(before, id, 1) };
    const answer = await send({ type: 'load-lead', id });
    if (!answer.ok && answer.error.kind === 'not-found') list.forget(id);
    if (!isOpen(store.get(), id) || store.get().account === null) return;
    if (answer.ok) {
      store.set({ lead: { state: 'shown', lead: answer.value } });
      await related.look(answer.value);
    } else if (answer.error.kind === 'not-found') store.set({ lead: { state: 'gone', ...around } });
    else if (answer.error.kind !== 'superseded')
      store.set({ lead: { state: 'failed', error: answer.error, lead: row } });
  }

  /** The page before or after is asked for while this lead stays on the screen. */
  async function turnPage(from: AppState['screen'] & { name: 'lead' }, by: Step): Promise<void> {
    const { query, list: shown, lead } = store.get();
    const page = (shownSnapshot(shown)?.query.page ?? query.page) + by;
    isTurning = true;
    await showPage(page);
    isTurning = false;
    const now = store.get();
    if (now.screen !== from) return;
    if (now.list.state === 'failed') {
      const known = lead.state === 'shown' || lead.state === 'failed' ? lead.lead : null;
      store.set({ query, lead: { state: 'failed', error: now.list.error, lead: known } });
      return;
    }
    // Leads that came meanwhile may have moved this one to the page it was turned to.
    const items = rowsIn(now.list);
    const next = neighbourOf(now, from.id, by) ?? (by === 1 ? items[0] : items.at(-1))?.id;
    if (next !== undefined) await open(next);
  }

  return {
    open,
    turn: async (by) => {
      const state = store.get();
      const { screen } = state;
      if (screen.name !== 'lead' || isTurning || !canTurn(state, screen.id, by)) return;
      const next = neighbourOf(state, screen.id, by);
      if (next !== null) return open(next);
      await turnPage(screen, by);
    },
    last: () => last,
  };
}

/** What tells the leads before and after the open one. */
type Place = Pick<AppState, 'list' | 'lead' | 'screen'>;

function isOpen({ screen }: Pick<AppState, 'screen'>, id: string): boolean {
  return screen.name === 'lead' && screen.id === id;
}

function rowsIn(list: ListState): readonly Lead[] {
  const snapshot = shownSnapshot(list);
  return snapshot === null ? [] : rowsOf(snapshot);
}

function rowOf({ list }: Pick<AppState, 'list'>, id: string): Lead | null {
  return rowsIn(list).find((lead) => lead.id === id) ?? null;
}

/** What the screen says of it already: whoever opens it again, as when the panel has the focus back, sees it stay. */
function shownOf(state: Pick<AppState, 'lead' | 'screen'>, id: string): Lead | null {
  const { lead } = state;
  return isOpen(state, id) && (lead.state === 'shown' || lead.state === 'failed') ? lead.lead : null;
}

function foundOnPage({ onPage }: Pick<AppState, 'onPage'>, id: string): Lead | null {
  const found = onPage?.state === 'found' ? [...onPage.sure, ...onPage.perhaps] : [];
  return found.find((lead) => lead.id === id) ?? null;
}

/** The id of the lead before or after this one on the page that is listed; `null` where that has an end. */
function neighbourOf({ list, lead, screen }: Place, id: string, by: Step): string | null {
  const leads = rowsIn(list);
  const place = leads.findIndex((each) => each.id === id);
  const isGone = lead.state === 'gone' && screen.name === 'lead' && screen.id === id;
  if (isGone) return by === 1 ? lead.after : lead.before;
  return place < 0 ? null : (leads[place + by]?.id ?? null);
}

/** Whether there is a lead before or after this one in the list, be it on another page. */
export function canTurn(state: Place, id: string, by: Step): boolean {
  if (neighbourOf(state, id, by) !== null) return true;
  const snapshot = shownSnapshot(state.list);
  if (snapshot === null || rowOf(state, id) === null) return false;
  return hasPage(snapshot.query, snapshot.page.meta.totalPages, by);
}

function hasPage({ page }: LeadQuery, totalPages: number, by: Step): boolean {
  return page + by >= 1 && page + by <= totalPages;
}
