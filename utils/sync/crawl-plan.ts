import type { Crawl, Plan } from '../storage/sync-schemas.ts';

export const EVERYTHING: Crawl = { campaignId: '', pageSize: 100, search: '' };

/** How many of a campaign's leads are known, and how many Leadey says there are; infinity when it has not said. */
export interface CampaignCount {
  readonly campaignId: string;
  readonly known: number;
  readonly expected: number;
}

/**
 * Leadey's pages repeat some leads of one import and hide others, differently at each page size and for each
 * narrower question. So: all leads at 100 a page; then campaign by campaign, where an import is all there is;
 * then what stays short at another size, and by what its leads have in their names and addresses, since a
 * result that fits one page hides nothing; then at further sizes.
 */
const ROUNDS: readonly Round[] = [
  { of: 'all', pageSize: 100 },
  { of: 'campaigns', pageSize: 100 },
  { of: 'campaigns', pageSize: 99 },
  { of: 'all', pageSize: 99 },
  { of: 'fragments', pageSize: 100 },
  { of: 'campaigns', pageSize: 97 },
  { of: 'all', pageSize: 97 },
  { of: 'campaigns', pageSize: 89 },
  { of: 'all', pageSize: 89 },
];

interface Round {
  readonly of: 'all' | 'campaigns' | 'fragments';
  readonly pageSize: number;
}

/**
 * Letters and digits, those in between rare and common first: they narrow the most leads by the most. The last is
 * Arabic: of leads without an e-mail address there may be no Latin one.
 */
export const FRAGMENTS = [...'udgbhpkymvwfclt0123456789zrsonieaا'];

/** Twice as many as all leads that are kept lie on: whatever is said of more, a crawl comes to its end. */
const MOST_PAGES = 2000;

/**
 * After this many rounds in a row without one new lead, further ones will not help: with the one that narrows by
 * fragments, which finds whatever the others hide.
 */
const IDLE_ROUNDS = 5;

/** All from the beginning; `since` in milliseconds since the epoch, 0 for whatever is known already. */
export function firstPlan(known: number, since = 0): Plan {
  return {
    crawl: EVERYTHING,
    page: 1,
    queue: [],
    round: 0,
    knownAtStart: known,
    idleRounds: 0,
    since,
  };
}

/** Whether its answers count all leads there are. */
export function isOfAll({ campaignId, search }: Crawl): boolean {
  return campaignId + search === '';
}

/**
 * What to ask next, after a page of the crawl under way has been taken in. `known` counts the unique leads, `isLast` says
 * that no page comes behind it.
 * A plan without a crawl has come to its end: everything is known, or further rounds would not help.
 *
 * It ends with a page of all leads only. Any other leaves the count as old as the last of these, and leads that came
 * since stand in for hidden ones: so all is begun anew, which is one page where nothing is missing.
 */
export function nextPlan(
  plan: Plan,
  isLast: boolean,
  known: number,
  total: number,
  campaigns: readonly CampaignCount[],
): Plan {
  const { crawl, page } = plan;
  if (crawl === null) return plan;
  if (known < total && !isLast && page < MOST_PAGES && !isFull(crawl, campaigns))
    return { ...plan, page: page + 1 };
  const next = known < total ? nextCrawl(plan, known, campaigns) : { ...plan, crawl: null, queue: [] };
  return next.crawl !== null || isOfAll(crawl) ? next : { ...next, crawl: EVERYTHING, page: 1, round: 0 };
}

function nextCrawl(plan: Plan, known: number, campaigns: readonly CampaignCount[]): Plan {
  const [crawl, ...queue] = plan.queue.filter((queued) => !isFull(queued, campaigns));
  if (crawl !== undefined) return { ...plan, crawl, page: 1, queue };
  const idleRounds = known > plan.knownAtStart ? 0 : plan.idleRounds + 1;
  const round = plan.round + 1;
  const next = ROUNDS[round];
  if (next === undefined || idleRounds >= IDLE_ROUNDS) return { ...plan, crawl: null, queue: [] };
  const crawls = crawlsOf(next, campaigns);
  return nextCrawl({ ...plan, queue: crawls, round, knownAtStart: known, idleRounds }, known, campaigns);
}

function crawlsOf({ of, pageSize }: Round, campaigns: readonly CampaignCount[]): Crawl[] {
  const within = of === 'all' ? [''] : campaigns.map(({ campaignId }) => campaignId);
  const searches = of === 'fragments' ? FRAGMENTS : [''];
  return within.flatMap((campaignId) => searches.map((search) => ({ campaignId, pageSize, search })));
}

/** Whether every lead of the campaign is known; of all leads together that is for the caller to say. */
function isFull({ campaignId }: Crawl, campaigns: readonly CampaignCount[]): boolean {
  return campaigns.some((count) => count.campaignId === campaignId && count.known >= count.expected);
}
