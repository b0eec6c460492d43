// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { lead } from '../../tests/unit/samples.ts';
import { answered } from '../../tests/unit/site-stage.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { storedSites } from '../storage/stored-sites.ts';
import type { Site } from './site.ts';

const OTHER_KEY = 'leadey_sk_live_another-workspace-of-sixty';
const api = await startDemoApi({
  rateLimit: false,
  workspaces: { [DEMO_KEY]: {}, [OTHER_KEY]: { leads: 60 } },
});
const northwind: Site = { kind: 'company', domain: 'northwind.com', host: 'www.northwind.com' };

meetAtItsBest(api);

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

describe('What is kept of sites', () => {
  const named = (length: number, letters: number) =>
    Array.from({ length }, (_, at) => ({ ...lead, id: `lead_${at}`, name: 'W'.repeat(letters) }));
  const keys = async () => (await storedSites.read())?.map(({ key }) => key) ?? [];

  async function keep(answers: readonly Partial<SiteAnswer>[]): Promise<void> {
    const { connection = '' } = (await accountOnDisk.read()) ?? {};
    await storedSites.write(
      answers.map((answer) => ({ ...answered, at: Date.now(), ...answer, connection })),
    );
  }

  test('is less than a megabyte, however much Leadey knew of each: the newest', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await keep(Array.from({ length: 167 }, (_, at) => ({ key: `site${at}.com`, leads: named(10, 8000) })));
    await sites.check(northwind);
    const kept = await keys();
    expect(kept.length).toBeGreaterThan(5);
    expect(kept).toEqual(['northwind.com', ...kept.slice(1).map((_, at) => `site${at}.com`)]);
    const stored = await browser.storage.session.get('sites');
    expect(Buffer.byteLength(JSON.stringify(stored.sites))).toBeLessThan(1_010_000);
  });

  test('is counted in bytes, which a letter may have three of', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const leads = [{ ...lead, name: '株'.repeat(100_000) }];
    await keep(Array.from({ length: 5 }, (_, at) => ({ key: `site${at}.com`, leads })));
    await sites.check(northwind);
    expect(await keys()).toEqual(['northwind.com', 'site0.com', 'site1.com', 'site2.com']);
  });

  test('is not what nobody would be told any more, of a time long ago or still to come', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const [now, minute] = [Date.now(), 60_000];
    await keep([
      { key: 'to-come.com', at: now + minute },
      { key: 'young.com', at: now - 4 * minute },
      { key: 'old.com', at: now - 5 * minute },
    ]);
    await sites.check(northwind);
    expect(await keys()).toEqual(['northwind.com', 'young.com']);
  });

  test('is nothing of an answer too large by itself, which is told all the same', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await keep([{ key: 'young.com' }]);
    const [one] = named(1, 1_000_000).map((of) => ({ ...of, email: 'ada@northwind.com' }));
    api.fault({ kind: 'replace-lead', index: 0, value: one, match: { path: '/leads' } });
    const answer = await sites.check(northwind);
    expect(answer.ok && answer.value.leads.length).toBeGreaterThan(0);
    expect(await keys()).toEqual(['young.com']);
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

  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `o${at}`, name: `Box ${at}`, domain: `${at}box.ai` }));
  const meta = { page: 1, pageSize: 100, totalCount: 101, totalPages: 2 };
  const asksFor = () =>
    api.requests.map(({ path, query }) => `${path} ${query.search} ${query.page}`).slice(1);
  /** What Leadey answers to a search for companies. */
  const answerTo = (search: string, page: number, data: readonly object[], told: object = meta) =>
    api.fault({
      kind: 'wrong-shape',
      body: { data, meta: { ...told, page } },
      match: { path: new RegExp(`/companies\\?page=${page}&.*search=${search}$`) },
    });

  test('is found where the short domain stands within those of more than a page of others', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    answerTo('x.ai', 1, others(100));
    answerTo('x.ai', 2, [{ id: 'it', name: 'X', domain: 'x.ai' }]);
    const answer = await sites.related({ companies: ['x.ai', 'X'], contacts: [] });
    expect(answer.ok && answer.value.companies.map(({ id }) => id)).toEqual(['it']);
    expect(asksFor()).toEqual(['/v1/companies x.ai 1', '/v1/companies x.ai 2']);
  });

  test('is looked for by name where the domain finds others only, and those are not kept', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    answerTo('x.ai', 1, others(40), { ...meta, totalCount: 40, totalPages: 1 });
    const answer = await sites.related({ companies: ['x.ai', 'Northwind'], contacts: [] });
    expect(answer.ok && answer.value.companies.map(({ name }) => name)).toEqual(['Northwind']);
    expect(asksFor()).toEqual(['/v1/companies x.ai 1', '/v1/companies Northwind 1']);
    const stored = JSON.stringify(await storedSites.read());
    expect(stored).toContain('Northwind');
    expect(stored).not.toContain('box.ai');
  });

  test('is asked for no more than three pages of a text', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    for (const page of [1, 2, 3, 4]) answerTo('x.ai', page, others(100), { ...meta, totalPages: 9 });
    await sites.related({ companies: ['x.ai'], contacts: [] });
    expect(asked()).toBe(3);
  });

  test('is found by a domain beyond ASCII as people write it, and only then as browsers do', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const domain = 'xn--mnchen-3ya.de';
    const written = encodeURIComponent('münchen.de');
    answerTo(written, 1, [{ id: 'it', name: 'Stadt', domain: 'münchen.de' }], { ...meta, totalPages: 1 });
    const answer = await sites.related({ companies: [domain], contacts: [] });
    expect(answer.ok && answer.value.companies.map(({ id }) => id)).toEqual(['it']);
    expect(asksFor()).toEqual(['/v1/companies münchen.de 1']);
    api.clearFaults();
    await sites.related({ companies: [domain, 'Nobody'], contacts: [] });
    expect(asksFor().slice(1)).toEqual([
      '/v1/companies münchen.de 1',
      `/v1/companies ${domain} 1`,
      '/v1/companies Nobody 1',
    ]);
  });

  test('is looked for by the contact’s name where the address stands only within another one', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const answer = await sites.related({ companies: [], contacts: ['lee@northwind.com', 'Jordan Lee'] });
    expect(asksFor()).toEqual(['/v1/contacts lee@northwind.com 1', '/v1/contacts Jordan Lee 1']);
    expect(answer.ok && answer.value.contacts.map(({ fullName }) => fullName)).toContain('Jordan Lee');
  });
});
