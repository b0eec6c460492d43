// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { createLeadeyClient, type LeadeyClient } from './client.ts';
import { FIRST_PAGE } from './lead-query.ts';

/** A client, and the addresses it has asked for; each is answered with this. */
function asked(body: unknown = {}) {
  const urls: string[] = [];
  const client = createLeadeyClient({
    send: async (url) => {
      urls.push(url);
      return Response.json(body);
    },
    admit: async () => null,
    now: Date.now,
    isOnline: () => true,
    failing: new Set(),
    once: true,
  });
  return { client, urls };
}

const { signal } = new AbortController();
const HOST = 'https://backend.leadey.ai/v1';

describe('Where Leadey is asked', () => {
  test.each<[string, (client: LeadeyClient) => Promise<unknown>, string]>([
    ['who somebody is', (client) => client.organization(signal), '/me'],
    [
      'for a page of leads',
      (client) => client.leads({ ...FIRST_PAGE, page: 3, search: 'ada' }, signal),
      '/leads?page=3&pageSize=25&search=ada',
    ],
    [
      'for a page of any size',
      (client) => client.leadsPage({ ...FIRST_PAGE, status: 'replied' }, 7, 93, signal),
      '/leads?page=7&pageSize=93&status=replied',
    ],
    ['for one lead, whatever its id holds', (client) => client.lead('a/b?c', signal), '/leads/a%2Fb%3Fc'],
    ['for campaigns', (client) => client.campaigns(2, 100, signal), '/campaigns?page=2&pageSize=100'],
    [
      'for companies with a text',
      (client) => client.companies('north wind', signal),
      '/companies?page=1&pageSize=100&search=north+wind',
    ],
    [
      'for more of them',
      (client) => client.companies('north', signal, 2),
      '/companies?page=2&pageSize=100&search=north',
    ],
    [
      'for contacts with a text',
      (client) => client.contacts('ada@northwind.com', signal),
      '/contacts?page=1&pageSize=100&search=ada%40northwind.com',
    ],
  ])('%s', async (_, ask, path) => {
    const { client, urls } = asked();
    await ask(client);
    expect(urls).toEqual([HOST + path]);
  });

  test('an address that is too long for any server is not asked for', async () => {
    const { client, urls } = asked();
    expect(await client.lead('x'.repeat(12_000), signal)).toEqual({
      ok: false,
      error: { kind: 'bad-request' },
    });
    expect(urls).toEqual([]);
    await client.lead('x'.repeat(12_000 - '/leads/'.length), signal);
    expect(urls).toHaveLength(1);
  });
});

describe('What Leadey answers', () => {
  const nothing = { data: [], meta: { page: 1, pageSize: 25, totalCount: 0, totalPages: 0 } };

  test('is read as what was asked for', async () => {
    const { client } = asked(nothing);
    for (const page of [
      client.leads(FIRST_PAGE, signal),
      client.leadsPage(FIRST_PAGE, 1, 25, signal),
      client.campaigns(1, 25, signal),
      client.companies('a', signal),
      client.contacts('a', signal),
    ])
      expect(await page).toMatchObject({ ok: true, value: { items: [] } });
  });

  test('is not believed where it is something else', async () => {
    const { client } = asked({ data: 'all is well' });
    for (const answer of [
      client.organization(signal),
      client.lead('lead_1', signal),
      client.leads(FIRST_PAGE, signal),
      client.leadsPage(FIRST_PAGE, 1, 25, signal),
      client.campaigns(1, 25, signal),
      client.companies('a', signal),
      client.contacts('a', signal),
    ])
      expect(await answer).toEqual({ ok: false, error: { kind: 'bad-response' } });
  });
});
