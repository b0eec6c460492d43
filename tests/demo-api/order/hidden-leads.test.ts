import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, type DemoWorkspaceOptions, startDemoApi } from '../index.ts';
import { ask } from '../testing/ask.ts';
import { hiddenAt, walk } from '../testing/walk.ts';

describe('paging hides leads that came in at the same time', () => {
  let api: DemoApi;
  const start = async (workspace: DemoWorkspaceOptions) => {
    api = await startDemoApi({ rateLimit: false, workspaces: { [DEMO_KEY]: workspace } });
  };
  afterEach(() => api.close());

  it('5,016 in groups of 40: about 607, 283, 153 never seen at 25, 50, 100 a page', async () => {
    await start({ leads: 5016, groupSize: 40 });
    expect(await hiddenAt(api, 25)).toBe(617);
    expect(await hiddenAt(api, 50)).toBe(277);
    expect(await hiddenAt(api, 100)).toBe(124);
  });

  it('5,016 in groups of 40: none hidden after passes at 100, 99, 97 and 89', async () => {
    await start({ leads: 5016, groupSize: 40 });
    const seen = new Set<string>();
    const hidden: number[] = [];
    for (const pageSize of [100, 99, 97, 89]) {
      const { rows, totalCount } = await walk(api, pageSize, seen);
      expect(rows).toBe(totalCount);
      hidden.push(totalCount - seen.size);
    }
    expect(hidden).toEqual([124, 45, 9, 0]);
  });

  it('9,524 with one import of 3,000: about 2,140 missing at any page size', async () => {
    await start({ leads: 9524, imports: [3000] });
    expect(await hiddenAt(api, 100)).toBe(2094);
    expect(await hiddenAt(api, 60)).toBeGreaterThan(2000);
  });

  it('9,524 with one import of 3,000: none after each campaign by itself and the short ones again', async () => {
    await start({ leads: 9524, imports: [3000] });
    const { text } = await ask(api, '/campaigns');
    const campaigns = (JSON.parse(text) as { data: { id: string }[] }).data;
    const seen = new Set<string>();
    let requests = 1;
    for (const { id } of campaigns) {
      const own = new Set<string>();
      for (const pageSize of [100, 99, 97]) {
        const { requests: made, totalCount } = await walk(api, pageSize, own, `&campaignId=${id}`);
        requests += made;
        if (pageSize === 100 && own.size === totalCount) break;
      }
      for (const lead of own) seen.add(lead);
    }
    expect(seen.size).toBe(9524);
    expect(requests).toBe(160);
  });

  it('shows every lead of a result that fits one page', async () => {
    await start({ leads: 100, groupSize: 100 });
    expect(await hiddenAt(api, 100)).toBe(0);
    expect(await hiddenAt(api, 10)).toBeGreaterThan(0);
  });

  it('hides none where no two came in together', async () => {
    await start({ leads: 700 });
    expect(await hiddenAt(api, 25)).toBe(0);
  });

  it('hides campaigns and contacts in the same way', async () => {
    await start({ leads: 3000, groupSize: 90, campaigns: 200 });
    for (const table of ['campaigns', 'contacts']) {
      const seen = new Set<string>();
      let rows = 0;
      for (let page = 1, pages = 1; page <= pages; page++) {
        const { text } = await ask(api, `/${table}?page=${page}`);
        const { data, meta } = JSON.parse(text) as { data: { id: string }[]; meta: { totalPages: number } };
        pages = meta.totalPages;
        rows += data.length;
        for (const { id } of data) seen.add(id);
      }
      expect(rows).toBe(table === 'campaigns' ? 200 : 1000);
      expect(seen.size).toBeLessThan(rows);
    }
  });

  it('hides others at every request in a large workspace, the same ones in a small', async () => {
    for (const { leads, same } of [
      { leads: 5000, same: true },
      { leads: 25_000, same: false },
    ]) {
      await api?.close();
      await start({ leads, groupSize: 500 });
      const first = await ask(api, '/leads?page=4');
      const second = await ask(api, '/leads?page=4');
      expect(first.text === second.text).toBe(same);
    }
    const seen = new Set<string>();
    const { rows, totalCount } = await walk(api, 100, seen);
    expect(rows).toBe(totalCount);
    expect(seen.size).toBeLessThan(totalCount);
  });
});
