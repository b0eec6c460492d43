import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Campaign, Lead } from '../leadey/schemas.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import { FRAGMENTS } from '../sync/crawl-plan.ts';

export interface CrawlParts {
  /** One page of leads; `null` when the crawl is over before its end. */
  ask(query: LeadQuery): Promise<LeadsSnapshot['page'] | null>;
  campaigns(): Promise<readonly Campaign[]>;
  /** Takes in what a page shows; returns those that were not known. */
  take(leads: readonly Lead[]): readonly Lead[];
  /** How many different leads were taken so far. */
  found(): number;
  /** How many Leadey says there are. */
  counted(total: number): void;
}

type Crawl = Pick<LeadQuery, 'pageSize' | 'search' | 'campaignId'>;

/**
 * Takes every page of what is asked for. Where that stays short of Leadey's own count: campaign by campaign, those that
 * stay short at another page size, then by the letters that are in their leads, since a result that fits one page hides
 * nothing; again, as long as that helps. Resolves to whether it came to its end.
 *
 * It ends with a page of all, since those alone tell the count: with an older one, leads that came meanwhile would stand
 * in for hidden ones.
 */
export async function crawlPages(query: LeadQuery, parts: CrawlParts): Promise<boolean> {
  let total = 0;
  const known = new Map<string, number>();
  const expected = new Map<string, number>();
  const isShort = () => parts.found() < total;
  const isFull = ({ campaignId }: Crawl) =>
    campaignId !== '' &&
    (known.get(campaignId) ?? 0) >= (expected.get(campaignId) ?? Number.POSITIVE_INFINITY);

  async function page(part: LeadQuery): Promise<number | null> {
    const answer = await parts.ask(part);
    if (answer === null) return null;
    for (const { campaignId } of parts.take(answer.items))
      known.set(campaignId, (known.get(campaignId) ?? 0) + 1);
    const { totalCount } = answer.meta;
    if (part.search === query.search) expected.set(part.campaignId, totalCount);
    if (part.search === query.search && part.campaignId === query.campaignId) {
      total = totalCount;
      parts.counted(total);
    }
    return totalCount;
  }

  async function crawl(part: Crawl): Promise<boolean> {
    let count = Number.POSITIVE_INFINITY;
    for (let number = 1; (number - 1) * part.pageSize < count; number += 1) {
      if (isFull(part)) return true;
      const answered = await page({ ...query, ...part, page: number });
      if (answered === null) return false;
      count = answered;
      if (!isShort() && part.search === query.search && part.campaignId === query.campaignId) return true;
    }
    return true;
  }

  async function crawlAll(crawls: readonly Crawl[]): Promise<boolean> {
    for (const part of crawls) {
      if (!isShort()) return true;
      if (!isFull(part) && !(await crawl(part))) return false;
    }
    return true;
  }

  const { campaignId, search } = query;
  for (let before = -1; before < parts.found(); ) {
    before = parts.found();
    expected.clear();
    if (!(await crawl({ pageSize: 100, campaignId, search }))) return false;
    if (!isShort()) return true;
    const campaigns = campaignId === '' ? (await parts.campaigns()).map(({ id }) => id) : [campaignId];
    const within = campaigns.length === 0 ? [''] : campaigns;
    for (const round of roundsOf(within, search)) if (!(await crawlAll(round))) return false;
  }
  return (await page({ ...query, pageSize: 100, page: 1 })) !== null;
}

/** Words that are searched for already leave no room for letters. */
function roundsOf(campaigns: readonly string[], search: string): Crawl[][] {
  const at = (pageSize: Crawl['pageSize'], searches: readonly string[]) =>
    campaigns.flatMap((campaignId) => searches.map((text) => ({ campaignId, pageSize, search: text })));
  return [at(100, [search]), at(50, [search]), at(100, search === '' ? FRAGMENTS : []), at(25, [search])];
}
