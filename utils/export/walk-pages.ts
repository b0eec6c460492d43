import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Campaign, Lead } from '../leadey/schemas.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';

export interface WalkParts {
  /** One page of leads; `null` when the walk is over before its end. */
  ask(query: LeadQuery): Promise<LeadsSnapshot['page'] | null>;
  campaigns(): Promise<readonly Campaign[]>;
  take(leads: readonly Lead[]): void;
  /** How many different leads were taken so far. */
  found(): number;
  /** How many Leadey says there are. */
  counted(total: number): void;
}

/** Leadey's own pages hide leads of one time from each other; other sizes hide others. */
const SIZES = [100, 50, 25] as const;

/**
 * Takes every page of what is asked for; where that stays short of Leadey's own count, campaign by campaign, and at
 * other page sizes, until the count is reached or nothing helps any more. Resolves to whether it came to its end.
 */
export async function walkPages(query: LeadQuery, parts: WalkParts): Promise<boolean> {
  let total = 0;
  const isShort = () => parts.found() < total;

  async function walk(part: LeadQuery, isWhole: boolean): Promise<boolean> {
    let expected = Number.POSITIVE_INFINITY;
    for (let page = 1; (page - 1) * part.pageSize < expected; page += 1) {
      const answer = await parts.ask({ ...part, page });
      if (answer === null) return false;
      parts.take(answer.items);
      expected = answer.meta.totalCount;
      if (!isWhole) continue;
      total = expected;
      parts.counted(total);
    }
    return true;
  }

  if (!(await walk({ ...query, pageSize: SIZES[0] }, true))) return false;
  const campaigns = query.campaignId === '' && isShort() ? await parts.campaigns() : [];
  for (const pageSize of SIZES) {
    const parted = campaigns.map(({ id }) => ({ ...query, campaignId: id, pageSize }));
    for (const part of parted.length > 0 ? parted : [{ ...query, pageSize }]) {
      if (!isShort()) return true;
      if (!(await walk(part, false))) return false;
    }
  }
  return true;
}
