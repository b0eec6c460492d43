import type { PageMeta } from '../../leadey/schemas.ts';
import type { Plan, Walk } from '../../storage/later-schemas.ts';

/** How many of a campaign's leads are known, and how many Leadey says there are; `null` when it has not said. */
export interface CampaignCount {
  readonly campaignId: string;
  readonly known: number;
  readonly expected: number | null;
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

/** Letters and digits, those in between rare and common first: they narrow the most leads by the most. */
const FRAGMENTS = [...'udgbhpkymvwfclt0123456789jzxqrsonie', 'a'];

/** After this many rounds in a row without one new lead, further ones will not help. */
const IDLE_ROUNDS = 4;

/** All from the beginning; `since` in milliseconds since the epoch, 0 for whatever is known already. */
export function firstPlan(known: number, since = 0): Plan {
  return {
    walk: { campaignId: '', pageSize: 100, search: '' },
    page: 1,
    queue: [],
    round: 0,
    knownAtStart: known,
    idleRounds: 0,
    since,
  };
}

/**
 * What to ask next, after a page of the walk under way has been taken in. `known` counts the unique leads.
 * A plan without a walk has come to its end: everything is known, or further rounds would not help.
 */
export function nextPlan(
  plan: Plan,
  meta: PageMeta,
  known: number,
  total: number,
  campaigns: readonly CampaignCount[],
): Plan {
  if (plan.walk === null || known >= total) return { ...plan, walk: null, queue: [] };
  if (plan.page < meta.totalPages && !isFull(plan.walk, campaigns)) return { ...plan, page: plan.page + 1 };
  return nextWalk(plan, known, campaigns);
}

function nextWalk(plan: Plan, known: number, campaigns: readonly CampaignCount[]): Plan {
  const [walk, ...queue] = plan.queue.filter((queued) => !isFull(queued, campaigns));
  if (walk !== undefined) return { ...plan, walk, page: 1, queue };
  const idleRounds = known > plan.knownAtStart ? 0 : plan.idleRounds + 1;
  const round = plan.round + 1;
  const next = ROUNDS[round];
  if (next === undefined || idleRounds >= IDLE_ROUNDS) return { ...plan, walk: null, queue: [] };
  const walks = walksOf(next, campaigns);
  return nextWalk(
    { ...plan, walk: null, queue: walks, round, knownAtStart: known, idleRounds },
    known,
    campaigns,
  );
}

function walksOf({ of, pageSize }: Round, campaigns: readonly CampaignCount[]): Walk[] {
  switch (of) {
    case 'all':
      return [{ campaignId: '', pageSize, search: '' }];
    case 'campaigns':
      return campaigns.map(({ campaignId }) => ({ campaignId, pageSize, search: '' }));
    case 'fragments':
      return campaigns.flatMap(({ campaignId }) =>
        FRAGMENTS.map((search) => ({ campaignId, pageSize, search })),
      );
  }
}

/** Whether every lead of the campaign is known; of all leads together that is for the caller to say. */
function isFull({ campaignId }: Walk, campaigns: readonly CampaignCount[]): boolean {
  const campaign = campaigns.find((count) => count.campaignId === campaignId);
  return (
    campaign?.expected !== undefined && campaign.expected !== null && campaign.known >= campaign.expected
  );
}
