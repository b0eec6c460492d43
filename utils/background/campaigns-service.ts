import type { LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Campaign } from '../leadey/schemas.ts';
import { ok, type Result } from '../result.ts';
import type { CampaignsSnapshot } from '../storage/schemas.ts';
import { storedCampaigns } from '../storage/stored-snapshots.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { isYoung } from './age.ts';
import type { Call, LeadeyAccess } from './leadey-access.ts';
import type { Share } from './request-budget.ts';

/**
 * Pages of campaigns made at one time repeat some and hide others, differently at each page size:
 * crawling again at other sizes finds the rest.
 */
const PAGE_SIZES = [100, 99, 97, 89] as const;
/** Keeps a broken count from asking forever. */
const MOST_PAGES = 50;

export interface CampaignsService {
  /** All campaigns by name, asked anew when older than `maxAge` milliseconds; `share` says whose requests those are. */
  load(maxAge: number, share?: Share): Promise<Result<CampaignsSnapshot, LeadeyError>>;
}

export interface CampaignsServiceParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly now: () => number;
}

export function createCampaignsService({ access, accounts, now }: CampaignsServiceParts): CampaignsService {
  return {
    load: async (maxAge, share = 'person') => {
      const [known, account] = await Promise.all([storedCampaigns.read(), accounts.read()]);
      const fits = account?.state === 'connected' && known?.connection === account.connection;
      if (fits && isYoung(known.at, maxAge, now())) return ok(known);
      const ask: Call<CampaignsSnapshot> = async (client, signal, { connection }) => {
        const asked = now();
        const answer = await gather(client, signal);
        if (!answer.ok) return answer;
        const snapshot: CampaignsSnapshot = { connection, ...answer.value, at: asked };
        await accounts.whileCurrent(connection, () => storedCampaigns.write(snapshot));
        return ok(snapshot);
      };
      return access.ask(`campaigns ${share}`, `campaigns ${share}`, ask, share);
    },
  };
}

type Synced = Pick<CampaignsSnapshot, 'campaigns' | 'complete'>;

async function gather(client: LeadeyClient, signal: AbortSignal): Promise<Result<Synced, LeadeyError>> {
  const byId = new Map<string, Campaign>();
  let complete = false;
  for (const pageSize of PAGE_SIZES) {
    const crawled = await crawl(client, pageSize, byId, signal);
    if (!crawled.ok) return crawled;
    complete = crawled.value;
    if (complete) break;
  }
  const campaigns = [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
  return ok({ campaigns, complete });
}

/**
 * Crawls all pages of one size; whether every campaign has been met by the end. A page that shows nothing that an earlier
 * one has not shown is the last, whatever is said of more: a count that is wrong would cost a person's whole minute.
 */
async function crawl(
  client: LeadeyClient,
  pageSize: number,
  byId: Map<string, Campaign>,
  signal: AbortSignal,
): Promise<Result<boolean, LeadeyError>> {
  const shown = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await client.campaigns(page, pageSize, signal);
    if (!answer.ok) return answer;
    const { items, meta, unreadable } = answer.value;
    for (const campaign of items) byId.set(campaign.id, campaign);
    if (byId.size + unreadable >= meta.totalCount) return ok(true);
    if (page >= meta.totalPages || items.every(({ id }) => shown.has(id))) return ok(false);
    for (const { id } of items) shown.add(id);
  }
  return ok(false);
}
