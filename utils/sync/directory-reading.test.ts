// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  DAY,
  type DirectoryStage,
  directoryStage,
  listed,
  NWTRADERS,
} from '../../tests/unit/directory-stage.ts';
import { CONNECTION } from '../../tests/unit/sync-stage.ts';
import { readDirectory } from '../storage/stored-directory.ts';
import { MOST_A_DAY, MOST_PAGES } from './directory-reading.ts';

let stage: DirectoryStage;
beforeEach(async () => {
  stage = await directoryStage();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.api.close();
});

describe('Leadey’s directory of companies', { timeout: 30_000 }, () => {
  test('is read after the leads, and tells whose lead without an address somebody is', async () => {
    const leadSync = stage.worker(250, listed);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([]);
    await leadSync.run();
    expect(stage.asked).toEqual([]);
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], []]);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2, 3]);
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('is not asked for while only some of the leads are here', async () => {
    await stage.api.close();
    stage = await directoryStage(250);
    void stage.startWorker({ endAfter: 1 }).run();
    await expect.poll(async () => (await stage.synced().catch(() => null))?.known).toBe(100);
    await stage.worker(250, listed).readDirectory();
    expect(stage.asked).toEqual([]);
  });

  test('is asked for a hundred a page, and for nothing that says where somebody is', async () => {
    const leadSync = stage.startWorker();
    await leadSync.run();
    await leadSync.readDirectory();
    const companies = stage.api.requests.filter(({ path }) => path === '/v1/companies');
    expect(companies.map(({ query }) => query)).toEqual([{ page: '1', pageSize: '100' }]);
  });

  test('is read once a day, however often somebody looks', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    for (let look = 0; look < 5; look += 1) {
      await leadSync.readDirectory();
      stage.pass(DAY / 6);
    }
    expect(stage.asked).toEqual([1, 2, 3]);
    stage.pass(DAY / 6);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('goes on with the next page where the worker was ended', async () => {
    await stage.syncedWorker(250, listed);
    const ended = stage.worker(250, listed);
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
    expect(stage.asked).toEqual([2, 3]);
  });

  test('of more companies than a day is for is read on the next; until its end all is at perhaps', async () => {
    const last = { ...listed, 2450: { name: 'Zzz Last', domain: 'last-of-all.com' } };
    const leadSync = await stage.syncedWorker(2500, last);
    await leadSync.readDirectory();
    expect(stage.asked).toHaveLength(MOST_A_DAY);
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
    stage.pass(DAY / 2);
    await leadSync.readDirectory();
    expect(stage.asked).toHaveLength(MOST_A_DAY);
    stage.pass(DAY / 2);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
    expect(await stage.toldOn('https://last-of-all.com/')).toEqual([['Zora Last'], []]);
  });

  test('of which no page shows anything new comes to its end, whatever is said of more', async () => {
    const leadSync = await stage.syncedWorker(2500, listed, () => 1);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2]);
    // Leadey speaks of companies that were not seen: one may be a namesake.
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
    stage.pass(DAY / 2);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2]);
  });

  test('of which an empty page is shown comes to its end', async () => {
    const leadSync = await stage.syncedWorker(2500, listed, (page) => (page < 3 ? page : 1000));
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2, 3]);
  });

  test('is read to its ten thousandth company and no further, at a few pages a day', async () => {
    const leadSync = await stage.syncedWorker(20_000, listed);
    for (let day = 0; day < 5; day += 1) {
      await leadSync.readDirectory();
      stage.pass(DAY);
    }
    expect(Math.max(...stage.asked)).toBe(MOST_PAGES);
    expect(stage.asked).toHaveLength(MOST_PAGES);
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
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
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], ['Nora North']]);
  });

  test('is not asked for again before a pause is over that Leadey asks for', async () => {
    const leadSync = stage.startWorker({
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        stage.asked.push(page);
        return Response.json({ error: { message: '' } }, { status: 429, headers: { 'Retry-After': '60' } });
      },
    });
    await leadSync.run();
    await leadSync.readDirectory();
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1]);
    stage.pass(61_000);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 1]);
  });

  test('which Leadey refuses is asked for a few times a day, not at each look', async () => {
    const leadSync = stage.startWorker({
      says: (path, page) => {
        if (path !== '/v1/companies') return null;
        stage.asked.push(page);
        return Response.json({ error: { message: '' } }, { status: 403 });
      },
    });
    await leadSync.run();
    for (let look = 0; look < 50; look += 1) await leadSync.readDirectory();
    expect(stage.asked.length).toBeLessThanOrEqual(MOST_A_DAY);
  });

  test('is not looked for where no lead has a company or an address', async () => {
    await stage.api.close();
    stage = await directoryStage(0);
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([]);
  });
});
