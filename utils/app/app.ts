import type { History } from '../credits/history.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { LeadQuery, Narrowing, Sort } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { ViewQuery } from '../leads/saved-views.ts';
import type { SitePeople } from '../lookup/site-search.ts';
import type { Answers } from '../messages/answers.ts';
import type { Figures } from '../overview/figures.ts';
import type { Result } from '../result.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import type { Account, View } from '../storage/schemas.ts';
import type { Recent } from '../storage/stored-recent.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import type { Webhooks } from '../storage/webhook-schemas.ts';
import type { AddFrom, Adding } from './adding.ts';
import type { Connecting } from './connecting.ts';
import type { Selecting } from './lead-selection.ts';
import type { OnPage } from './on-page.ts';
import type { Step } from './one-lead.ts';
import type { SavingViews } from './saved-views.ts';
import type { AppState } from './state.ts';
import type { Signals, Store } from './store.ts';

/** Everything a person can do on a page. */
export interface App extends Connecting, Selecting, OnPage, SavingViews {
  readonly store: Store<AppState>;
  /** What components read. */
  readonly state: Signals<AppState>;
  /** Brings what is shown up to date: nothing younger than `OPENING_MAX_AGE` is asked for again. */
  start(): Promise<void>;
  /** Resolves once what is kept for the account besides its leads is known, as its views: read after the first frame. */
  whenKeptIsKnown(): Promise<void>;
  refresh(): Promise<void>;
  search(text: string): void;
  /** One status or campaign that is chosen by itself takes the place of several. */
  narrow(narrowing: Narrowing): void;
  clearFilters(): void;
  /** Shows what this search finds with its filters and order, and nothing else. */
  showView(view: ViewQuery): void;
  /** Shows all that the site in front was said to have, whatever the list was narrowed to. */
  showSite(who: SitePeople): void;
  /** Shows the list in this order, where all leads are here. */
  sort(order: Sort): void;
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
  /** The leads opened lately, as many as are here, the last one first. */
  recentLeads(): Promise<readonly Lead[]>;
  /** Opens the page that exports what is listed. */
  exportLeads(): void;
  /** Opens the page that exports what is selected. */
  exportSelected(): void;
  /** Opens the page with pictures of the whole workspace. */
  openOverview(): void;
  /** How many leads a view shows; `null` as long as they are not all here. */
  countLeads(view: ViewQuery): Promise<number | null>;
  /** What these are drawn from; `null` as long as too few leads are here. */
  figures(): Promise<Figures | null>;
  /** Opens the form for a new lead with what is known, where some campaign takes leads from here. */
  addLead(from: AddFrom): Promise<void>;
  /** What that form does. */
  adding(): Promise<Adding>;
  /** Lets leads be added to the campaign whose webhook's address this is. */
  saveWebhook(pasted: string): Promise<Answers['save-webhook']>;
  removeWebhook(campaignId: string): Promise<Result<null, LeadeyError>>;
  preferWebhook(campaignId: string): Promise<Result<null, LeadeyError>>;
  webhooksChanged(webhooks: Webhooks | null): void;
  openSettings(): void;
  /** Opens the settings with this in their search box. */
  seekSetting(words: string): void;
  openHome(): void;
  showShortcuts(shown: boolean): void;
  showCommands(shown: boolean): void;
  clearPeople(): Promise<Result<null, LeadeyError>>;
  saveSettings(settings: Settings): Promise<Result<null, LeadeyError>>;
  loadCampaigns(): Promise<void>;
  /** Notes that the page in front is not this lead's, who was shown by name alone. */
  dismiss(id: string): Promise<void>;
  /** Opens who is meant by the page in front: for sure, else perhaps. Whether there is somebody. */
  openBestMatch(): boolean;
  /** Asks Leadey about the site in front. */
  checkSite(): Promise<void>;
  /** Another tab, or another page in it, may be in front by now; where it surely is, what was found on the page goes. */
  lookAtTab(isAnotherPage: boolean): Promise<void>;
  /** Somebody searched, filtered or opened something on another page: this page shows the same. */
  viewChanged(view: View | null): void;
  /**
   * Another page, or the background, connected, switched, disconnected, or had its key refused. `memory` holds
   * what was last seen there.
   */
  accountChanged(account: Account | null, memory?: Record<string, unknown>): void;
  workspacesChanged(others: readonly Account[]): void;
  /** Syncing has gone on, or found something new. */
  syncChanged(sync: SyncState | null): Promise<void>;
  /** What was done lately in this workspace is known. */
  recentChanged(recent: Recent | null): void;
  courseChanged(history: History | null): void;
  statusesChanged(statuses: readonly string[]): void;
  settingsChanged(settings: Settings | null, policy: Policy): void;
}
