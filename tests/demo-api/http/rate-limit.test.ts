import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../index.ts';
import { ask, errorOf } from '../testing/ask.ts';
import { RateLimit } from './rate-limit.ts';

describe('the rate limit', () => {
  let api: DemoApi | undefined;
  afterEach(async () => {
    await api?.close();
    api = undefined;
  });

  it('lets 120 through in a minute that starts with the first, whenever they come', () => {
    const limit = new RateLimit(120);
    expect(limit.count('a', 1000)).toBeNull();
    for (let i = 0; i < 119; i++) expect(limit.count('a', 58_999)).toBeNull();
    expect(limit.count('a', 58_999)).toBe(3);
    expect(limit.count('a', 60_999)).toBe(1);
    expect(limit.count('a', 61_000)).toBeNull();
    expect(limit.count('b', 58_999)).toBeNull();
  });

  it('says when to come again, and is well again then', async () => {
    let time = 0;
    api = await startDemoApi({ rateLimit: 2, now: () => time });
    await ask(api, '/me');
    time = 18_000;
    await ask(api, '/me');
    const { status, headers, text } = await ask(api, '/me');
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('42');
    expect(JSON.parse(text)).toEqual({
      error: { message: 'Rate limit exceeded. Retry in 42s.', details: null },
    });
    time = 60_000;
    expect((await ask(api, '/me')).status).toBe(200);
  });

  it('counts 304, 404 and 500, and says nothing of what is left', async () => {
    api = await startDemoApi({ rateLimit: 4, now: () => 0 });
    const first = await ask(api, '/me');
    expect([...first.headers.keys()].filter((name) => name.includes('limit'))).toEqual([]);
    await ask(api, '/me', { 'if-none-match': first.headers.get('etag') ?? '' });
    await ask(api, '/nothing');
    expect((await errorOf(api, '/leads?page=1.5')).status).toBe(500);
    expect((await errorOf(api, '/me')).status).toBe(429);
  });

  it('counts a request whose client went away', async () => {
    api = await startDemoApi({ rateLimit: 1, now: () => 0 });
    api.fault({ kind: 'hang', match: { times: 1 } });
    const controller = new AbortController();
    const asked = fetch(`${api.origin}/v1/me`, {
      headers: { authorization: `Bearer ${DEMO_KEY}` },
      signal: controller.signal,
    });
    await expect.poll(() => api?.requests.length).toBe(1);
    controller.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => api?.requests[0]?.aborted).toBe(true);
    expect((await errorOf(api, '/me')).status).toBe(429);
  });

  it('counts neither 401 nor a preflight', async () => {
    api = await startDemoApi({ rateLimit: 1, now: () => 0 });
    await ask(api, '/me', { authorization: 'Bearer leadey_sk_live_wrong' });
    await fetch(`${api.origin}/v1/me`, { method: 'OPTIONS' });
    expect((await ask(api, '/me')).status).toBe(200);
  });

  it('can be switched off', async () => {
    const off = new RateLimit(false);
    expect(Array.from({ length: 500 }, () => off.count('a', 0)).every((wait) => wait === null)).toBe(true);
  });
});
