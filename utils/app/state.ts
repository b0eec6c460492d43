import type { Point } from '../credits/history.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Campaign, Lead } from '../leadey/schemas.ts';
import type { FilterCounts } from '../leads/lead-view.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import type { Account, LeadsSnapshot, Progress } from '../storage/schemas.ts';
import type { BehindView } from './behind.ts';
import type { Copied } from './picking.ts';
import type { SiteView } from './this-site.ts';

/** Why somebody stands before the connect form. */
export type ConnectReason = 'first' | 'refused' | 'replace' | 'add' | 'disconnected';

export type Screen =
  | { readonly name: 'connect'; readonly reason: ConnectReason }
  | { readonly name: 'home' }
  | { readonly name: 'lead'; readonly id: string }
  | { readonly name: 'settings' };

/** The list of leads: what is shown, and whether that is what was asked for. An error never takes away what is shown. */
export type ListState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly snapshot: LeadsSnapshot }
  | { readonly state: 'refreshing'; readonly snapshot: LeadsSnapshot }
  | { readonly state: 'failed'; readonly error: LeadeyError; readonly snapshot: LeadsSnapshot | null };

/** The lead that is looked at: drawn from its row at once, then as Leadey knows it by itself. */
export type LeadState =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly lead: Lead }
  /** The ids of those it stood between in the list. */
  | { readonly state: 'gone'; readonly before: string | null; readonly after: string | null }
  | { readonly state: 'failed'; readonly error: LeadeyError; readonly lead: Lead | null };

export interface AppState {
  /** The workspace in use. */
  readonly account: Account | null;
  /** The other connected ones, by name. */
  readonly workspaces: readonly Account[];
  readonly screen: Screen;
  readonly query: LeadQuery;
  /** Where the list was scrolled to, in pixels. */
  readonly scrollTop: number;
  readonly list: ListState;
  readonly lead: LeadState;
  readonly campaigns: readonly Campaign[];
  readonly campaignsComplete: boolean;
  readonly statuses: readonly string[];
  /** How far gathering every lead has come; `null` before the background has said. */
  readonly gathering: Progress | null;
  /** How many leads each choice of a filter would show; `null` as long as not all leads are here. */
  readonly counts: FilterCounts | null;
  /** The course of the credits, oldest first; empty before it is known. */
  readonly course: readonly Point[];
  /** What went wrong when the organization was last asked for; `null` when nothing did. */
  readonly accountError: LeadeyError | null;
  /** What people chose; `null` before it is read. */
  readonly settings: Settings | null;
  /** What admins decide; `null` before it is read. */
  readonly policy: Policy | null;
  /** Whether the list of keys is open. */
  readonly shortcuts: boolean;
  /** Whether *Refresh* has not come to an end yet. */
  readonly busy: boolean;
  /** The site in front; `null` where there is nothing to say, absent as long as there is no page of the web. */
  readonly site?: SiteView | null;
  /** What stands behind the open lead; absent or `null` before that is known. */
  readonly behind?: BehindView | null;
  /** The leads that are picked in the list, by id, in the order they were; absent or `null` when none is. */
  readonly picked?: ReadonlyMap<string, Lead> | null;
  /** What was copied from the list a moment ago. */
  readonly copied?: Copied | null;
}

/** The leads on the screen, whatever is going on around them. */
export function shownSnapshot(list: ListState): LeadsSnapshot | null {
  return list.state === 'loading' ? null : list.snapshot;
}
