import type { History } from '../credits/history.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE, type LeadQuery, queryKey } from '../leadey/lead-query.ts';
import type { Result } from '../result.ts';
import { type Policy, underPolicy } from '../settings/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import type { Account, LeadsSnapshot } from '../storage/schemas.ts';
import { createAllLeads } from './all-leads.ts';
import type { AppParts } from './app-parts.ts';
import { createBehind } from './behind.ts';
import { type Connecting, createConnecting } from './connecting.ts';
import { createLeadsList } from './leads-list.ts';
import { createOneLead, type Step } from './one-lead.ts';
import { createPicking, type Picking } from './picking.ts';
import { stateOf } from './read-stored-state.ts';
import { type AppState, shownSnapshot } from './state.ts';
import { createStore, type Store } from './store.ts';
import { createThisSite } from './this-site.ts';

/** Everything a person can do on a page. */
export interface App extends Connecting, Picking {
  readonly store: Store<AppState>;
  /** Brings what is shown up to date: nothing younger than `OPENING_MAX_AGE` is asked for again. */
  start(): Promise<void>;
  refresh(): Promise<void>;
  search(text: string): void;
  narrow(filters: Partial<Pick<LeadQuery, 'status' | 'campaignId'>>): void;
  clearFilters(): void;
  turnTo(page: number): void;
  fetchAhead(page: number): void;
  resize(pageSize: LeadQuery['pageSize']): void;
  /** Where the list was scrolled to, in pixels; not part of what is drawn. */
  scrollTop(): number;
  scrolled(top: number): void;
  openLead(id: string): Promise<void>;
  /** Opens the lead before or after the open one. */
  turnLead(by: Step): Promise<void>;
  /** The lead that was opened last, whose row takes the focus when the list comes back. */
  lastOpened(): string | null;
  /** Opens the page that exports what is listed. */
  exportLeads(): void;
  openSettings(): void;
  openHome(): void;
  showShortcuts(shown: boolean): void;
  clearPeople(): Promise<Result<null, LeadeyError>>;
  saveSettings(settings: Settings): Promise<Result<null, LeadeyError>>;
  loadCampaigns(): Promise<void>;
  /** Asks Leadey about the site in front. */
  checkSite(): Promise<void>;
  /**
   * Another page, or the background, connected, switched, disconnected, or had its key refused. `memory` holds
   * what was last seen there.
   */
  accountChanged(account: Account | null, memory?: Record<string, unknown>): void;
  workspacesChanged(others: readonly Account[]): void;
  /** Gathering has gone on, or found something new. */
  gatheringChanged(gathering: Gathering | null): Promise<void>;
  courseChanged(history: History | null): void;
  statusesChanged(statuses: readonly string[]): void;
  settingsChanged(settings: Settings | null, policy: Policy): void;
}

/** In milliseconds. What was fetched this short a time ago is fresh enough to open with. */
const OPENING_MAX_AGE = 30_000;
const CAMPAIGNS_MAX_AGE = 10 * 60_000;
/** How long typing has to pause before Leadey is asked: longer would be felt, shorter asks at every letter. */
const TYPING_PAUSE = 300;
/** A page turned back to is shown as it was for this long. */
const TURN_BACK = 60_000;

/** What the first frame knows nothing of, and does not outlive the leads. */
const NOTHING_OF_PEOPLE = { behind: null, picked: null, copied: null } as const;

/** Builds the actions around a store, which may already be on the screen. */
export function createApp(initial: AppState, parts: AppParts, store = createStore(initial)): App {
  const { send, now, later, onceDrawn, viewer } = parts;
  const all = createAllLeads(parts.readChunk);
  const list = createLeadsList({ store, send, all, remember: rememberShown, viewer, now });
  const picking = createPicking({ store, copy: parts.copy, later });
  const behind = createBehind({ store, send, later, loadCampaigns: () => loadCampaigns(CAMPAIGNS_MAX_AGE) });
  const showPage = (page: number) => show({ page }, TURN_BACK);
  const oneLead = createOneLead({ store, send, list, behind, showPage, opened: rememberView });
  const thisSite = createThisSite({
    store,
    send,
    all,
    readSite: parts.readSite,
    readAnswers: parts.readSiteAnswers,
  });
  let cancelSearch = () => {};
  let scrollTop = initial.scrollTop;
  let isQuiet = false;

  function rememberShown(snapshot: LeadsSnapshot): void {
    if (!isQuiet) parts.rememberShown(snapshot);
  }

  function rememberView(): void {
    const { account, query, screen } = store.get();
    if (isQuiet || account?.state !== 'connected') return;
    const leadId = screen.name === 'lead' ? screen.id : null;
    parts.remember({ connection: account.connection, query, scrollTop, leadId });
  }

  async function show(patch: Partial<LeadQuery>, maxAge: number): Promise<void> {
    cancelSearch();
    store.set({ query: { ...store.get().query, ...patch } });
    scrollTop = 0;
    rememberView();
    countSoon();
    await list.show(store.get().query, maxAge);
    rememberView();
  }

  /** After the rows: how many each choice would show is not worth holding a letter up. */
  function countSoon(): void {
    onceDrawn(() => store.set({ counts: all.counts(store.get().query) }));
  }

  async function follow(gathering: Gathering | null): Promise<void> {
    const own = gathering?.connection === store.get().account?.connection ? gathering : null;
    store.set({ gathering: own });
    if (own?.state === 'cleared') return cleared();
    if (own !== null && own.news > 0) void send({ type: 'looked' });
    const isOther = await all.follow(own);
    thisSite.renew();
    if (!isOther) return;
    await list.show(store.get().query, OPENING_MAX_AGE);
    countSoon();
  }

  /** People's data was cleared: a list somebody looks at is fetched anew, any other when somebody does. */
  function cleared(): void {
    list.reset();
    all.reset();
    const { pageSize } = store.get().query;
    const query = { ...FIRST_PAGE, pageSize };
    store.set({ ...NOTHING_OF_PEOPLE, list: { state: 'loading' }, counts: null, query });
    const { screen } = store.get();
    if (screen.name === 'lead') store.set({ screen: { name: 'home' } });
    if (screen.name !== 'settings') void load(0);
  }

  /** Brings the leads up to date: by a look at the newest when all are here, else by asking for the page. */
  async function loadLeads(maxAge: number): Promise<void> {
    if (all.page(store.get().query) === null) return list.show(store.get().query, maxAge);
    const answer = await send({ type: 'check-newest', maxAge });
    if (answer.ok) return follow(answer.value);
    list.fail(answer.error);
  }

  async function loadAccount(maxAge: number): Promise<void> {
    const answer = await send({ type: 'load-organization', maxAge });
    const known = store.get().account;
    if (!answer.ok) {
      // A disconnect, another key or a refusal: the account itself tells this page of those.
      const isToldElsewhere = answer.error.kind === 'superseded' || answer.error.kind === 'bad-key';
      return isToldElsewhere ? undefined : store.set({ accountError: answer.error });
    }
    if (known?.connection === answer.value.connection)
      store.set({ account: answer.value, accountError: null });
  }

  async function loadCampaigns(maxAge: number): Promise<void> {
    const answer = await send({ type: 'load-campaigns', maxAge });
    if (!answer.ok || answer.value.connection !== store.get().account?.connection) return;
    store.set({ campaigns: answer.value.campaigns, campaignsComplete: answer.value.complete });
  }

  async function load(maxAge: number): Promise<void> {
    if (store.get().account?.state !== 'connected') return;
    store.set({ busy: true });
    await Promise.all([loadAccount(maxAge), loadLeads(maxAge)]);
    store.set({ busy: false });
    if (store.get().campaigns.length === 0 || maxAge === 0) await loadCampaigns(maxAge);
  }

  async function quietly<T>(job: () => Promise<T>): Promise<T> {
    isQuiet = true;
    try {
      return await job();
    } finally {
      isQuiet = false;
    }
  }

  function enter(account: Account | null, reason: 'first' | 'disconnected', memory = {}): void {
    cancelSearch();
    list.reset();
    all.reset();
    const { settings, policy, workspaces } = store.get();
    const fresh = { ...stateOf(account, memory), ...NOTHING_OF_PEOPLE, settings, policy, workspaces };
    scrollTop = fresh.scrollTop;
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

  function open(screen: AppState['screen']): void {
    store.set({ screen });
    rememberView();
  }

  return {
    ...picking,
    ...createConnecting({ store, send, open, enter, load, quietly }),
    store,
    start: async () => {
      const { screen } = store.get();
      const looked = thisSite.look();
      if (screen.name === 'lead') void oneLead.open(screen.id);
      if (store.get().account === null) return void (await heal());
      await chooseSize();
      await follow(await parts.readGathering());
      void looked.then(thisSite.renew);
      const { account, list: shown, query } = store.get();
      const snapshot = shownSnapshot(shown);
      const oldest = Math.min(account?.asOf ?? 0, snapshot?.at ?? 0);
      const age = now() - oldest;
      const isWhatWasLeft = snapshot !== null && queryKey(snapshot.query) === queryKey(query);
      if (isWhatWasLeft && age >= 0 && age < OPENING_MAX_AGE) {
        return store.set({ list: { state: 'ready', snapshot } });
      }
      await load(OPENING_MAX_AGE);
    },
    refresh: () => load(0),
    search: (text) => {
      cancelSearch();
      store.set({ query: { ...store.get().query, search: text, page: 1 } });
      rememberView();
      const find = () => void show({}, OPENING_MAX_AGE);
      // The letter first: even where nobody has to be asked, finding and drawing 25 leads takes a frame.
      cancelSearch = all.isWhole() ? onceDrawn(find) : later(find, TYPING_PAUSE);
    },
    narrow: (filters) => void show({ ...filters, page: 1 }, OPENING_MAX_AGE),
    clearFilters: () => void show({ search: '', status: '', campaignId: '', page: 1 }, OPENING_MAX_AGE),
    turnTo: (page) => void showPage(page),
    fetchAhead: (page) => void list.fetchAhead({ ...store.get().query, page }),
    resize: (pageSize) => {
      const { query } = store.get();
      const firstShown = (query.page - 1) * query.pageSize;
      const { settings } = store.get();
      // What is chosen once is what is meant from then on.
      if (settings !== null) void send({ type: 'save-settings', settings: { ...settings, pageSize } });
      void show({ pageSize, page: Math.floor(firstShown / pageSize) + 1 }, OPENING_MAX_AGE);
    },
    scrollTop: () => scrollTop,
    scrolled: (top) => {
      scrollTop = top;
      rememberView();
    },
    openLead: oneLead.open,
    turnLead: oneLead.turn,
    lastOpened: oneLead.last,
    exportLeads: () => {
      const { account, query, settings, policy } = store.get();
      if (account?.state !== 'connected' || policy?.exportOff) return;
      parts.openExport(account.connection, query, settings?.exportFormat ?? 'csv');
    },
    openSettings: () => open({ name: 'settings' }),
    openHome: () => {
      open({ name: 'home' });
      if (store.get().list.state === 'loading') void load(OPENING_MAX_AGE);
    },
    showShortcuts: (shortcuts) => store.set({ shortcuts }),
    clearPeople: () => send({ type: 'clear-people' }),
    saveSettings: (settings) => send({ type: 'save-settings', settings }),
    loadCampaigns: () => loadCampaigns(CAMPAIGNS_MAX_AGE),
    accountChanged: (account, memory) => {
      const known = store.get().account;
      if (account === null) return known === null ? undefined : enter(null, 'disconnected');
      if (account.connection === known?.connection && account.state === known.state)
        return store.set({ account });
      enter(account, 'first', memory);
      void chooseSize()
        .then(parts.readGathering)
        .then(follow)
        .then(() => load(OPENING_MAX_AGE));
    },
    workspacesChanged: (others) => {
      const byName = (a: Account, b: Account) => a.organization.name.localeCompare(b.organization.name);
      store.set({ workspaces: [...others].sort(byName) });
    },
    checkSite: thisSite.ask,
    gatheringChanged: follow,
    courseChanged: (history) => {
      const own = history?.organizationId === store.get().account?.organization.id ? history : null;
      store.set({ course: own?.points ?? [] });
    },
    statusesChanged: (statuses) => store.set({ statuses }),
    settingsChanged: (settings, policy) => {
      store.set({ settings: underPolicy(settings ?? DEFAULT_SETTINGS, policy), policy });
      thisSite.renew();
    },
  };
}
