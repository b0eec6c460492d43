// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { CONNECTION, connectedStage, type SyncStage } from '../../tests/unit/sync-stage.ts';
import { createAllLeads } from '../app/all-leads.ts';
import { directoryOf } from '../browser/directory-of.ts';
import { planLookup } from '../lookup/first-look.ts';
import { membersOf } from '../lookup/site-members.ts';
import { typedSite } from '../lookup/typed-site.ts';
import { DIRECTORY, readSealed, writeSealed } from '../storage/chunk-database.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { readDirectory } from '../storage/stored-directory.ts';
import { readShards } from '../storage/stored-lookup.ts';
import { createAccountStore } from '../workspaces/account-store.ts';
import { MOST_A_DAY, MOST_PAGES } from './directory-reading.ts';
import type { LeadSync } from './lead-sync.ts';

const DAY = 24 * 60 * 60_000;
const NWTRADERS = 'https://www.nwtraders.com/';

let stage: SyncStage;
/** The pages of companies that were asked for. */
let asked: number[] = [];
beforeEach(async () => {
  asked = [];
  stage = await connectedStage({ leads: 20 });
  stage.api.addLeads(DEMO_KEY, [
    { name: 'Nora North', company: 'Northwind Holding', email: null },
    { name: 'Zora Last', company: 'Zzz Last', email: null },
  ]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.api.close();
});

interface Listed {
  readonly name: string;
  readonly domain?: string;
  readonly linkedinUrl?: string;
}

/** A worker whose Leadey lists so many companies, by name, the given ones among them at these places. */
function worker(count: number, given: Record<number, Listed>, lie = (page: number) => page): LeadSync {
  const of = (at: number) => ({ id: `c${at}`, name: `Company ${String(at).padStart(5, '0')}`, ...given[at] });
  return stage.startWorker({
    says: (path, page) => {
      if (path !== '/v1/companies') return null;
      asked.push(page);
      const from = (lie(page) - 1) * 100;
      const data = Array.from({ length: Math.max(0, Math.min(100, count - from)) }, (_, at) => of(from + at));
      const meta = { page, pageSize: 100, totalCount: count, totalPages: Math.ceil(count / 100) };
      return Response.json({ data, meta });
    },
  });
}

const listed = { 3: { name: 'Northwind Holding', domain: 'nwtraders.com' } };

async function syncedWorker(...of: Parameters<typeof worker>): Promise<LeadSync> {
  const started = worker(...of);
  await started.run();
  return started;
}

/** Who the first frame and then the whole search tell of on a page: for certain, and perhaps. */
async function toldOn(url: string): Promise<string[][]> {
  const plan = planLookup({ url, title: '' });
  const site = typedSite(url);
  if (plan === null || site === null) throw new Error('No site');
  const first = plan.look(await readShards(plan, CONNECTION));
  const all = createAllLeads({ readChunk: createChunkReader(), readDirectory: directoryOf });
  await all.follow(await stage.synced());
  const { fits, mayFit } = membersOf(site, all.directory());
  const names = (leads: readonly { name: string }[] | null | undefined) =>
    (leads ?? []).map(({ name }) => name);
  const told = [names(all.filter(fits)), names(all.filter(mayFit))];
  expect([names(first?.leads), names(first?.perhaps.leads)]).toEqual(told);
  return told;
}

describe('Leadey’s directory of companies', { timeout: 30_000 }, () => {
  test('is read after the leads, and tells whose lead without an address somebody is', async () => {
    const leadSync = worker(250, listed);
    await leadSync.readDirectory();
    expect(asked).toEqual([]);
    await leadSync.run();
    expect(asked).toEqual([]);
    expect(await toldOn(NWTRADERS)).toEqual([[], []]);
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2, 3]);
    expect(await toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('is not asked for while only some of the leads are here', async () => {
    await stage.api.close();
    stage = await connectedStage({ leads: 250 });
    void stage.startWorker({ endAfter: 1 }).run();
    await expect.poll(async () => (await stage.synced().catch(() => null))?.known).toBe(100);
    await worker(250, listed).readDirectory();
    expect(asked).toEqual([]);
  });

  test('is asked for a hundred a page, and for nothing that says where somebody is', async () => {
    const leadSync = stage.startWorker();
    await leadSync.run();
    await leadSync.readDirectory();
    const companies = stage.api.requests.filter(({ path }) => path === '/v1/companies');
    expect(companies.map(({ query }) => query)).toEqual([{ page: '1', pageSize: '100' }]);
  });

  test('is read once a day, however often somebody looks', async () => {
    const leadSync = await syncedWorker(250, listed);
    for (let look = 0; look < 5; look += 1) {
      await leadSync.readDirectory();
      stage.pass(DAY / 6);
    }
    expect(asked).toEqual([1, 2, 3]);
    stage.pass(DAY / 6);
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('goes on with the next page where the worker was ended', async () => {
    await syncedWorker(250, listed);
    const ended = worker(250, listed);
    let pages = 0;
    const stored = async () => (await readDirectory(CONNECTION))?.directory.reading.page;
    const short = stage.startWorker({
      endAfter: 1,
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        pages += 1;
        const data = Array.from({ length: 100 }, (_, at) => ({ id: `c${at}`, name: `Company ${at}` }));
        return Response.json({ data, meta: { page, pageSize: 100, totalCount: 250, totalPages: 3 } });
      },
    });
    void short.readDirectory();
    await expect.poll(stored).toBe(2);
    expect(pages).toBe(1);
    await ended.readDirectory();
    expect(asked).toEqual([2, 3]);
  });

  test('of more companies than a day is for is read on the next; until its end all is at perhaps', async () => {
    const last = { ...listed, 2450: { name: 'Zzz Last', domain: 'last-of-all.com' } };
    const leadSync = await syncedWorker(2500, last);
    await leadSync.readDirectory();
    expect(asked).toHaveLength(MOST_A_DAY);
    expect(await toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
    stage.pass(DAY / 2);
    await leadSync.readDirectory();
    expect(asked).toHaveLength(MOST_A_DAY);
    stage.pass(DAY / 2);
    await leadSync.readDirectory();
    expect(asked).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(await toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
    expect(await toldOn('https://last-of-all.com/')).toEqual([['Zora Last'], []]);
  });

  test('of which no page shows anything new comes to its end, whatever is said of more', async () => {
    const leadSync = await syncedWorker(2500, listed, () => 1);
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2]);
    // Leadey speaks of companies that were not seen: one may be a namesake.
    expect(await toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
    stage.pass(DAY / 2);
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2]);
  });

  test('of which an empty page is shown comes to its end', async () => {
    const leadSync = await syncedWorker(2500, listed, (page) => (page < 3 ? page : 1000));
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2, 3]);
  });

  test('is read to its ten thousandth company and no further, at a few pages a day', async () => {
    const leadSync = await syncedWorker(20_000, listed);
    for (let day = 0; day < 5; day += 1) {
      await leadSync.readDirectory();
      stage.pass(DAY);
    }
    expect(Math.max(...asked)).toBe(MOST_PAGES);
    expect(asked).toHaveLength(MOST_PAGES);
    expect(await toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
  });

  test('shows one company twice where it hides another of that name: whose it is, is at perhaps then', async () => {
    const northwind = { name: 'Northwind Holding', domain: 'nwtraders.com' };
    const leadSync = stage.startWorker({
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        const ids = page === 1 ? [97, 98, 99] : [99, 100];
        const data = ids.map((at) => ({
          id: `c${at}`,
          name: `Company ${at}`,
          ...(at === 99 && northwind),
        }));
        return Response.json({ data, meta: { page, pageSize: 3, totalCount: 5, totalPages: 2 } });
      },
    });
    await leadSync.run();
    await leadSync.readDirectory();
    expect(await toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
  });

  test('is not asked for again before a pause is over that Leadey asks for', async () => {
    const leadSync = stage.startWorker({
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        asked.push(page);
        return Response.json({ error: { message: '' } }, { status: 429, headers: { 'Retry-After': '60' } });
      },
    });
    await leadSync.run();
    await leadSync.readDirectory();
    await leadSync.readDirectory();
    expect(asked).toEqual([1]);
    stage.pass(61_000);
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 1]);
  });

  test('which Leadey refuses is asked for a few times a day, not at each look', async () => {
    const leadSync = stage.startWorker({
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        asked.push(page);
        return Response.json({ error: { message: '' } }, { status: 403 });
      },
    });
    await leadSync.run();
    for (let look = 0; look < 50; look += 1) await leadSync.readDirectory();
    expect(asked.length).toBeLessThanOrEqual(MOST_A_DAY);
  });

  test('is kept only of companies that leads are matched by', async () => {
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    const kept = (await readDirectory(CONNECTION))?.directory.entries;
    expect(kept).toEqual([['northwind', 'nwtraders.com', '', false]]);
  });

  test('lies on the disk as noise, whose key is in memory, and nothing of it anywhere else', async () => {
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    const sealed = await readSealed(CONNECTION, DIRECTORY);
    expect(sealed).not.toBeNull();
    const bytes = Buffer.from(sealed?.sealed ?? new ArrayBuffer(0));
    expect(bytes.includes('nwtraders')).toBe(false);
    const names = Object.keys(await browser.storage.session.get(null));
    expect(names.filter((name) => name.endsWith(':directory'))).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('nwtraders');
    await browser.storage.session.remove(`chunk:${CONNECTION}:key`);
    expect(await readDirectory(CONNECTION)).toBeNull();
  });

  test('lies in memory where the browser forbids the disk', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    expect(await toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
    expect(Object.keys(await browser.storage.session.get(null))).toContain(`chunk:${CONNECTION}:directory`);
  });

  test('goes with people’s data, and comes back with the leads', async () => {
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    await createAccountStore().clearPeople();
    expect(await readDirectory(CONNECTION)).toBeNull();
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2, 3]);
    await leadSync.resume();
    await leadSync.run();
    expect(await toldOn(NWTRADERS)).toEqual([[], []]);
    await leadSync.readDirectory();
    expect(await toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('goes with a key that is refused', async () => {
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    await createAccountStore().refuse(CONNECTION);
    expect(await readDirectory(CONNECTION)).toBeNull();
    await leadSync.readDirectory();
    expect(asked).toEqual([1, 2, 3]);
  });

  test('is told to pages where the worker was ended between writing it and saying so', async () => {
    const leadSync = await syncedWorker(250, listed);
    const before = await stage.synced();
    await leadSync.readDirectory();
    await browser.storage.session.set({ sync: before });
    const next = worker(250, listed);
    await next.readDirectory();
    expect((await stage.synced()).directory.version).toBeGreaterThan(before.directory.version);
    expect(await toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('that is damaged costs nothing but itself, and is read again the next day', async () => {
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    const sealed = await readSealed(CONNECTION, DIRECTORY);
    if (sealed === null) throw new Error('Nothing on the disk');
    await writeSealed(CONNECTION, new Map([[DIRECTORY, { ...sealed, version: 99 }]]));
    const next = worker(250, listed);
    await next.checkNewest(0);
    expect(await stage.synced()).toMatchObject({ state: 'complete', known: 22 });
    expect(await toldOn(NWTRADERS)).toEqual([[], []]);
    stage.pass(DAY);
    await next.readDirectory();
    expect(await toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('which says the same as yesterday changes nothing that pages read', async () => {
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    const { version } = (await stage.synced()).directory;
    stage.pass(DAY);
    await leadSync.readDirectory();
    expect((await stage.synced()).directory.version).toBe(version);
  });

  test('is not looked for where no lead has a company or an address', async () => {
    await stage.api.close();
    stage = await connectedStage({ leads: 0 });
    const leadSync = await syncedWorker(250, listed);
    await leadSync.readDirectory();
    expect(asked).toEqual([]);
  });
});
