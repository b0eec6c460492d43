import 'fake-indexeddb/auto';
import { browser } from 'wxt/browser';
import { createAllLeads } from '../../utils/app/all-leads.ts';
import { createCampaignsService } from '../../utils/background/campaigns-service.ts';
import { createInFlightRequests } from '../../utils/background/in-flight-requests.ts';
import { createLeadeyAccess } from '../../utils/background/leadey-access.ts';
import { createRequestBudget } from '../../utils/background/request-budget.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { createChunkReader } from '../../utils/storage/stored-chunks.ts';
import { storedSync } from '../../utils/storage/stored-sync.ts';
import type { SyncState } from '../../utils/storage/sync-schemas.ts';
import { MOST_LEADS } from '../../utils/sync/ask-page.ts';
import { createLeadSync, type LeadSync } from '../../utils/sync/lead-sync.ts';
import { createAccountStore } from '../../utils/workspaces/account-store.ts';
import { DEMO_KEY, type DemoApi, type DemoWorkspaceOptions, startDemoApi } from '../demo-api/index.ts';

export const CONNECTION = 'connection-1';

export interface WorkerOptions {
  /** The browser ends the worker after so many requests. */
  readonly endAfter?: number;
  /** Something that happens when so many requests are answered, before the worker hears of the last. */
  readonly meanwhile?: { after: number; happens: () => void | Promise<void> };
  /** What Leadey says in the place of the demo API; `null` where that answers. */
  readonly says?: (path: string, page: number) => Response | null;
}

/** The background's syncing over a Leadey of its own, with a clock that passes when something waits. */
export interface SyncStage {
  readonly api: DemoApi;
  pass(ms: number): void;
  now(): number;
  /** The background as it starts: nothing in memory. */
  startWorker(options?: WorkerOptions): LeadSync;
  synced(): Promise<SyncState>;
  /** The ids on all pages, as somebody would meet them who turns page after page. */
  crawlAllPages(pageSize: 10 | 25 | 50 | 100): Promise<string[]>;
  idsInLeadey(): string[];
}

/** Stores an accepted key, as connecting does. */
export async function connectedStage(
  workspace: DemoWorkspaceOptions,
  mostLeads = MOST_LEADS,
): Promise<SyncStage> {
  await browser.storage.session.clear();
  let clock = Date.now();
  const now = () => clock;
  const api = await startDemoApi({ rateLimit: false, workspaces: { [DEMO_KEY]: workspace } });
  await createAccountStore().enter(accountAsOf(clock), 'replace', async () => {});

  async function synced(): Promise<SyncState> {
    const sync = await storedSync.read();
    if (sync === null) throw new Error('Nothing was synced');
    return sync;
  }

  return {
    api,
    now,
    pass: (ms) => {
      clock += ms;
    },
    synced,
    idsInLeadey: () => [...api.allLeads(DEMO_KEY)].map(({ id }) => id).sort(),
    startWorker: ({ endAfter = Number.POSITIVE_INFINITY, meanwhile, says } = {}) => {
      let asked = 0;
      const send = async (url: string, signal: AbortSignal) => {
        asked += 1;
        if (asked > endAfter) return new Promise<Response>(() => {});
        const turn = asked;
        const { pathname, searchParams } = new URL(url);
        const answer =
          says?.(pathname, Number(searchParams.get('page'))) ??
          (await fetch(url.replace('https://backend.leadey.ai', api.origin), {
            headers: { Authorization: `Bearer ${DEMO_KEY}` },
            signal,
          }));
        // Answers take a moment.
        clock += 20;
        if (turn === meanwhile?.after) await meanwhile.happens();
        return answer;
      };
      const vault = {
        open: async () => ({ send, maskedKey: '', forgetOnClose: true }),
      };
      const accounts = createAccountStore();
      const flights = createInFlightRequests();
      const access = createLeadeyAccess({
        vault,
        accounts,
        flights,
        budget: createRequestBudget(now),
        hasHostAccess: async () => true,
        isOnline: () => true,
        now,
      });
      const campaigns = createCampaignsService({ access, accounts, now });
      // A second passes at once, so that a minute's budget is never the thing that is waited for.
      const pause = async (ms: number) => {
        clock += ms;
      };
      return createLeadSync({
        access,
        accounts,
        campaigns,
        flights,
        mostLeads: async () => mostLeads,
        now,
        pause,
      });
    },
    crawlAllPages: async (pageSize) => {
      const all = createAllLeads({ readChunk: createChunkReader() });
      await all.follow(await synced());
      const ids: string[] = [];
      for (let page = 1; ; page += 1) {
        const shown = all.page({ ...FIRST_PAGE, pageSize, page });
        if (shown === null) throw new Error('The leads are not all here');
        ids.push(...shown.page.items.map(({ id }) => id));
        if (page >= shown.page.meta.totalPages) return ids;
      }
    },
  };
}

function accountAsOf(asOf: number): Account {
  return {
    version: 1,
    connection: CONNECTION,
    maskedKey: 'leadey_sk_live_••••a1b2',
    forgetOnClose: true,
    state: 'connected',
    organization: {
      id: 'o',
      name: 'Acme',
      plan: 'growth',
      planStatus: 'active',
      credits: { balance: 1, included: 1, used: 0 },
    },
    asOf,
  };
}
