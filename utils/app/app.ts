import type { History } from '../credits/history.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Result } from '../result.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import type { Account, View } from '../storage/schemas.ts';
import type { Connecting } from './connecting.ts';
import type { Step } from './one-lead.ts';
import type { Picking } from './picking.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

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
  /** Another tab, or another page in it, may be in front by now. */
  lookAtTab(): Promise<void>;
  /** Somebody searched, narrowed or opened something on another page: this one goes along. */
  viewChanged(view: View | null): void;
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
