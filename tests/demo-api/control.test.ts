import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApi, startDemoApi } from './index.ts';
import { ask, leadPage } from './testing/ask.ts';

describe('control over HTTP', () => {
  let api: DemoApi;
  beforeAll(async () => {
    api = await startDemoApi({ control: true });
  });
  afterAll(() => api.close());

  const order = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await fetch(`${api.origin}/demo${path}`, init)).status;
  };

  it('makes faults and takes them away', async () => {
    const match = { pathPattern: 'leads\\?page=2', times: 5, after: 0 };
    expect(await order('POST', '/fault', { kind: 'status', status: 503, match })).toBe(200);
    expect((await ask(api, '/leads?page=2')).status).toBe(503);
    expect((await ask(api, '/leads')).status).toBe(200);
    expect(await order('DELETE', '/faults')).toBe(200);
    expect((await ask(api, '/leads?page=2')).status).toBe(200);
  });

  it('changes credits, organization, leads, latency and the key', async () => {
    expect(await order('POST', '/credits', { balance: 5 })).toBe(200);
    expect(await order('POST', '/organization', { planStatus: 'past_due' })).toBe(200);
    expect((await ask(api, '/me')).text).toMatch(/past_due.*"balance":5/);
    expect(await order('POST', '/leads', [{ name: 'Ada' }])).toBe(200);
    expect((await leadPage(api)).data[0]?.name).toBe('Ada');
    expect(await order('DELETE', '/leads?count=4')).toBe(200);
    expect((await leadPage(api)).meta.totalCount).toBe(131);
    expect(await order('POST', '/latency', { ms: 1 })).toBe(200);
    expect(await order('POST', '/revoke')).toBe(200);
    expect((await ask(api, '/me')).status).toBe(401);
    expect(await order('POST', '/restore')).toBe(200);
    expect(await order('DELETE', '/requests')).toBe(200);
    expect(api.requests).toEqual([]);
  });

  it('refuses what it does not understand, and web pages', async () => {
    expect(await order('POST', '/fault', { kind: 'flood' })).toBe(400);
    expect(await order('POST', '/faults')).toBe(404);
    expect(await order('POST', '/revoke', undefined, { origin: 'https://evil.test' })).toBe(403);
    expect((await ask(api, '/me')).status).toBe(200);
  });

  it('is not there unless it was asked for', async () => {
    const plain = await startDemoApi();
    expect((await fetch(`${plain.origin}/demo/requests`)).status).toBe(404);
    await plain.close();
  });
});
