import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../index.ts';
import { errorOf, leadPage } from '../testing/ask.ts';

describe('paging', () => {
  let api: DemoApi;
  beforeAll(async () => {
    api = await startDemoApi({ rateLimit: false });
  });
  afterAll(() => api.close());

  it.each([
    ['', { page: 1, pageSize: 25, totalCount: 134, totalPages: 6 }],
    ['?page=6', { page: 6, pageSize: 25, totalCount: 134, totalPages: 6 }],
    ['?pageSize=100', { page: 1, pageSize: 100, totalCount: 134, totalPages: 2 }],
    ['?pageSize=5000', { page: 1, pageSize: 100, totalCount: 134, totalPages: 2 }],
    ['?page=-3&pageSize=-3', { page: 1, pageSize: 1, totalCount: 134, totalPages: 134 }],
    ['?page=two&pageSize=many', { page: 1, pageSize: 25, totalCount: 134, totalPages: 6 }],
    ['?page=0&pageSize=0', { page: 1, pageSize: 25, totalCount: 134, totalPages: 6 }],
    ['?page=2&page=3', { page: 1, pageSize: 25, totalCount: 134, totalPages: 6 }],
    ['?page=9', { page: 9, pageSize: 25, totalCount: 134, totalPages: 6 }],
    ['?search=nobody-at-all', { page: 1, pageSize: 25, totalCount: 0, totalPages: 0 }],
  ])('%s says exactly what was used', async (query, meta) => {
    const page = await leadPage(api, query);
    expect(page.meta).toEqual(meta);
    const rest = Math.max(0, meta.totalCount - (meta.page - 1) * meta.pageSize);
    expect(page.data).toHaveLength(Math.min(meta.pageSize, rest));
  });

  it.each([
    '?page=1.5',
    '?pageSize=10.5',
    '?page=Infinity',
    '?pageSize=Infinity',
    '?page=1e18',
    '?page=1e300',
  ])('%s is a 500', async (query) => expect((await errorOf(api, `/leads${query}`)).status).toBe(500));

  it('refuses a NUL in any parameter, with words of the database', async () => {
    for (const path of ['/leads?search=a%00b', '/companies?industry=%00', '/leads?x=%00', '/contacts/%00']) {
      const { status, message } = await errorOf(api, path);
      expect(status).toBe(500);
      expect(message).toContain('invalid byte sequence for encoding "UTF8": 0x00');
    }
  });

  it('knows nine routes and one method', async () => {
    for (const path of ['/lead', '/leads/a/b', '/', '/me/x']) {
      expect(await errorOf(api, path)).toMatchObject({ status: 404, details: null });
    }
    const headers = { authorization: `Bearer ${DEMO_KEY}` };
    expect((await fetch(`${api.origin}/v1/leads`, { method: 'POST', headers })).status).toBe(404);
  });
});
