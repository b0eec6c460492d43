import type { Point } from '../credits/history.ts';
import type { Company, Contact } from '../leadey/company-schemas.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Campaign, Lead } from '../leadey/schemas.ts';
import type { FilterCounts } from '../leads/filter-counts.ts';
import type { SavedView, ViewQuery } from '../leads/saved-views.ts';
import type { Site } from '../lookup/site.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import type { Account, LeadsSnapshot, Progress } from '../storage/schemas.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import type { Webhooks } from '../storage/webhook-schemas.ts';

/** Why somebody stands before the connect form. */
export type ConnectReason = 'first' | 'refused' | 'replace' | 'add' | 'disconnected';

export type Screen =
  | { readonly name: 'connect'; readonly reason: ConnectReason }
  | { readonly name: 'home' }
  | { readonly name: 'lead'; readonly id: string }
  /** The form for a new lead. */
  | { readonly name: 'add' }
  /** `sought`: what its search box begins with. */
  | { readonly name: 'settings'; readonly sought?: string };

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

/** What stands behind the open lead, as far as Leadey has said. */
export type RelatedView =
  | { readonly state: 'known'; readonly company: Company | null; readonly contact: Contact | null }
  | { readonly state: 'failed'; readonly error: LeadeyError };

/** What was last copied from the list, or why nothing was. */
export type Copied =
  | { readonly kind: 'email'; readonly email: string }
  /** `without`: how many of those selected have none. */
  | { readonly kind: 'emails'; readonly count: number; readonly without: number }
  | { readonly kind: 'rows'; readonly count: number }
  /** As text for people. */
  | { readonly kind: 'leads'; readonly count: number }
  | { readonly kind: 'no-email' }
  | { readonly kind: 'refused' };

/** What is known of the page in front of somebody: from memory, and by what Leadey said when it was asked. */
export interface SiteView {
  readonly site: Site;
  /** The newest first; in the first frame not more than it shows. */
  readonly leads: readonly Lead[];
  /** How many there are. */
  readonly count: number;
  /** Who may be meant, by name alone, and how many. */
  readonly perhaps: { readonly leads: readonly Lead[]; readonly count: number };
  /** Whether every lead was looked through, so that none found means none there. */
  readonly isWhole: boolean;
  /** What Leadey said; `null` as long as nobody asked. */
  readonly answer: SiteAnswer | null;
  readonly asking: boolean;
  /** Whether Leadey is about to be asked by itself, unless it has just answered: no button for that then. */
  readonly isAboutToAsk: boolean;
  readonly error: LeadeyError | null;
}

/** Which leads are on the page in front, as far as it was read. */
export type OnPageView =
  | { readonly state: 'reading' }
  | {
      readonly state: 'found';
      /** By an address or a number. */
      readonly sure: readonly Lead[];
      /** By a full name alone. */
      readonly perhaps: readonly Lead[];
      /** With how many leads it was compared, and whether these are all. */
      readonly compared: number;
      readonly isWhole: boolean;
      /** Whether the page was too long to be read to its end. */
      readonly isCut: boolean;
    }
  | { readonly state: 'closed'; readonly why: 'linkedin' | 'forbidden' | 'notClicked' };

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
  /** How far syncing every lead has come; `null` before the background has said. */
  readonly sync: Progress | null;
  /** How many leads each choice of a filter would show; `null` as long as not all leads are here. */
  readonly counts: FilterCounts | null;
  /** When the newest lead was added that was seen at an earlier look, in milliseconds since the epoch; 0 at the first. */
  readonly lastSeen: number;
  /** The ids of the leads opened lately, and the searches and filters used; the last one first. */
  readonly recent: { readonly opened: readonly string[]; readonly views: readonly ViewQuery[] };
  /** The views people saved in this workspace. */
  readonly views: readonly SavedView[];
  /** The campaigns that take leads from here; `null` before it is read, and where there are none. */
  readonly webhooks: Webhooks | null;
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
  /** Whether the list of commands is open. */
  readonly commands: boolean;
  /** Whether *Refresh* has not come to an end yet. */
  readonly busy: boolean;
  /** The site in front; `null` where there is nothing to say, `undefined` as long as there is no page of the web. */
  readonly site: SiteView | null | undefined;
  /** The leads on the page in front, in the place of the list; `null` where nobody looks for them. */
  readonly onPage: OnPageView | null;
  /** What stands behind the open lead; `null` before that is known. */
  readonly related: RelatedView | null;
  /** The leads that are selected in the list, by id, in the order they were; `null` when none is. */
  readonly selected: ReadonlyMap<string, Lead> | null;
  /** What was copied from the list a moment ago. */
  readonly copied: Copied | null;
}

/** What the first frame knows nothing of, and does not outlive the leads. */
export const NOTHING_OF_PEOPLE = {
  related: null,
  selected: null,
  copied: null,
  onPage: null,
  recent: { opened: [], views: [] },
} as const;

/** The leads in the rows, top to bottom. */
export function rowsOf({ page }: LeadsSnapshot): readonly Lead[] {
  return page.similar === undefined ? page.items : [...page.items, ...page.similar];
}

/** The leads that can be picked and copied, top to bottom. */
export function pickableRows({ list, onPage }: AppState): readonly Lead[] {
  if (onPage?.state === 'found') return [...onPage.sure, ...onPage.perhaps];
  const snapshot = shownSnapshot(list);
  return snapshot === null ? [] : rowsOf(snapshot);
}

/** The leads on the screen, whatever is going on around them. */
export function shownSnapshot(list: ListState): LeadsSnapshot | null {
  return list.state === 'loading' ? null : list.snapshot;
}
