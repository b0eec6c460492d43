import type { Page } from '../leadey/parse-answer.ts';
import type { Campaign, Lead } from '../leadey/schemas.ts';
import type { Plan } from '../storage/sync-schemas.ts';
import { askPage, BURST, PACE, SYNC_CALLER, stateOf, withCount } from './ask-page.ts';
import { type CampaignCount, firstPlan, isOfAll, nextPlan } from './crawl-plan.ts';
import type { LeadIndex } from './lead-index.ts';
import type { LeadSyncParts } from './lead-sync-parts.ts';
import type { SyncStore } from './sync-store.ts';

/** The list of campaigns is revalidated after this many milliseconds. */
const CAMPAIGNS_MAX_AGE = 60 * 60_000;

/** Where storage has no room for the campaigns, those are crawled that the leads tell of. */
const unknown = () => null;

/** Crawls through Leadey's pages where it was, until every lead is known, crawls stop helping, or trouble comes. */
export function createCrawl(parts: LeadSyncParts, store: SyncStore): () => Promise<void> {
  const { access, accounts, campaigns, flights, mostLeads, now, pause } = parts;

  /** The ids of the page before; in memory only, since all it saves is requests. */
  let shownBefore = '';

  /** Whether nothing comes behind a page: so says Leadey, or the page, which shows nothing or what the one before showed. */
  function isLastPage({ items, meta, unreadable }: Page<Lead>, page: number): boolean {
    const shown = items.map(({ id }) => id).join();
    const isRepeated = page > 1 && shown === shownBefore;
    shownBefore = shown;
    return page >= meta.totalPages || isRepeated || items.length + unreadable === 0;
  }

  /** One request of the crawl under way; how long to wait for the next one, in milliseconds, if there is one. */
  async function step(connection: string): Promise<number | null> {
    const { state, plan } = await store.read(connection);
    const { crawl, page, round } = plan;
    if (state !== 'syncing' || crawl === null) return null;
    const most = await mostLeads();
    const asked = now();
    const answer = await askPage(access, connection, page, crawl, 'sync');
    if (!answer.ok) return null;
    const { items, meta } = answer.value;
    const isLast = isLastPage(answer.value, page);
    const all = round ? await campaigns.load(CAMPAIGNS_MAX_AGE, 'sync').catch(unknown) : null;
    let more = false;
    await store.change(connection, (sync, index) => {
      more = true;
      // Somebody had a look meanwhile and knows better, or the crawl went elsewhere: what it comes to now is asked.
      // Unless the clock was set back: that look would stay newer until the clock has caught up.
      const isOutdated = sync.checkedAt > asked && sync.checkedAt <= now();
      if (isOutdated || placeOf(sync.plan) !== placeOf(plan)) return null;
      // Begun before the clock was set back: nothing seen from now on would count as seen since.
      if (plan.since > asked) return { ...sync, plan: firstPlan(1, asked) };
      const isNew = items.some(({ id }) => !index.has(id));
      index.take(items, asked);
      const counted = crawl.search === '' ? withCount(sync, crawl.campaignId, answer.value) : sync;
      // Leads were deleted, the pages behind them moved up: what is there now is counted anew.
      const isEnough =
        counted.total > most && (index.seenSince(plan.since) >= most || (!isNew && index.size >= most));
      const next = isEnough
        ? { ...plan, crawl: null, queue: [] }
        : isOfAll(crawl) && meta.totalCount < sync.total
          ? // Not none, which is for a workspace nothing is known of: that one is not asked page after page at once.
            firstPlan(1, asked)
          : nextPlan(
              plan,
              isLast,
              index.seenSince(plan.since),
              counted.total,
              countsOf(index, plan.since, all?.ok ? all.value.campaigns : [], counted.expected),
            );
      const checkedAt = page === 1 && isOfAll(crawl) ? asked : counted.checkedAt;
      if (isEnough) index.keepNewest(most);
      else if (next.crawl === null) index.dropUnseen(next.since);
      const state = stateOf(counted, index.size, next.crawl !== null, most);
      more = state === 'syncing';
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

  return async function crawlOn(): Promise<void> {
    for (;;) {
      const account = await accounts.read();
      if (account?.state !== 'connected') return;
      await flights.idle(SYNC_CALLER);
      const wait = await step(account.connection);
      if (wait === null) return;
      await pause(wait);
    }
  };
}

/** Where in all the crawls a plan is. */
function placeOf({ round, page, crawl }: Plan): string {
  return JSON.stringify([round, page, crawl]);
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
