import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { SavedView } from '../leads/saved-views.ts';
import type { Directory } from '../lookup/directory.ts';
import type { Site } from '../lookup/site.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { PageRead } from '../on-page/page-text.ts';
import type { Settings } from '../settings/settings.ts';
import type { Account, LeadsSnapshot, View } from '../storage/schemas.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import type { ReadChunk } from '../storage/stored-chunks.ts';
import type { Dismissed } from '../storage/stored-dismissed.ts';
import type { Recent } from '../storage/stored-recent.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import type { AddingParts } from './adding.ts';
import type { WhenIdle } from './all-leads.ts';

export interface WhatToExport {
  readonly connection: string;
  readonly query: LeadQuery;
  /** Those that somebody picked, in the place of all that match. */
  readonly leads: readonly Lead[] | null;
  readonly format: Settings['exportFormat'];
}

/** What the browser does for a page, handed in so that a test can do without one. */
export interface AppParts extends Pick<AddingParts, 'readDraft' | 'writeDraft' | 'readAdded' | 'newId'> {
  readonly whenKeptIsKnown: () => Promise<void>;
  readonly send: SendRequest;
  readonly remember: (view: View) => void;
  readonly rememberShown: (snapshot: LeadsSnapshot) => void;
  readonly now: () => number;
  readonly later: (job: () => void, ms: number) => () => void;
  /** Runs it once what was changed is drawn; returns what cancels it. */
  readonly onceDrawn: (job: () => void) => () => void;
  readonly whenIdle: WhenIdle;
  /** Puts a text on the clipboard; whether the browser allowed it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** What the columns of a copied table are called: name, title, company, e-mail, phone, LinkedIn. */
  readonly markdownHead: () => readonly string[];
  readonly caller: string;
  readonly readSync: () => Promise<SyncState | null>;
  readonly readChunk: ReadChunk;
  /** The companies by which leads of this connection belong to a site besides their addresses. */
  readonly readDirectory?: (connection: string) => Promise<Directory>;
  /** What the tab in front is about; `null` where there is nothing to say. Tells before where there may be something. */
  readonly readSite: (maybe: () => void) => Promise<Site | null>;
  /** Reads the page in front, once. */
  readonly readPage: () => Promise<PageRead>;
  /** Opens the page that exports the leads of this query, or these leads. */
  readonly openExport: (what: WhatToExport) => void;
  readonly openOverview: () => void;
  readonly readSettings: () => Promise<Settings | null>;
  readonly readSiteAnswers: () => Promise<readonly SiteAnswer[] | null>;
  /** Stores what was done lately, for as long as the browser runs. */
  readonly writeRecent: (recent: Recent) => void;
  /** Stores the views of this account. */
  readonly writeViews: (account: Account, views: readonly SavedView[]) => void;
  /** Stores that the newest lead of this account, added then, has been seen. */
  readonly noteLook: (account: Account, newest: number) => void;
  readonly readDismissed: () => Promise<Dismissed | null>;
  readonly writeDismissed: (dismissed: Dismissed) => Promise<void>;
}
