import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, type Fault, startDemoApi } from './index.ts';
import { ask, errorOf, leadPage } from './testing/ask.ts';

describe.each([{ tls: false }, { tls: true }])('faults on demand (tls: $tls)', ({ tls }) => {
  let api: DemoApi;
  const trusted = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  beforeAll(async () => {
    if (tls) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    api = await startDemoApi({ tls, rateLimit: false });
  });
  afterEach(() => {
    api.clearFaults();
    api.clearRequests();
  });
  afterAll(async () => {
    if (trusted === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = trusted;
    await api.close();
  });

  it('answers any status, with the envelope, other JSON, or HTML as a proxy does', async () => {
    const remove = api.fault({ kind: 'status', status: 402 });
    expect(await errorOf(api, '/leads')).toMatchObject({ status: 402, details: null });
    remove();
    api.fault({ kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>', headers: { 'X-Proxy': 'yes' } });
    const { status, headers, text } = await ask(api, '/leads');
    expect([status, headers.get('content-type'), headers.get('x-proxy'), text]).toEqual([
      502,
      'text/html',
      'yes',
      '<h1>Bad Gateway</h1>',
    ]);
  });

  it('answers 429 with any Retry-After, or none', async () => {
    const retryAfter = async (fault: Fault) => {
      const remove = api.fault(fault);
      const { status, headers } = await ask(api, '/me');
      remove();
      expect(status).toBe(429);
      return headers.get('retry-after');
    };
    expect(await retryAfter({ kind: 'rate-limited' })).toBe('42');
    expect(await retryAfter({ kind: 'rate-limited', retryAfter: 3 })).toBe('3');
    expect(await retryAfter({ kind: 'rate-limited', retryAfter: 'soon' })).toBe('soon');
    expect(await retryAfter({ kind: 'rate-limited', retryAfter: null })).toBeNull();
  });

  it.each<Fault>([{ kind: 'reset-before' }, { kind: 'reset-mid-body' }])(
    '$kind cuts the connection',
    async (fault) => {
      api.fault(fault);
      await expect(ask(api, '/leads')).rejects.toThrow();
      await expect.poll(() => api.requests[0]?.aborted).toBe(false);
    },
  );

  it.each<Fault>([
    { kind: 'hang' },
    { kind: 'stalled-body' },
    { kind: 'slow', ms: 60_000 },
    { kind: 'slow-body', ms: 60_000 },
  ])('$kind lasts until the client goes away, and that is written down', async (fault) => {
    api.fault(fault);
    const controller = new AbortController();
    const headers = { authorization: `Bearer ${DEMO_KEY}` };
    const asked = fetch(`${api.origin}/v1/leads`, { headers, signal: controller.signal }).then((r) =>
      r.text(),
    );
    await expect.poll(() => api.requests.length).toBe(1);
    controller.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => api.requests[0]?.aborted).toBe(true);
  });

  it.each<Fault>([
    { kind: 'slow', ms: 5 },
    { kind: 'slow-body', ms: 8 },
  ])('$kind is right in the end', async (fault) => {
    api.fault(fault);
    expect((await leadPage(api)).data).toHaveLength(25);
  });

  it('cuts JSON half-way, in an answer that is complete for HTTP', async () => {
    api.fault({ kind: 'truncated-json' });
    const { status, text } = await ask(api, '/leads');
    expect(status).toBe(200);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('answers in any shape', async () => {
    api.fault({ kind: 'wrong-shape', body: { data: 'none' } });
    expect((await ask(api, '/leads')).text).toBe('{"data":"none"}');
  });

  it('replaces one lead and leaves the others', async () => {
    const before = await leadPage(api);
    api.fault({ kind: 'replace-lead', index: 2, value: null });
    const { data } = await leadPage(api);
    expect(data).toEqual(before.data.map((lead, index) => (index === 2 ? null : lead)));
  });

  it('answers far too much', async () => {
    api.fault({ kind: 'huge', bytes: 3_000_000 });
    expect((await ask(api, '/me')).text.length).toBeGreaterThan(3_000_000);
  });

  it('meets only the path, the number of times and the turn that were asked for', async () => {
    api.fault({ kind: 'status', status: 503, match: { path: '/leads', after: 1, times: 2 } });
    const statuses: number[] = [];
    for (const path of ['/me', '/leads', '/leads?page=2', '/leads/x', '/leads', '/leads']) {
      statuses.push((await ask(api, path)).status);
    }
    expect(statuses).toEqual([200, 200, 503, 404, 503, 200]);
    api.fault({ kind: 'status', status: 500, match: { path: /page=3/ } });
    expect([(await ask(api, '/leads?page=2')).status, (await ask(api, '/leads?page=3')).status]).toEqual([
      200, 500,
    ]);
  });
});
