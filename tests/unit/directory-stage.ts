import { expect } from 'vitest';
import { createAllLeads } from '../../utils/app/all-leads.ts';
import { directoryOf } from '../../utils/browser/directory-of.ts';
import { planLookup } from '../../utils/lookup/first-look.ts';
import { membersOf } from '../../utils/lookup/site-members.ts';
import { typedSite } from '../../utils/lookup/typed-site.ts';
import { createChunkReader } from '../../utils/storage/stored-chunks.ts';
import { readShards } from '../../utils/storage/stored-lookup.ts';
import type { LeadSync } from '../../utils/sync/lead-sync.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { CONNECTION, connectedStage, type SyncStage } from './sync-stage.ts';

export const DAY = 24 * 60 * 60_000;
export const NWTRADERS = 'https://www.nwtraders.com/';

interface Listed {
  readonly name: string;
  readonly domain?: string;
  readonly linkedinUrl?: string;
}

/** The company of one lead without an address, in its place among all that are listed. */
export const listed: Record<number, Listed> = { 3: { name: 'Northwind Holding', domain: 'nwtraders.com' } };

/** Syncing over a Leadey that lists as many companies as a test wants. */
export interface DirectoryStage extends SyncStage {
  /** The pages of companies that were asked for. */
  readonly asked: number[];
  /**
   * A worker whose Leadey lists so many companies, by name, the given ones at these places. `lie` tells which page is
   * shown in the place of another.
   */
  worker(count: number, given: Record<number, Listed>, lie?: (page: number) => number): LeadSync;
  /** The same, once all leads are synced. */
  syncedWorker(...of: Parameters<DirectoryStage['worker']>): Promise<LeadSync>;
  /** Who the first frame, and then the whole search, tell of on a page: for certain, and perhaps. */
  toldOn(url: string): Promise<string[][]>;
}

export async function directoryStage(leads = 20): Promise<DirectoryStage> {
  const stage = await connectedStage({ leads });
  if (leads > 0)
    stage.api.addLeads(DEMO_KEY, [
      { name: 'Nora North', company: 'Northwind Holding', email: null },
      { name: 'Zora Last', company: 'Zzz Last', email: null },
    ]);
  const asked: number[] = [];

  function worker(count: number, given: Record<number, Listed>, lie = (page: number) => page): LeadSync {
    const of = (at: number) => ({
      id: `c${at}`,
      name: `Company ${String(at).padStart(5, '0')}`,
      ...given[at],
    });
    return stage.startWorker({
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        asked.push(page);
        const from = (lie(page) - 1) * 100;
        const length = Math.max(0, Math.min(100, count - from));
        const data = Array.from({ length }, (_, at) => of(from + at));
        const meta = { page, pageSize: 100, totalCount: count, totalPages: Math.ceil(count / 100) };
        return Response.json({ data, meta });
      },
    });
  }

  return {
    ...stage,
    asked,
    worker,
    syncedWorker: async (...of) => {
      const started = worker(...of);
      await started.run();
      return started;
    },
    toldOn: async (url) => {
      const plan = planLookup({ url, title: '' });
      const site = typedSite(url);
      if (plan === null || site === null) throw new Error('No site');
      const first = plan.look(await readShards(plan, CONNECTION));
      const all = createAllLeads({ readChunk: createChunkReader(), readDirectory: directoryOf });
      await all.follow(await stage.synced());
      const { fits, mayFit } = membersOf(site, all.directory());
      const told = [namesOf(all.filter(fits)), namesOf(all.filter(mayFit))];
      expect([namesOf(first?.leads), namesOf(first?.perhaps.leads)]).toEqual(told);
      return told;
    },
  };
}

function namesOf(leads: readonly { name: string }[] | null | undefined): string[] {
  return (leads ?? []).map(({ name }) => name);
}
