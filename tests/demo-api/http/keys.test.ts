import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../index.ts';
import { ask, errorOf, leadPage } from '../testing/ask.ts';

const OTHER_KEY = `leadey_sk_live_${'o'.repeat(43)}`;

describe('keys', () => {
  let api: DemoApi;
  beforeAll(async () => {
    const other = { seed: 2, leads: 30, organization: { name: 'Other Ltd', plan: 'trial' } };
    api = await startDemoApi({ rateLimit: false, workspaces: { [DEMO_KEY]: {}, [OTHER_KEY]: other } });
  });
  afterAll(() => api.close());

  it('looks like a real key', () => expect(DEMO_KEY).toMatch(/^leadey_sk_live_[\w-]{43}$/));

  it.each([
    ['', /^Missing API key\. /],
    ['Basic abc', /^Missing API key\. /],
    ['Bearer sk_test_123', /^Invalid API key\.$/],
    ['Bearer leadey_sk_live_', /^Invalid or revoked API key\.$/],
    [`Bearer ${DEMO_KEY}x`, /^Invalid or revoked API key\.$/],
  ])('refuses "%s" in the words of the service', async (authorization, words) => {
    const { status, message, details } = await errorOf(api, '/me', { authorization });
    expect(status).toBe(401);
    expect(message).toMatch(words);
    expect(details).toBeNull();
  });

  it('opens one organization with each key', async () => {
    const { text } = await ask(api, '/me', { authorization: `bearer ${OTHER_KEY}` });
    expect(JSON.parse(text)).toMatchObject({ data: { name: 'Other Ltd', plan: 'trial' } });
  });

  it('does not find what belongs to another organization', async () => {
    const { data } = await leadPage(api);
    const { status, message } = await errorOf(api, `/leads/${data[0]?.id}`, {
      authorization: `Bearer ${OTHER_KEY}`,
    });
    expect({ status, message }).toEqual({ status: 404, message: 'Lead not found' });
  });

  it('revokes a key at once, and takes it back', async () => {
    api.revokeKey(DEMO_KEY);
    expect((await errorOf(api, '/me')).message).toBe('Invalid or revoked API key.');
    api.restoreKey(DEMO_KEY);
    expect((await ask(api, '/me')).status).toBe(200);
  });

  it('writes no key into the log', async () => {
    await ask(api, '/me?x=1');
    await ask(api, '/me', { authorization: 'Bearer something-secret' });
    const log = JSON.stringify(api.requests);
    expect(log).not.toContain(DEMO_KEY);
    expect(log).not.toContain('something-secret');
    expect(api.requests.at(-2)).toMatchObject({
      method: 'GET',
      path: '/v1/me',
      query: { x: '1' },
      status: 200,
      host: `127.0.0.1:${api.port}`,
      aborted: false,
      keyLabel: 'leadey_sk_live_••••a1b2',
    });
  });
});
