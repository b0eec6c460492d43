import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../index.ts';
import { ask, leadPage } from '../testing/ask.ts';

describe('search and filters', () => {
  let api: DemoApi;
  beforeAll(async () => {
    api = await startDemoApi({ rateLimit: false });
    api.addLeads(DEMO_KEY, [
      { name: 'Zoe\u0301 Decomposed', title: 'Underwater basket weaver', phone: '+999', status: 'New' },
      { name: 'Rate 100% Sure', company: 'snake_case', email: 'back\\slash@x.test' },
    ]);
  });
  afterAll(() => api.close());

  const names = async (search: string) =>
    (await leadPage(api, `?search=${encodeURIComponent(search)}`)).data.map(({ name }) => name);

  it('looks in name, company and e-mail, in any case, trimmed', async () => {
    expect(await names('  AMARA oka  ')).toEqual(['Amara Okafor']);
    expect(await names('株式会社アクメ')).toContain('Hiroshi Tanaka');
    expect(await names('JORDAN.LEE@')).toEqual(['Jordan Lee']);
  });

  it('does not look in title or phone', async () => {
    expect(await names('basket weaver')).toEqual([]);
    expect(await names('+999')).toEqual([]);
  });

  it('tells accents and Unicode forms apart', async () => {
    expect(await names('Chloé')).toContain('Chloé Dubois');
    expect(await names('Chloe Dubois')).toEqual([]);
    expect(await names('Zo\u00eb Smith')).toEqual(['Zoë Smith']);
    expect(await names('Zo\u00e9')).toEqual([]);
    expect(await names('Zoe\u0301')).toEqual(['Zoe\u0301 Decomposed']);
  });

  it('takes % and _ for wildcards unless a \\ stands before them', async () => {
    expect(await names('Am%ra')).toContain('Amara Okafor');
    expect(await names('J_rdan L_e')).toEqual(['Jordan Lee']);
    expect(await names('100\\%')).toContain('Rate 100% Sure');
    expect(await names('snake\\_case')).toEqual(['Rate 100% Sure']);
    expect(await names('back\\\\slash')).toEqual(['Rate 100% Sure']);
    expect((await leadPage(api, '?search=%25')).meta.totalCount).toBe(136);
  });

  it('ignores a parameter that is given twice, and gives everything', async () => {
    expect((await leadPage(api, '?search=jordan&search=amara')).meta.totalCount).toBe(136);
    expect((await leadPage(api, '?status=new&status=new')).meta.totalCount).toBe(136);
  });

  it('filters exactly and by case; an unknown value is an empty page', async () => {
    const lower = await leadPage(api, '?status=new&pageSize=100');
    expect(lower.data.every(({ status }) => status === 'new')).toBe(true);
    expect((await leadPage(api, '?status=New')).data.map(({ title }) => title)).toEqual([
      'Underwater basket weaver',
    ]);
    expect((await leadPage(api, '?status=ne')).meta).toMatchObject({ totalCount: 0, totalPages: 0 });
    const campaignId = lower.data[0]?.campaignId;
    const both = await leadPage(api, `?status=new&campaignId=${campaignId}`);
    expect(both.data.every((lead) => lead.campaignId === campaignId && lead.status === 'new')).toBe(true);
    expect(both.meta.totalCount).toBeGreaterThan(0);
  });

  it.each([
    ['/companies?search=NORTHWIND.co', ['Northwind', 'Northwind UK']],
    ['/companies?industry=sea', ['Blå Fjord AS']],
    ['/campaigns?search=dach', ['Logistics DACH']],
    ['/campaigns?status=draft', ['Partners 2026']],
    ['/campaigns?status=Draft', []],
  ])('%s', async (path, expected) => {
    const { data } = JSON.parse((await ask(api, path)).text) as { data: { name: string }[] };
    expect(data.map(({ name }) => name)).toEqual(expected);
  });

  it('finds contacts by name, e-mail and company, and filters them by company', async () => {
    for (const path of ['?search=jordan%20LEE', '?search=jordan.lee@', '?search=northwind&company=NORTH']) {
      const { data } = JSON.parse((await ask(api, `/contacts${path}`)).text) as {
        data: { fullName: string }[];
      };
      expect(data[0]?.fullName).toBe('Jordan Lee');
    }
  });

  it('answers headers past 16 KB with 431 and nothing else', async () => {
    const { status, text } = await ask(api, `/leads?search=${'x'.repeat(17_000)}`);
    expect({ status, text }).toEqual({ status: 431, text: '' });
  });
});
