import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../index.ts';
import { ask } from '../testing/ask.ts';

describe('how answers go over the wire', () => {
  let api: DemoApi;
  beforeAll(async () => {
    api = await startDemoApi({ rateLimit: false });
  });
  afterAll(() => api.close());

  it('carries an ETag, no Cache-Control and no Vary', async () => {
    const { headers } = await ask(api, '/leads');
    expect(headers.get('etag')).toMatch(/^W\/"/);
    expect(headers.has('cache-control')).toBe(false);
    expect(headers.has('vary')).toBe(false);
  });

  it('answers 304 to a client that has it already, until it changes', async () => {
    const { headers } = await ask(api, '/me');
    const again = { 'if-none-match': headers.get('etag') ?? '' };
    expect(await ask(api, '/me', again)).toMatchObject({ status: 304, text: '' });
    api.setCredits(DEMO_KEY, { balance: 7 });
    expect((await ask(api, '/me', again)).status).toBe(200);
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['deflate', 'deflate'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('compresses for "%s" with %s', async (accepted, used) => {
    const { headers, text } = await ask(api, '/leads', { 'accept-encoding': accepted });
    expect(headers.get('content-encoding')).toBe(used);
    expect(JSON.parse(text)).toHaveProperty('data');
  });

  it('does not compress less than 1 KB', async () => {
    expect((await ask(api, '/me', { 'accept-encoding': 'br' })).headers.has('content-encoding')).toBe(false);
  });

  it('sends each byte it announces', async () => {
    const headers = { authorization: `Bearer ${DEMO_KEY}`, 'accept-encoding': 'gzip' };
    const { announced, received } = await new Promise<{ announced: number; received: number }>(
      (resolve, reject) => {
        get(`${api.origin}/v1/leads`, { headers }, async (response) => {
          let received = 0;
          for await (const chunk of response) received += (chunk as Buffer).length;
          resolve({ announced: Number(response.headers['content-length']), received });
        }).on('error', reject);
      },
    );
    expect(received).toBe(announced);
  });

  it.each(['GET', 'OPTIONS'])('allows %s from the web app and nobody else', async (method) => {
    const allowed = async (origin: string) => {
      const response = await fetch(`${api.origin}/v1/me`, { method, headers: { origin } });
      expect(response.status).toBe(method === 'OPTIONS' ? 204 : 401);
      return [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
    };
    expect(await allowed('https://app.leadey.ai')).toContain('access-control-allow-origin');
    expect(await allowed('chrome-extension://abcdefghijklmnop')).toEqual([]);
    expect(await allowed('https://app.leadey.ai.evil.test')).toEqual([]);
  });
});
