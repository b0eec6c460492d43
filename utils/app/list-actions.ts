import { NO_FILTERS } from '../leadey/lead-filters.ts';
import type { LeadQuery, Narrowing } from '../leadey/lead-query.ts';
import { siteSearch } from '../lookup/site-search.ts';
import type { AllLeads } from './all-leads.ts';
import type { App } from './app.ts';
import type { LeadsList } from './leads-list.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';
import { OPENING_MAX_AGE, TURN_BACK } from './timing.ts';
import { createTypingPause } from './typing-pause.ts';
import type { ViewMemory } from './view-memory.ts';

type Actions = Pick<
  App,
  'search' | 'narrow' | 'clearFilters' | 'showView' | 'showSite' | 'sort' | 'turnTo' | 'fetchAhead' | 'resize'
>;

/** Searching, narrowing and turning pages. */
export interface ListActions {
  readonly actions: Actions;
  showPage(page: number): Promise<void>;
  /** Shows what was typed at once and finds it a moment later: `pause` milliseconds where Leadey has to be asked. */
  findSoon(typing: Partial<LeadQuery>, pause: number): void;
  /** Counts what each choice of a filter would show, once the rows are drawn. */
  countSoon(): void;
  /** Gives up a search that is waiting for its pause to end. */
  cancelSearch(): void;
}

export interface ListActionsParts {
  readonly store: Store<AppState>;
  readonly list: LeadsList;
  readonly all: AllLeads;
  readonly memory: ViewMemory;
  /** Called before another list takes the place of what somebody narrowed. */
  readonly leaving: () => void;
  readonly now: () => number;
  readonly later: (job: () => void, ms: number) => () => void;
  readonly onceDrawn: (job: () => void) => () => void;
}

export function createListActions(parts: ListActionsParts): ListActions {
  const { store, list, all, memory, leaving, now, later, onceDrawn } = parts;
  const typingPause = createTypingPause(now);
  let cancelSearch = () => {};

  function ask(patch: Partial<LeadQuery>): void {
    cancelSearch();
    store.set({ query: { ...store.get().query, ...patch }, onPage: null });
    memory.startAt(0);
    memory.rememberView();
  }

  async function show(patch: Partial<LeadQuery>, maxAge: number): Promise<void> {
    memory.stopFollowing();
    ask(patch);
    await find(maxAge);
  }

  async function find(maxAge: number): Promise<void> {
    countSoon();
    await list.show(store.get().query, maxAge);
    memory.rememberView();
  }

  /** The letter first: even where nobody has to be asked, finding and drawing 25 leads takes a frame. */
  function findSoon(typing: Partial<LeadQuery>, pause: number): void {
    ask(typing);
    const job = () => void find(OPENING_MAX_AGE);
    cancelSearch = all.isWhole() ? onceDrawn(job) : findBoth(job, pause);
  }

  /** Those that are here first, and Leadey's once nobody types any more. */
  function findBoth(askLeadey: () => void, pause: number): () => void {
    const cancelRest = later(askLeadey, pause);
    const cancelFirst = onceDrawn(() => {
      const { query } = store.get();
      if (all.page(query) === null) return void list.showSoFar(query);
      cancelRest();
      askLeadey();
    });
    return () => {
      cancelFirst();
      cancelRest();
    };
  }

  /** After the rows: how many each choice would show is not worth holding a letter up. */
  function countSoon(): void {
    onceDrawn(() => store.set({ counts: all.counts(store.get().query) }));
  }

  function showView(view: Partial<LeadQuery>): void {
    leaving();
    void show({ ...view, page: 1 }, OPENING_MAX_AGE);
  }

  const showPage = (page: number) => show({ page }, TURN_BACK);
  return {
    showPage,
    findSoon,
    countSoon,
    cancelSearch: () => cancelSearch(),
    actions: {
      search: (text) => {
        memory.stopFollowing();
        findSoon({ search: text, page: 1 }, typingPause());
      },
      narrow: (narrowing) => void show({ ...alone(store.get().query, narrowing), page: 1 }, OPENING_MAX_AGE),
      clearFilters: () => showView(UNNARROWED),
      showView,
      showSite: (who) => {
        const { site } = store.get();
        const search = site ? siteSearch(site.site, who) : '';
        if (search !== '') showView({ ...UNNARROWED, search, sort: 'newest' });
      },
      sort: (sort) => void show({ sort, page: 1 }, OPENING_MAX_AGE),
      turnTo: (page) => void showPage(page),
      fetchAhead: (page) => void list.fetchAhead({ ...store.get().query, page }),
      resize: (pageSize) => {
        const { query } = store.get();
        const firstShown = (query.page - 1) * query.pageSize;
        void show({ pageSize, page: Math.floor(firstShown / pageSize) + 1 }, OPENING_MAX_AGE);
      },
    },
  };
}

const UNNARROWED = { search: '', status: '', campaignId: '', filters: NO_FILTERS };

/** One status or campaign that is chosen by itself takes the place of several. */
function alone({ filters }: LeadQuery, narrowing: Narrowing): Narrowing {
  if (narrowing.filters !== undefined) return narrowing;
  const { statuses, campaignIds } = NO_FILTERS;
  const left = {
    ...filters,
    ...(narrowing.status === undefined ? {} : { statuses }),
    ...(narrowing.campaignId === undefined ? {} : { campaignIds }),
  };
  return { ...narrowing, filters: left };
}
