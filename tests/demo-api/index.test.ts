import { Agent, get } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, type DemoApiOptions, startDemoApi } from './index.ts';
import { ask, errorOf, leadPage } from './testing/ask.ts';

let api: DemoApi;
const start = async (options: DemoApiOptions = {}) => {
  api = await startDemoApi({ rateLimit: false, ...options });
};
afterEach(() => api.close());

describe('a million leads', () => {
  it('start, page and answer at once, and any one is found by its id', async () => {
    const before = performance.now();
    await start({ workspaces: { [DEMO_KEY]: { leads: 1_000_000 } } });
    expect(performance.now() - before).toBeLessThan(300);
    const { data, meta } = await leadPage(api, '?page=9999&pageSize=100');
    expect(meta.totalCount).toBe(1_000_000);
    expect(JSON.parse((await ask(api, `/leads/${data[50]?.id}`)).text)).toEqual({ data: data[50] });
    expect(performance.now() - before).toBeLessThan(1500);
  });
});

describe('what a test can change while it runs', () => {
  it('adds leads on top, dated now, and older ones where they belong', async () => {
    await start();
    const [added] = api.addLeads(DEMO_KEY, [{ name: 'Ada Lovelace' }]);
    const { data } = await leadPage(api);
    expect(data[0]).toEqual(added);
    const [old] = api.addLeads(DEMO_KEY, [{ name: 'Old', createdAt: '2001-01-01T00:00:00.000Z' }]);
    expect((await leadPage(api, '?pageSize=100&page=2')).data.at(-1)).toEqual(old);
    expect(api.leadCount(DEMO_KEY)).toBe(136);
  });

  it('changes a lead, for lists, searches and by id', async () => {
    await start();
    const lead = (await leadPage(api)).data[20];
    if (!lead) throw new Error('No lead');
    await leadPage(api, '?search=changed');
    api.changeLead(DEMO_KEY, lead.id, { company: 'Changed Ltd', status: 'qualified' });
    const found = (await leadPage(api, '?search=changed')).data;
    expect(found).toEqual([{ ...lead, company: 'Changed Ltd', status: 'qualified' }]);
    expect((await leadPage(api)).data[20]).toEqual(found[0]);
    api.changeLead(DEMO_KEY, lead.id, { createdAt: new Date().toISOString() });
    expect((await leadPage(api)).data[0]?.id).toBe(lead.id);
  });

  it('deletes one lead, or the newest', async () => {
    await start();
    const before = [...api.allLeads(DEMO_KEY)];
    api.deleteLead(DEMO_KEY, before[3]?.id ?? '');
    expect((await errorOf(api, `/leads/${before[3]?.id}`)).message).toBe('Lead not found');
    api.deleteLeads(DEMO_KEY, 2);
    expect([...api.allLeads(DEMO_KEY)]).toEqual([before[2], ...before.slice(4)]);
    expect((await leadPage(api)).meta.totalCount).toBe(131);
  });

  it('sets credits and organization', async () => {
    await start();
    api.setCredits(DEMO_KEY, { balance: -12 });
    api.setOrganization(DEMO_KEY, { planStatus: 'past_due' });
    expect(JSON.parse((await ask(api, '/me')).text)).toMatchObject({
      data: { planStatus: 'past_due', credits: { balance: -12, included: 10_000, used: 7160 } },
    });
  });

  it('forgets its log when asked to', async () => {
    await start();
    await ask(api, '/me');
    expect(api.requests).toHaveLength(1);
    api.clearRequests();
    expect(api.requests).toEqual([]);
  });

  it('answers late, and closes all the same', async () => {
    await start({ latency: 600_000 });
    const asked = ask(api, '/me');
    const failed = expect(asked).rejects.toThrow();
    await expect.poll(() => api.requests.length).toBe(1);
    await api.close();
    await failed;
    await start();
  });
});

describe('TLS', () => {
  it('shows a certificate for the service and for this machine', async () => {
    await start({ tls: true });
    const ca = api.certificate ?? '';
    for (const servername of ['backend.leadey.ai', 'localhost']) {
      const status = await new Promise((resolve, reject) => {
        const agent = new Agent({ ca, servername });
        get(`${api.origin}/v1/me`, { agent }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).on('error', reject);
      });
      expect(status).toBe(401);
    }
  });
});
