import { openCampaigns } from '../adding/choose-campaign.ts';
import { FIRST_PAGE, queryKey } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { underPolicy } from '../settings/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import type { Account, View } from '../storage/schemas.ts';
import type { Adding } from './adding.ts';
import { createAllLeads } from './all-leads.ts';
import type { App } from './app.ts';
import type { AppParts } from './app-parts.ts';
import { createConnecting } from './connecting.ts';
import { createSelection } from './lead-selection.ts';
import { createLeadsList } from './leads-list.ts';
import { createListActions } from './list-actions.ts';
import { createLoading } from './loading.ts';
import { createOnPage } from './on-page.ts';
import { createOneLead } from './one-lead.ts';
import { createOpening } from './opening.ts';
import { createRecentUse, lastOpenedOf } from './recent.ts';
import { createRelatedRecords } from './related-records.ts';
import { createSavingViews } from './saved-views.ts';
import type { AppState } from './state.ts';
import { createStore } from './store.ts';
import { createThisSite } from './this-site.ts';
import { CAMPAIGNS_MAX_AGE, FOLLOWING_PAUSE, OPENING_MAX_AGE } from './timing.ts';
import { createViewMemory } from './view-memory.ts';
import { createWorkspaceLoader } from './workspace-loader.ts';

export type { App } from './app.ts';

const compare = async () => (await import('../on-page/leads-on-page.ts')).leadsOnPage;

/** Builds the actions around a store, which may already be on the screen. */
export function createApp(initial: AppState, parts: AppParts, store = createStore(initial)): App {
  const { send, now, later, onceDrawn, caller, remember, rememberShown } = parts;
  const workspace = createWorkspaceLoader({ store, send, now });
  const loadCampaigns = () => workspace.loadCampaigns(CAMPAIGNS_MAX_AGE);
  const memory = createViewMemory({ store, remember, rememberShown });
  const recent = createRecentUse({ store, write: parts.writeRecent });
  const all = createAllLeads({
    readChunk: parts.readChunk,
    ...(parts.readDirectory && { readDirectory: parts.readDirectory }),
    whenIdle: parts.whenIdle,
    context: () => ({ now: now(), lastSeen: store.get().lastSeen, opened: store.get().recent.opened }),
  });
  const list = createLeadsList({
    store,
    send,
    all,
    remember: memory.rememberShown,
    seen: (account, newest) => parts.noteLook(account, newest),
    caller,
    now,
  });
  const { actions, showPage, findSoon, countSoon, cancelSearch } = createListActions({
    store,
    list,
    all,
    memory,
    leaving: recent.left,
    now,
    later,
    onceDrawn,
  });
  const opened = (id: string) => {
    recent.opened(id);
    memory.rememberView();
  };
  const related = createRelatedRecords({ store, send, later, loadCampaigns });
  const find = (id: string) => all.filter((lead) => lead.id === id)?.[0] ?? null;
  const oneLead = createOneLead({ store, send, list, related, showPage, find, opened });
  const thisSite = createThisSite({
    store,
    send,
    all,
    directory: all.directory,
    readSite: parts.readSite,
    readAnswers: parts.readSiteAnswers,
    readDismissed: parts.readDismissed,
    writeDismissed: parts.writeDismissed,
  });
  const { load, follow } = createLoading({ store, send, all, list, thisSite, workspace, countSoon });
  const { readSettings, readSync } = parts;
  const opening = { store, send, now, all, list, memory, oneLead, thisSite, load, follow, cancelSearch };
  const { enter, start, accountChanged } = createOpening({ ...opening, readSettings, readSync });
  const { withoutRemembering } = memory;

  /** Shown before it is stored: the next choice has to be made on top of it, not of what was there before. */
  async function saveSettings(settings: Settings): ReturnType<App['saveSettings']> {
    const before = store.get().settings;
    store.set({ settings });
    const answer = await send({ type: 'save-settings', settings });
    if (!answer.ok && store.get().settings === settings) store.set({ settings: before });
    return answer;
  }

  function open(screen: AppState['screen']): void {
    memory.stopFollowing();
    store.set({ screen });
    memory.rememberView();
  }

  function openLead(id: string): Promise<void> {
    memory.stopFollowing();
    return oneLead.open(id);
  }

  function openExport(leads: readonly Lead[] | null): void {
    const { account, query, settings, policy } = store.get();
    if (account?.state !== 'connected' || policy?.exportOff || leads?.length === 0) return;
    const format = settings?.exportFormat ?? DEFAULT_SETTINGS.exportFormat;
    parts.openExport({ connection: account.connection, query, leads, format });
  }

  function goAlong({ query, leadId }: View): void {
    memory.startFollowing();
    if (queryKey(query) !== queryKey(store.get().query)) findSoon(query, FOLLOWING_PAUSE);
    const { screen } = store.get();
    const shown = screen.name === 'lead' ? screen.id : null;
    // Settings and keys stay open: what is done in another page changes only the list and the lead.
    if (leadId === shown || (screen.name !== 'lead' && screen.name !== 'home')) return;
    if (leadId === null) store.set({ screen: { name: 'home' } });
    else void oneLead.open(leadId);
  }

  let adding: Promise<Adding> | null = null;
  const theAdding = () => {
    adding ??= import('./adding.ts').then(({ createAdding }) =>
      createAdding({ ...parts, store, all, refresh: () => load(0) }),
    );
    return adding;
  };

  return {
    ...actions,
    ...createSavingViews({
      store,
      write: (views) => {
        const { account } = store.get();
        if (account !== null) parts.writeViews(account, views);
      },
    }),
    ...createSelection({ store, copy: parts.copy, markdownHead: parts.markdownHead, later }),
    ...createOnPage({ store, all, readPage: parts.readPage, compare }),
    ...createConnecting({ store, send, open, enter, load, withoutRemembering }),
    store,
    state: store.signals,
    start,
    whenKeptIsKnown: parts.whenKeptIsKnown,
    refresh: () => load(0),
    scrollTop: memory.scrollTop,
    scrolled: memory.scrolled,
    openLead,
    turnLead: (by) => {
      memory.stopFollowing();
      return oneLead.turn(by);
    },
    lastOpened: oneLead.last,
    recentLeads: async () => lastOpenedOf(store.get(), all),
    exportLeads: () => openExport(null),
    exportSelected: () => openExport([...(store.get().selected?.values() ?? [])]),
    openOverview: parts.openOverview,
    countLeads: async (view) => all.page({ ...FIRST_PAGE, ...view })?.page.meta.totalCount ?? null,
    figures: async () => {
      const leads = all.filter(() => true);
      return leads && (await import('../overview/figures.ts')).figuresOf(leads, now());
    },
    addLead: async (from) => {
      const { account, webhooks, policy } = store.get();
      if (account?.state !== 'connected' || openCampaigns(webhooks, policy).length === 0) return;
      await (await theAdding()).begin(from);
      open({ name: 'add' });
    },
    adding: theAdding,
    saveWebhook: (pasted) => send({ type: 'save-webhook', pasted }),
    removeWebhook: (campaignId) => send({ type: 'remove-webhook', campaignId }),
    preferWebhook: (campaignId) => send({ type: 'prefer-webhook', campaignId }),
    webhooksChanged: (webhooks) => store.set({ webhooks }),
    openSettings: () => open({ name: 'settings' }),
    seekSetting: (sought) => open({ name: 'settings', sought }),
    openHome: () => {
      open({ name: 'home' });
      if (store.get().list.state === 'loading') void load(OPENING_MAX_AGE);
    },
    showShortcuts: (shortcuts) => store.set({ shortcuts }),
    showCommands: (commands) => store.set({ commands }),
    clearPeople: () => send({ type: 'clear-people' }),
    saveSettings,
    loadCampaigns,
    checkSite: thisSite.ask,
    dismiss: thisSite.dismiss,
    openBestMatch: () => {
      const { site } = store.get();
      const best = site?.leads[0] ?? site?.perhaps.leads[0];
      if (best !== undefined) void openLead(best.id);
      return best !== undefined;
    },
    lookAtTab: async (isAnotherPage) => {
      if (isAnotherPage) store.set({ onPage: null });
      if (await thisSite.look()) thisSite.renew();
    },
    accountChanged,
    viewChanged: (view) => {
      if (view !== null && view.connection === store.get().account?.connection) goAlong(view);
    },
    workspacesChanged: (others) => {
      const byName = (a: Account, b: Account) => a.organization.name.localeCompare(b.organization.name);
      store.set({ workspaces: [...others].sort(byName) });
    },
    syncChanged: follow,
    recentChanged: recent.take,
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
