// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { answered } from '../../tests/unit/site-stage.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { storedSites } from '../storage/stored-sites.ts';
import type { Site } from './site.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: { [DEMO_KEY]: {} } });
const northwind: Site = { kind: 'company', domain: 'northwind.com', host: 'www.northwind.com' };
const contoso: Site = { kind: 'company', domain: 'contoso.com', host: 'contoso.com' };
const texts = { companies: ['northwind.com'], contacts: ['jordan.lee@northwind.com'] };

meetAtItsBest(api);

const asked = () => api.requests.filter(({ path }) => path !== '/v1/me').length;

/** As if Leadey had said before that it knows nothing of this site. */
async function keep(change: Partial<SiteAnswer> = {}): Promise<void> {
  const { connection = '' } = (await accountOnDisk.read()) ?? {};
  await storedSites.write([{ ...answered, connection, at: Date.now(), ...change }]);
}

describe('What Leadey said of a site before', () => {
  test.each<[string, Partial<SiteAnswer>, number]>([
    ['is told again', {}, 0],
    ['four minutes ago is told again', { at: Date.now() - 4 * 60_000 }, 0],
    ['six minutes ago is asked for anew', { at: Date.now() - 6 * 60_000 }, 3],
    ['is not told on another site', { key: 'contoso.com' }, 3],
    ['is not told in another workspace', { connection: 'another' }, 3],
  ])('%s', async (_, change, requests) => {
    const { sites } = await connectedWith(DEMO_KEY);
    await keep(change);
    const answer = await sites.check(northwind);
    expect(asked()).toBe(requests);
    expect(answer.ok && answer.value.leads.length > 0).toBe(requests > 0);
  });

  test('is told no more once Leadey has refused the key', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await keep();
    const account = await accountOnDisk.read();
    if (account !== null) await accountOnDisk.write({ ...account, state: 'refused' });
    expect(await sites.check(northwind)).toEqual({ ok: false, error: { kind: 'bad-key' } });
  });

  test('in another workspace goes as soon as something is said in this one', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await keep({ connection: 'another', key: 'contoso.com' });
    await sites.check(northwind);
    expect((await storedSites.read())?.map(({ key }) => key)).toEqual(['northwind.com']);
  });

  test('gives way to what it says now, and is not kept twice', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    await keep({ at: Date.now() - 6 * 60_000 });
    await sites.check(northwind);
    const kept = await storedSites.read();
    expect(kept?.map(({ key }) => key)).toEqual(['northwind.com']);
    expect(kept?.[0]?.leads.length).toBeGreaterThan(0);
  });
});

describe('Two who ask at the same time', () => {
  test('about the same site hear the same, and Leadey is asked once', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const [one, other] = await Promise.all([sites.check(northwind), sites.check(northwind)]);
    expect(one).toMatchObject({ ok: true, value: { key: 'northwind.com' } });
    expect(other).toEqual(one);
    expect(asked()).toBe(3);
  });

  test('about two sites hear of their own each', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const answers = await Promise.all([sites.check(northwind), sites.check(contoso)]);
    expect(answers).toMatchObject([{ value: { key: 'northwind.com' } }, { value: { key: 'contoso.com' } }]);
    expect(asked()).toBe(6);
  });

  test('behind two leads hear of their own each', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const nobody = { companies: ['nowhere.test'], contacts: [] };
    const answers = await Promise.all([sites.related(texts), sites.related(nobody)]);
    expect(answers[0].ok && answers[0].value.companies.length).toBeGreaterThan(0);
    expect(answers[1]).toMatchObject({ ok: true, value: { companies: [], contacts: [] } });
  });
});

describe('What stands behind a lead', () => {
  test.each(['/companies', '/contacts'])('is an error where Leadey refuses to tell %s', async (path) => {
    const { sites } = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'status', status: 403, match: { path } });
    expect(await sites.related(texts)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });

  test('is told without leads, and as if there were no more of it', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    const answer = await sites.related(texts);
    expect(answer).toMatchObject({ ok: true, value: { leads: [], moreLeads: false, moreContacts: false } });
  });

  test('is told also where admins let nobody ask about sites', async () => {
    const { sites } = await connectedWith(DEMO_KEY);
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({ siteCheckOff: true }));
    expect(await sites.check(northwind)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(asked()).toBe(0);
    expect(await sites.related(texts)).toMatchObject({ ok: true });
  });
});
