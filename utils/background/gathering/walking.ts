import type { Gathering } from '../../storage/schemas.ts';
import { askPage, GATHERER, MOST_LEADS, PACE, withCount } from './ask-page.ts';
import type { GathererParts } from './gatherer.ts';
import type { GatheringStore } from './gathering-store.ts';
import type { LeadIndex } from './lead-index.ts';
import { type CampaignCount, nextPlan } from './walk-plan.ts';

/** What campaigns there are is asked for again after so many milliseconds. */
const CAMPAIGNS_MAX_AGE = 60 * 60_000;

/** Walks through Leadey's pages where it was, until every lead is known, walks stop helping, or trouble comes. */
export function createWalking(parts: GathererParts, store: GatheringStore): () => Promise<void> {
  const { access, accounts, campaigns, flights, now, pause } = parts;

  /** One request of the walk under way; whether there is a next one. */
  async function step(connection: string): Promise<boolean> {
    const { walk, page, round } = (await store.read(connection)).plan;
    if (walk === null) return false;
    const answer = await askPage(access, page, walk, 'gathering');
    if (!answer.ok) return false;
    const { items, meta } = answer.value;
    const all = round > 0 || walk.campaignId !== '' ? await campaigns.load(CAMPAIGNS_MAX_AGE) : null;
    let more = false;
    await store.change(connection, (gathering, index) => {
      index.take(items, now());
      const asked = walk.search === '' ? withCount(gathering, walk.campaignId, answer.value) : gathering;
      const names = all?.ok ? all.value.campaigns.map(({ id }) => id) : [];
      const plan = nextPlan(
        asked.plan,
        meta,
        index.size,
        asked.total,
        countsOf(index, names, asked.expected),
      );
      more = plan.walk !== null && asked.total <= MOST_LEADS;
      const checkedAt = page === 1 && walk.campaignId === '' ? now() : asked.checkedAt;
      return {
        ...asked,
        plan: more ? plan : { ...plan, walk: null },
        checkedAt,
        state: stateOf(asked, index, more),
      };
    });
    return more;
  }

  return async function walkOn(): Promise<void> {
    for (;;) {
      const account = await accounts.read();
      if (account?.state !== 'connected') return;
      await flights.quiet(GATHERER);
      if (!(await step(account.connection))) return;
      await pause(PACE);
    }
  };
}

function stateOf({ total }: Gathering, index: LeadIndex, more: boolean): Gathering['state'] {
  if (total > MOST_LEADS) return 'too-many';
  if (index.size >= total) return 'complete';
  return more ? 'gathering' : 'short';
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
