import type { LeadeyError } from '../../leadey/errors.ts';
import { FIRST_PAGE } from '../../leadey/lead-query.ts';
import type { Page } from '../../leadey/parse-answer.ts';
import type { Lead } from '../../leadey/schemas.ts';
import type { Result } from '../../result.ts';
import type { Gathering, Walk } from '../../storage/later-schemas.ts';
import type { LeadeyAccess } from '../leadey-access.ts';
import type { Share } from '../request-budget.ts';

/** Who waits for gathering's answers: nobody; for a look at the newest somebody does. */
export const GATHERER = 'gatherer';
/** The first pages of a workspace follow each other at once: most workspaces have no more. */
export const BURST = 8;
/** Between two requests after those, in milliseconds: with them a minute sees no more than gathering's share. */
export const PACE = 1200;
/** More are not kept: they would not fit the browser's memory-only storage beside everything else. */
const MOST_LEADS = 20_000;

/** Asks for one page of a walk. */
export function askPage(
  access: LeadeyAccess,
  page: number,
  { campaignId, pageSize, search }: Walk,
  share: Share,
): Promise<Result<Page<Lead>, LeadeyError>> {
  const query = { ...FIRST_PAGE, campaignId, search };
  return access.ask(
    // Never joined by the other share: what a person asks for anew is not what was asked for before.
    `gather ${share} ${campaignId} ${search} ${pageSize} ${page}`,
    share === 'person' ? 'newest' : GATHERER,
    (client, signal) => client.leadsPage(query, page, pageSize, signal),
    share,
  );
}

/** Leads that cannot be read are not missing: they are not waited for. */
export function withCount(
  gathering: Gathering,
  campaignId: string,
  { meta, unreadable }: Page<Lead>,
): Gathering {
  const count = Math.max(0, meta.totalCount - unreadable);
  if (campaignId === '') return { ...gathering, total: count };
  return { ...gathering, expected: { ...gathering.expected, [campaignId]: count } };
}

/** How far that is; `more` when there is something left to walk. */
export function stateOf({ total }: Gathering, known: number, more: boolean): Gathering['state'] {
  if (total > MOST_LEADS) return 'too-many';
  if (more) return 'gathering';
  return known >= total ? 'complete' : 'short';
}
