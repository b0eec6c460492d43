import type { Gathering } from '../../storage/schemas.ts';
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

  /** One request of the walk under way; whether there is a next one. */
  async function step(connection: string): Promise<boolean> {
    const { walk, page, round } = (await store.read(connection)).plan;
    if (walk === null) return false;
    const asked = now();
    const answer = await askPage(access, page, walk, 'gathering');
    if (!answer.ok) return false;
    const { items, meta } = answer.value;
    const all = round > 0 || walk.campaignId !== '' ? await campaigns.load(CAMPAIGNS_MAX_AGE) : null;
    let more = false;
    await store.change(connection, (gathering, index) => {
      more = true;
      // Somebody had a look meanwhile and knows better: the page is asked for again.
      if (gathering.checkedAt > asked) return null;
      index.take(items, asked);
      const counted = walk.search === '' ? withCount(gathering, walk.campaignId, answer.value) : gathering;
      const names = all?.ok ? all.value.campaigns.map(({ id }) => id) : [];
      // Leads were deleted, the pages behind them moved up: what is there now is counted anew.
      const plan =
        counted.total < gathering.total && page > 1
          ? firstPlan(0, asked)
          : nextPlan(
              counted.plan,
              meta,
              index.seenSince(counted.plan.since),
              counted.total,
              countsOf(index, names, counted.expected),
            );
      more = plan.walk !== null && counted.total <= MOST_LEADS;
      const checkedAt = page === 1 && walk.campaignId === '' ? asked : counted.checkedAt;
      const state = stateOf(counted, index, more);
      if (state === 'complete') index.dropUnseen(plan.since);
      return { ...counted, plan: more ? plan : { ...plan, walk: null }, checkedAt, state };
    });
    return more;
  }

  return async function walkOn(): Promise<void> {
    for (let requests = 1; ; requests += 1) {
      const account = await accounts.read();
      if (account?.state !== 'connected') return;
      await flights.quiet(GATHERER);
      if (!(await step(account.connection))) return;
      if (requests >= BURST) await pause(PACE);
    }
  };
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
