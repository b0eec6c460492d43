// @vitest-environment node
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, leadTo } from '../../tests/unit/demo-background.ts';
import type { Site } from './site.ts';

const OTHER_KEY = 'leadey_sk_live_another-workspace-of-sixty';
const api = await startDemoApi({
  rateLimit: false,
  workspaces: { [DEMO_KEY]: {}, [OTHER_KEY]: { leads: 60 } },
});
const northwind: Site = { kind: 'company', domain: 'northwind.com', host: 'www.northwind.com' };

beforeEach(() => {
  leadTo(api);
  api.clearFaults();
  api.clearRequests();
});
afterAll(() => api.close());

const asked = () => api.requests.filter(({ path }) => path !== '/v1/me').length;

describe('What Leadey knows of a site', () => {
  test('is asked by three requests, and not again within five minutes', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const answer = await sites.check(northwind);
    expect(answer.ok && answer.value.companies.map(({ domain }) => domain)).toContain('northwind.com');
    expect(answer.ok && answer.value.leads.length).toBeGreaterThan(0);
    expect(asked()).toBe(3);
    expect(await sites.check(northwind)).toEqual(answer);
    expect(asked()).toBe(3);
  });

  test('makes everybody wait whom Leadey tells to, before the last of the three is answered', async () => {
    const { sites, campaigns } = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'rate-limited', retryAfter: 42, match: { path: '/companies' } });
    let goOn = () => {};
    api.fault({
      kind: 'held',
      until: new Promise((resolve) => {
        goOn = resolve;
      }),
      match: { path: '/contacts' },
    });
    const answer = sites.check(northwind);
    await vi.waitFor(() => expect(api.requests.map(({ status }) => status)).toContain(429));
    await vi.waitFor(async () =>
      expect(await campaigns.load(0)).toMatchObject({ ok: false, error: { kind: 'rate-limited' } }),
    );
    goOn();
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
  });

  test('holds nobody of a domain that only looks alike', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const host = 'notnorthwind.com';
    const answer = await sites.check({ kind: 'company', domain: host, host });
    expect(answer).toMatchObject({ ok: true, value: { companies: [], contacts: [], leads: [] } });
  });

  test('is asked of a domain beyond ASCII in both ways of writing it', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    api.clearRequests();
    const domain = 'xn--mnchen-3ya.de';
    await sites.check({ kind: 'company', domain, host: domain });
    const texts = api.requests.map(({ path, query }) => `${path} ${query.search ?? ''}`);
    expect(texts).toContain('/v1/contacts @münchen.de');
    expect(texts).toContain(`/v1/contacts @${domain}`);
    expect(texts).toContain('/v1/companies münchen.de');
    expect(texts).toContain('/v1/leads @münchen.de');
  });

  test('is asked anew of a profile whose title was still that of the last one', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await sites.check({ kind: 'person', profile: 'ada', name: 'Jordan Lee' });
    api.clearRequests();
    await sites.check({ kind: 'person', profile: 'ada', name: 'Ada Lovelace' });
    expect(api.requests.map(({ query }) => query.search)).toContain('Ada Lovelace');
  });

  test('is not told again to whoever connects with another key', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.sites.check(northwind);
    await services.account.connect(OTHER_KEY, false);
    expect(await everythingStored()).not.toContain('northwind');
    api.clearRequests();
    await services.sites.check(northwind);
    expect(asked()).toBe(3);
  });

  test('is three requests, also while Leadey has trouble answering', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    api.clearRequests();
    api.fault({ kind: 'status', status: 500 });
    expect(await sites.check(northwind)).toMatchObject({ ok: false, error: { kind: 'server' } });
    expect(asked()).toBeLessThanOrEqual(3);
  });

  test('is kept for five minutes however many others are asked about', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await sites.check(northwind);
    for (let other = 0; other < 25; other += 1) {
      await sites.check({ kind: 'company', domain: `site${other}.com`, host: `site${other}.com` });
    }
    api.clearRequests();
    await sites.check(northwind);
    expect(asked()).toBe(0);
  });

  test('is an error when Leadey cannot say, and nothing of it is kept', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'status', status: 403, match: { path: '/companies' } });
    expect(await sites.check(northwind)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    api.clearFaults();
    expect(await sites.check(northwind)).toMatchObject({ ok: true });
  });
});

describe('What stands behind a lead', () => {
  const texts = { companies: ['northwind.com'], contacts: ['jordan.lee@northwind.com'] };

  test('is asked by a request for each text, and not again within five minutes', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const answer = await sites.related(texts);
    expect(answer.ok && answer.value.companies.map(({ domain }) => domain)).toContain('northwind.com');
    expect(answer.ok && answer.value.contacts.map(({ email }) => email)).toEqual([
      'jordan.lee@northwind.com',
    ]);
    expect(asked()).toBe(2);
    expect(await sites.related(texts)).toEqual(answer);
    expect(asked()).toBe(2);
  });

  test('is looked for by the next text only where the first finds nobody', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const answer = await sites.related({ companies: ['nowhere.test', 'Northwind'], contacts: [] });
    expect(answer.ok && answer.value.companies.length).toBeGreaterThan(0);
    expect(asked()).toBe(2);
  });
});
