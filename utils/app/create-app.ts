import { FIRST_PAGE, type LeadQuery, queryKey } from '../leadey/lead-query.ts';
import { underPolicy } from '../settings/policy.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import type { Account, LeadsSnapshot, View } from '../storage/schemas.ts';
import { createAllLeads } from './all-leads.ts';
import type { App } from './app.ts';
import type { AppParts } from './app-parts.ts';
import { createBehind, NOTHING_OF_PEOPLE } from './behind.ts';
import { createConnecting } from './connecting.ts';
import { createLeadsList } from './leads-list.ts';
import { createOneLead } from './one-lead.ts';
import { createPicking } from './picking.ts';
import { stateOf } from './read-stored-state.ts';
import { type AppState, shownSnapshot } from './state.ts';
import { createStore } from './store.ts';
import { createThisSite } from './this-site.ts';
import { CAMPAIGNS_MAX_AGE, FOLLOWING_PAUSE, OPENING_MAX_AGE, TURN_BACK } from './timing.ts';
import { createTypingPause } from './typing-pause.ts';

export type { App } from './app.ts';

/** Builds the actions around a store, which may already be on the screen. */
export function createApp(initial: AppState, parts: AppParts, store = createStore(initial)): App {
  const { send, now, later, onceDrawn, viewer } = parts;
  const all = createAllLeads(parts.readChunk);
  const list = createLeadsList({ store, send, all, remember: rememberShown, viewer, now });
  const typingPause = createTypingPause(now);
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
  /** Whether what is shown is what somebody did on another page: then that page remembers it. */
  let isFollowing = false;
  let isRestoring = initial.scrollTop > 0;

  function rememberShown(snapshot: LeadsSnapshot): void {
    if (!isQuiet && !isFollowing) parts.rememberShown(snapshot);
  }

  function rememberView(): void {
    const { account, query, screen } = store.get();
    if (isQuiet || isFollowing || account?.state !== 'connected') return;
    const leadId = screen.name === 'lead' ? screen.id : null;
    parts.remember({ connection: account.connection, query, scrollTop, leadId });
  }

  async function show(patch: Partial<LeadQuery>, maxAge: number): Promise<void> {
    cancelSearch();
    isFollowing = false;
    store.set({ query: { ...store.get().query, ...patch } });
    scrollTop = 0;
    rememberView();
    await find(maxAge);
  }

  async function find(maxAge: number): Promise<void> {
    countSoon();
    await list.show(store.get().query, maxAge);
    rememberView();
  }

  /** The letter first: even where nobody has to be asked, finding and drawing 25 leads takes a frame. */
  function findSoon(typing: Partial<LeadQuery>, pause: number): void {
    cancelSearch();
    store.set({ query: { ...store.get().query, ...typing } });
    scrollTop = 0;
    rememberView();
    const job = () => void find(OPENING_MAX_AGE);
    cancelSearch = all.isWhole() ? onceDrawn(job) : later(job, pause);
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
    const query = { ...FIRST_PAGE, pageSize: store.get().query.pageSize };
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
    isFollowing = false;
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
    isFollowing = false;
    store.set({ screen });
    rememberView();
  }

  function goAlong({ query, leadId }: View): void {
    isFollowing = true;
    if (queryKey(query) !== queryKey(store.get().query)) findSoon(query, FOLLOWING_PAUSE);
    const { screen } = store.get();
    const shown = screen.name === 'lead' ? screen.id : null;
    // Settings and keys are nobody else's business.
    if (leadId === shown || (screen.name !== 'lead' && screen.name !== 'home')) return;
    if (leadId === null) store.set({ screen: { name: 'home' } });
    else void oneLead.open(leadId);
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
      isFollowing = false;
      findSoon({ search: text, page: 1 }, typingPause());
    },
    narrow: (filters) => void show({ ...filters, page: 1 }, OPENING_MAX_AGE),
    clearFilters: () => void show({ search: '', status: '', campaignId: '', page: 1 }, OPENING_MAX_AGE),
    turnTo: (page) => void showPage(page),
    fetchAhead: (page) => void list.fetchAhead({ ...store.get().query, page }),
    resize: (pageSize) => {
      const { query } = store.get();
      const firstShown = (query.page - 1) * query.pageSize;
      void show({ pageSize, page: Math.floor(firstShown / pageSize) + 1 }, OPENING_MAX_AGE);
    },
    scrollTop: () => scrollTop,
    scrolled: (top) => {
      // Where the list is scrolled back to on a higher page than it was left on, it stops short: nobody did that.
      const isStopped = isRestoring && top < scrollTop;
      isRestoring = false;
      if (top === scrollTop || isStopped) return;
      isFollowing = false;
      scrollTop = top;
      rememberView();
    },
    openLead: (id) => {
      isFollowing = false;
      return oneLead.open(id);
    },
    turnLead: (by) => {
      isFollowing = false;
      return oneLead.turn(by);
    },
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
    lookAtTab: async () => {
      if (await thisSite.look()) thisSite.renew();
    },
    viewChanged: (view) => {
      if (view !== null && view.connection === store.get().account?.connection) goAlong(view);
    },
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
