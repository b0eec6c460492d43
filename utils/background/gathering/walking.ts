import type { Campaign } from '../../leadey/schemas.ts';
import { type CampaignCount, firstPlan, isOfAll, nextPlan } from '../../leads/walk-plan.ts';
import type { Plan } from '../../storage/later-schemas.ts';
import { askPage, BURST, GATHERER, PACE, stateOf, withCount } from './ask-page.ts';
import type { GathererParts } from './gatherer.ts';
import type { GatheringStore } from './gathering-store.ts';
import type { LeadIndex } from './lead-index.ts';

/** What campaigns there are is asked for again after so many milliseconds. */
const CAMPAIGNS_MAX_AGE = 60 * 60_000;

/** Walks through Leadey's pages where it was, until every lead is known, walks stop helping, or trouble comes. */
export function createWalking(parts: GathererParts, store: GatheringStore): () => Promise<void> {
  const { access, accounts, campaigns, flights, now, pause } = parts;

  /** One request of the walk under way; how long to wait for the next one, in milliseconds, if there is one. */
  async function step(connection: string): Promise<number | null> {
    const { state, plan } = await store.read(connection);
    const { walk, page, round } = plan;
    if (state !== 'gathering' || walk === null) return null;
    const asked = now();
    const answer = await askPage(access, page, walk, 'gathering');
    if (!answer.ok) return null;
    const { items, meta } = answer.value;
    const all = round ? await campaigns.load(CAMPAIGNS_MAX_AGE) : null;
    let more = false;
    await store.change(connection, (gathering, index) => {
      more = true;
      // Somebody had a look meanwhile and knows better, or the walk went elsewhere: what it comes to now is asked.
      if (gathering.checkedAt > asked || placeOf(gathering.plan) !== placeOf(plan)) return null;
      index.take(items, asked);
      const counted = walk.search === '' ? withCount(gathering, walk.campaignId, answer.value) : gathering;
      // Leads were deleted, the pages behind them moved up: what is there now is counted anew.
      const next =
        isOfAll(walk) && meta.totalCount < gathering.total
          ? // Not none, which is for a workspace nothing is known of: that one is not asked page after page at once.
            firstPlan(1, asked)
          : nextPlan(
              plan,
              meta,
              index.seenSince(plan.since),
              counted.total,
              countsOf(index, plan.since, all?.ok ? all.value.campaigns : [], counted.expected),
            );
      const checkedAt = page === 1 && isOfAll(walk) ? asked : counted.checkedAt;
      if (next.walk === null) index.dropUnseen(next.since);
      const state = stateOf(counted, index.size, next.walk !== null);
      more = state === 'gathering';
      return {
        ...counted,
        plan: next,
        // Leads may have come to a campaign that was whole: once all begins anew, it is asked again.
        expected: round ? counted.expected : {},
        checkedAt,
        state,
      };
    });
    if (!more) return null;
    return plan.knownAtStart || page >= BURST ? PACE : 0;
  }

  return async function walkOn(): Promise<void> {
    for (;;) {
      const account = await accounts.read();
      if (account?.state !== 'connected') return;
      await flights.quiet(GATHERER);
      const wait = await step(account.connection);
      if (wait === null) return;
      await pause(wait);
    }
  };
}

/** Where in all the walks a plan is. */
function placeOf({ round, page, walk }: Plan): string {
  return JSON.stringify([round, page, walk]);
}

function countsOf(
  index: LeadIndex,
  since: number,
  campaigns: readonly Campaign[],
  expected: Record<string, number>,
): CampaignCount[] {
  const known = index.perCampaign(since);
  return [...new Set([...known.keys(), ...campaigns.map(({ id }) => id)])].map((campaignId) => ({
    campaignId,
    known: known.get(campaignId) ?? 0,
    expected: expected[campaignId] ?? Number.POSITIVE_INFINITY,
  }));
}
