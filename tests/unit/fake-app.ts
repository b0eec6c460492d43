import { vi } from 'vitest';
import type { App } from '../../utils/app/create-app.ts';
import { stateOf } from '../../utils/app/read-stored-state.ts';
import type { AppState } from '../../utils/app/state.ts';
import { createStore } from '../../utils/app/store.ts';
import { ok } from '../../utils/result.ts';
import { account, snapshotOf } from './samples.ts';

/** What a page shows that is connected and has the first of six pages of leads. */
export function stateWith(change: Partial<AppState> = {}): AppState {
  const leads = snapshotOf();
  return { ...stateOf(account, { leads }), list: { state: 'ready', snapshot: leads }, ...change };
}

/** An app in which everything a person does is noted and nothing happens. */
export function fakeApp(change: Partial<AppState> = {}) {
  const store = createStore(stateWith(change));
  return {
    store,
    state: store.signals,
    clearPeople: vi.fn<App['clearPeople']>(async () => ok(null)),
    saveSettings: vi.fn<App['saveSettings']>(async () => ok(null)),
    settingsChanged: vi.fn<App['settingsChanged']>(),
    start: vi.fn(async () => {}),
    refresh: vi.fn(async () => {}),
    search: vi.fn<App['search']>(),
    narrow: vi.fn<App['narrow']>(),
    clearFilters: vi.fn(),
    showView: vi.fn<App['showView']>(),
    showSite: vi.fn<App['showSite']>(),
    saveView: vi.fn<App['saveView']>(async () => null),
    removeView: vi.fn<App['removeView']>(),
    alertView: vi.fn<App['alertView']>(),
    viewsChanged: vi.fn<App['viewsChanged']>(),
    recentChanged: vi.fn<App['recentChanged']>(),
    sort: vi.fn<App['sort']>(),
    turnTo: vi.fn<App['turnTo']>(),
    fetchAhead: vi.fn<App['fetchAhead']>(),
    resize: vi.fn<App['resize']>(),
    scrollTop: () => 0,
    scrolled: vi.fn<App['scrolled']>(),
    turnLead: vi.fn<App['turnLead']>(async () => {}),
    select: vi.fn<App['select']>(),
    clearSelection: vi.fn<App['clearSelection']>(),
    copyEmail: vi.fn<App['copyEmail']>(async () => {}),
    copySelected: vi.fn<App['copySelected']>(async () => {}),
    openLead: vi.fn<App['openLead']>(async () => {}),
    lastOpened: vi.fn<App['lastOpened']>(() => null),
    recentLeads: vi.fn<App['recentLeads']>(async () => []),
    exportLeads: vi.fn(),
    exportSelected: vi.fn(),
    selectOnPage: vi.fn(),
    findOnPage: vi.fn(async () => {}),
    closeOnPage: vi.fn(),
    openOverview: vi.fn(),
    figures: vi.fn<App['figures']>(async () => null),
    openSettings: vi.fn(),
    addLead: vi.fn<App['addLead']>(async () => {}),
    adding: vi.fn<App['adding']>(),
    saveWebhook: vi.fn<App['saveWebhook']>(async () => ok(null)),
    removeWebhook: vi.fn<App['removeWebhook']>(async () => ok(null)),
    preferWebhook: vi.fn<App['preferWebhook']>(async () => ok(null)),
    webhooksChanged: vi.fn<App['webhooksChanged']>(),
    seekSetting: vi.fn<App['seekSetting']>(),
    showCommands: vi.fn<App['showCommands']>(),
    openHome: vi.fn(),
    replaceKey: vi.fn(),
    addWorkspace: vi.fn(),
    keepKey: vi.fn<App['keepKey']>(async () => ok(null)),
    checkWorkspaces: vi.fn(),
    switchTo: vi.fn<App['switchTo']>(async () => {}),
    workspacesChanged: vi.fn<App['workspacesChanged']>(),
    showShortcuts: vi.fn<App['showShortcuts']>(),
    connect: vi.fn<App['connect']>(async () => ok(null)),
    reconnect: vi.fn(async () => {}),
    disconnect: vi.fn<App['disconnect']>(async () => ok(null)),
    whenKeptIsKnown: vi.fn<App['whenKeptIsKnown']>(async () => {}),
    countLeads: vi.fn<App['countLeads']>(async () => null),
    loadCampaigns: vi.fn(async () => {}),
    checkSite: vi.fn(async () => {}),
    dismiss: vi.fn<App['dismiss']>(async () => {}),
    openBestMatch: vi.fn(() => true),
    lookAtTab: vi.fn(async () => {}),
    viewChanged: vi.fn<App['viewChanged']>(),
    accountChanged: vi.fn<App['accountChanged']>(),
    syncChanged: vi.fn<App['syncChanged']>(async () => {}),
    courseChanged: vi.fn<App['courseChanged']>(),
    statusesChanged: vi.fn<App['statusesChanged']>(),
  } satisfies App;
}
