import type { Gathering, Plan } from '../../storage/later-schemas.ts';
import { askPage, BURST, GATHERER, MOST_LEADS, PACE, withCount } from './ask-page.ts';
import type { GathererParts } from './gatherer.ts';
import type { GatheringStore } from './gathering-store.ts';
import type { LeadIndex } from './lead-index.ts';
import { type CampaignCount, firstPlan, nextPlan } from './walk-plan.ts';

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
    const all = round > 0 || walk.campaignId !== '' ? await campaigns.load(CAMPAIGNS_MAX_AGE) : null;
    let more = false;
    await store.change(connection, (gathering, index) => {
      more = true;
      // Somebody had a look meanwhile and knows better, or the walk went elsewhere: what it comes to now is asked.
      if (gathering.checkedAt > asked || placeOf(gathering.plan) !== placeOf(plan)) return null;
      index.take(items, asked);
      const counted = walk.search === '' ? withCount(gathering, walk.campaignId, answer.value) : gathering;
      const names = all?.ok ? all.value.campaigns.map(({ id }) => id) : [];
      // Leads were deleted, the pages behind them moved up: what is there now is counted anew.
      const next =
        counted.total < gathering.total && page > 1
          ? firstPlan(0, asked)
          : nextPlan(
              counted.plan,
              meta,
              index.seenSince(counted.plan.since),
              counted.total,
              countsOf(index, names, counted.expected),
            );
      more = next.walk !== null && counted.total <= MOST_LEADS;
      const checkedAt = page === 1 && walk.campaignId === '' ? asked : counted.checkedAt;
      const state = stateOf(counted, index, more);
      if (state === 'complete') index.dropUnseen(next.since);
      return { ...counted, plan: more ? next : { ...next, walk: null }, checkedAt, state };
    });
    if (!more) return null;
    return round === 0 && page < BURST ? 0 : PACE;
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
  return JSON.stringify([round, page, walk?.campaignId, walk?.pageSize, walk?.search]);
}

function stateOf({ total }: Gathering, index: LeadIndex, more: boolean): Gathering['state'] {
  if (total > MOST_LEADS) return 'too-many';
  if (more) return 'gathering';
  return index.size >= total ? 'complete' : 'short';
}

function countsOf(
  index: LeadIndex,
  names: readonly string[],
  expected: Record<string, number>,
): CampaignCount[] {
  const known = index.perCampaign();
  return [...new Set([...known.keys(), ...names])].map((campaignId) => ({
    campaignId,
    known: known.get(campaignId) ?? 0,
    expected: expected[campaignId] ?? null,
  }));
}
