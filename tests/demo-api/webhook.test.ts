import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, startDemoApi } from './index.ts';

let api: DemoApi;
beforeEach(async () => {
  api = await startDemoApi();
});
afterEach(() => api.close());

async function post(body: unknown, { address = api.webhookUrl(DEMO_KEY), token = true } = {}) {
  const url = new URL(address);
  const secret = url.searchParams.get('token') ?? '';
  const answer = await fetch(`${api.origin}${url.pathname}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { 'x-webhook-token': secret } : {}) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

const newest = () => [...api.allLeads(DEMO_KEY)][0];

describe('a campaign’s inbound webhook', () => {
  it('makes a new lead of its campaign, on top', async () => {
    const { status, body } = await post({ name: 'Ada Lovelace', email: 'ADA@example.com', title: ' ' });
    expect([status, body]).toEqual([201, { ok: true, leadId: newest()?.id, created: true }]);
    expect(newest()).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      title: '',
      status: 'pending',
      source: 'Webhook',
    });
  });

  it('writes over the lead with that address in the same campaign, and over none in another', async () => {
    await post({ name: 'Ada Lovelace', email: 'ada@example.com', company: 'Old' });
    const again = await post({ email: 'Ada@Example.com', company: 'New' });
    expect([again.status, again.body.created]).toEqual([200, false]);
    expect(newest()).toMatchObject({ name: 'Ada Lovelace', company: 'New' });
    const other = await post({ email: 'ada@example.com' }, { address: api.webhookUrl(DEMO_KEY, 1) });
    expect([other.status, other.body.created]).toEqual([201, true]);
  });

  it('takes somebody without an address for somebody new each time', async () => {
    const before = api.leadCount(DEMO_KEY);
    await post({ firstName: 'Ada', lastName: 'Lovelace' });
    await post({ name: 'Ada Lovelace' });
    expect(api.leadCount(DEMO_KEY)).toBe(before + 2);
    expect(newest()?.name).toBe('Ada Lovelace');
  });

  it('refuses in its own words, never in the API’s envelope', async () => {
    expect(await post({ company: 'Northwind' })).toEqual({
      status: 422,
      body: { ok: false, error: 'payload must include an email or name' },
    });
    const unauthorized = { status: 401, body: { ok: false, error: 'unauthorized' } };
    expect(await post({ name: 'Ada' }, { token: false })).toEqual(unauthorized);
    const before = api.webhookUrl(DEMO_KEY);
    api.rotateWebhook(DEMO_KEY);
    expect(await post({ name: 'Ada' }, { address: before })).toEqual(unauthorized);
    expect(await post('{')).toEqual({ status: 500, body: { ok: false, error: 'internal' } });
  });

  it('writes no token into its log', async () => {
    await post({ name: 'Ada' });
    const token = new URL(api.webhookUrl(DEMO_KEY)).searchParams.get('token') ?? '';
    expect(JSON.stringify(api.requests).includes(token)).toBe(false);
  });
});
