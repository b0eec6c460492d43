import type { LeadeyError } from '../leadey/errors.ts';
import { areChosen } from '../leadey/lead-filters.ts';
import { isNarrowed, type LeadQuery, queryKey } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { asksBeyondLeadey } from '../leads/leadey-search.ts';
import { termWords } from '../leads/term-words.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { Account, LeadsSnapshot } from '../storage/schemas.ts';
import type { AllLeads } from './all-leads.ts';
import { joinAnswers } from './join-answers.ts';
import { createPageCache } from './page-cache.ts';
import { type AppState, rowsOf, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** The list of leads on a page: shows what is asked for, keeps what is shown until something better has come. */
export interface LeadsList {
  /** Shows this page of leads; what is known and younger than `maxAge` (milliseconds) is not asked for again. */
  show(query: LeadQuery, maxAge: number): Promise<void>;
  /** Shows what is found among the leads that are here until the rest has come; where nothing is, nothing changes. */
  showSoFar(query: LeadQuery): Promise<void>;
  /** Fetches a page that is likely to be turned to next, if it is not here yet. */
  fetchAhead(query: LeadQuery): Promise<void>;
  /** Says what went wrong, above what is shown. */
  fail(error: LeadeyError): void;
  /** Removes a deleted lead from the list. */
  forget(id: string): void;
  /** Clears the cached pages and ignores requests in flight. */
  reset(): void;
}

export interface LeadsListParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  /** Every lead, once all are here: then nobody is asked for a page. */
  readonly all: AllLeads;
  /** Remembers what is shown for the next opening, when the background did not already. */
  readonly remember: (snapshot: LeadsSnapshot) => void;
  /** Called with when the newest lead was added that is shown now, in milliseconds since the epoch. */
  readonly seen: (account: Account, newest: number) => void;
  /** Tells this page from others that are open at the same time. */
  readonly caller: string;
  readonly now: () => number;
}

export function createLeadsList({
  store,
  send,
  all,
  remember,
  seen,
  caller,
  now,
}: LeadsListParts): LeadsList {
  const pages = createPageCache();
  const onTheWay = new Map<string, Promise<void>>();
  let asked = 0;
  /** A refresh that is on its way: what would do with less must not take its place. */
  let refreshing: { readonly key: string; readonly turn: number } | null = null;
  /** Shown until Leadey has answered: it is asked all the same. */
  let soFar: LeadsSnapshot | null = null;

  function showPage(snapshot: LeadsSnapshot): void {
    const { account, query } = store.get();
    const { page } = snapshot.query;
    // What answers an earlier question says nothing of the page of a later one, which somebody is still typing.
    const isAsked = queryKey({ ...query, page }) === queryKey(snapshot.query);
    store.set({ list: { state: 'ready', snapshot }, query: isAsked ? { ...query, page } : query });
    const newest = newestShown(snapshot);
    if (account !== null && newest !== null) seen(account, newest);
  }

  function showTrouble(error: LeadeyError): void {
    const snapshot = shownSnapshot(store.get().list);
    const superseded = error.kind === 'superseded' && snapshot !== null;
    store.set({ list: superseded ? { state: 'ready', snapshot } : { state: 'failed', error, snapshot } });
  }

  /** On later pages Leadey's own order counts. */
  const findSoFar = (query: LeadQuery) =>
    query.page === 1 && isNarrowed(query) ? all.findSoFar(query) : null;

  /** Whether there was something to show. */
  function showBeginning(found: LeadsSnapshot | null): boolean {
    if (found === null || found.page.meta.totalCount === 0) return false;
    soFar = found;
    store.set({ list: { state: 'refreshing', snapshot: found } });
    return true;
  }

  async function fetchAhead(query: LeadQuery): Promise<void> {
    const answer = await send({
      type: 'load-leads',
      query,
      maxAge: 0,
      caller: `${caller} ahead`,
      ahead: true,
    });
    const sameConnection = answer.ok && answer.value.connection === store.get().account?.connection;
    if (sameConnection) pages.add(query, answer.value);
  }

  return {
    show: async (query, maxAge) => {
      const own = all.page(query);
      const isRefreshed = refreshing?.turn === asked && refreshing.key === queryKey(query);
      if (own === null && maxAge > 0 && isRefreshed) return;
      asked += 1;
      const turn = asked;
      refreshing = maxAge === 0 ? { key: queryKey(query), turn } : null;
      if (own !== null) {
        remember(own);
        return showPage(own);
      }
      const shown = shownSnapshot(store.get().list);
      // A forced refresh invalidates every cached page.
      if (maxAge === 0) pages.clear();
      // The page that the last popup left counts as seen, too.
      else if (shown !== null && shown !== soFar) pages.add(shown.query, shown);
      const known = pages.get(query);
      const age = now() - (known?.at ?? 0);
      if (known !== null && age >= 0 && age < maxAge) {
        remember(known);
        return showPage(known);
      }
      // Narrowed as Leadey cannot: those that are here are a better answer than its own.
      const isBeyond = areChosen(query.filters) || asksBeyondLeadey(query.search, termWords());
      const looking = isBeyond ? all.findSoFar(query) : findSoFar(query);
      const here = looking && (await looking);
      if (turn !== asked) return;
      if (isBeyond && here !== null) return showPage(here);
      const isAnswered = shown !== null && queryKey(shown.query) === queryKey(query);
      if (isAnswered || !showBeginning(here))
        store.set({ list: shown === null ? { state: 'loading' } : { state: 'refreshing', snapshot: shown } });
      await onTheWay.get(queryKey(query));
      // A request for an outdated query would abort the newer request.
      if (turn !== asked) return;
      const fetched = pages.get(query);
      if (fetched !== null && fetched !== known) {
        remember(fetched);
        return showPage(fetched);
      }
      const answer = await send({ type: 'load-leads', query, maxAge, caller, ahead: false });
      const more = query.search === '' ? null : await all.findSoFar(query);
      if (turn !== asked) return;
      refreshing = null;
      const found = more !== null && more.page.meta.totalCount > 0 ? more : null;
      if (!answer.ok) {
        // No match so far does not mean that there is none: keep what is shown.
        if (found !== null && answer.error.kind !== 'superseded') showPage(found);
        return showTrouble(answer.error);
      }
      const better = found && betterAnswer(found, answer.value);
      if (better !== null) {
        remember(better);
        return showPage(better);
      }
      pages.add(query, answer.value);
      showPage(answer.value);
    },
    showSoFar: async (query) => {
      const turn = asked;
      const found = pages.get(query) === null ? await findSoFar(query) : null;
      if (turn !== asked || queryKey(store.get().query) !== queryKey(query) || !showBeginning(found)) return;
      // What was asked before answers an earlier question.
      asked += 1;
      refreshing = null;
    },
    fetchAhead: async (query) => {
      const key = queryKey(query);
      if (all.page(query) !== null) return;
      if (pages.get(query) !== null || onTheWay.has(key)) return;
      const flight = fetchAhead(query).finally(() => onTheWay.delete(key));
      onTheWay.set(key, flight);
      await flight;
    },
    fail: showTrouble,
    forget: (id) => {
      pages.clear();
      const { list, selected } = store.get();
      if (selected?.has(id)) {
        const left = new Map(selected);
        left.delete(id);
        store.set({ selected: left.size === 0 ? null : left });
      }
      const snapshot = shownSnapshot(list);
      if (list.state === 'loading' || !snapshot || !rowsOf(snapshot).some((lead) => lead.id === id)) return;
      const left = without(snapshot, id);
      remember(left);
      store.set({ list: { ...list, snapshot: left } });
    },
    reset: () => {
      asked += 1;
      refreshing = null;
      pages.clear();
      soFar = null;
    },
  };
}

/**
 * Leadey tells accents and word order apart, so that more may be found among those that are here already; and what is
 * shown of those stays where it is.
 */
function betterAnswer(here: LeadsSnapshot, leadeys: LeadsSnapshot): LeadsSnapshot | null {
  const joined = joinAnswers(here, leadeys);
  return joined ?? (here.page.meta.totalCount > leadeys.page.meta.totalCount ? here : null);
}

/** When the newest lead of all was added; `null` where the list does not begin with it. */
function newestShown({ query, page }: LeadsSnapshot): number | null {
  const [first] = page.items;
  if (first === undefined || query.page !== 1 || query.sort !== 'newest' || isNarrowed(query)) return null;
  return Date.parse(first.createdAt);
}

function without(snapshot: LeadsSnapshot, id: string): LeadsSnapshot {
  const { items, meta, similar } = snapshot.page;
  const isOther = (lead: Lead) => lead.id !== id;
  const left = items.filter(isOther);
  const totalCount = Math.max(0, meta.totalCount - (items.length - left.length));
  const totalPages = Math.ceil(totalCount / meta.pageSize);
  const page = {
    ...snapshot.page,
    items: left,
    similar: similar?.filter(isOther),
    meta: { ...meta, totalCount, totalPages },
  };
  return { ...snapshot, page };
}
