import type { LeadeyAccess } from '../background/leadey-access.ts';
import type { Share } from '../background/request-budget.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { Result } from '../result.ts';
import type { Crawl, SyncState } from '../storage/sync-schemas.ts';
import { ofConnection } from './of-connection.ts';

/** The caller id of the sync's requests. No person waits for them, except for a check of the newest leads. */
export const SYNC_CALLER = 'leadSync';
/** The first pages of a workspace follow each other at once: most workspaces have no more. */
export const BURST = 8;
/** Between two requests after those, in milliseconds: with them a minute sees no more than syncing's share. */
export const PACE = 1200;
/** Of a workspace with more, the newest are kept: at the pace of a sync these take 20 minutes. */
export const MOST_LEADS = 100_000;
/** As many as fit the 10 MB of memory-only storage beside all else, where the browser forbids the disk. */
export const MOST_IN_MEMORY = 20_000;

/** Asks for one page of a crawl, while this connection is in use. */
export function askPage(
  access: LeadeyAccess,
  connection: string,
  page: number,
  { campaignId, pageSize, search }: Crawl,
  share: Share,
): Promise<Result<Page<Lead>, LeadeyError>> {
  const query = { ...FIRST_PAGE, campaignId, search };
  return access.ask(
    // Never joined by the other share: what a person asks for anew is not what was asked for before.
    `gather ${share} ${campaignId} ${search} ${pageSize} ${page}`,
    share === 'person' ? 'newest' : SYNC_CALLER,
    ofConnection(connection, (client, signal) => client.leadsPage(query, page, pageSize, signal)),
    share,
  );
}

/** Leads that cannot be read are not missing: they are not waited for. */
export function withCount(sync: SyncState, campaignId: string, { meta, unreadable }: Page<Lead>): SyncState {
  const count = Math.max(0, meta.totalCount - unreadable);
  if (campaignId === '') return { ...sync, total: count };
  return { ...sync, expected: { ...sync.expected, [campaignId]: count } };
}

/** How far that is; `more` when there is something left to crawl, `most` how many leads are kept. */
export function stateOf(
  { total }: SyncState,
  known: number,
  more: boolean,
  most: number,
): SyncState['state'] {
  if (more) return 'syncing';
  if (total > most) return 'too-many';
  return known >= total ? 'complete' : 'short';
}
