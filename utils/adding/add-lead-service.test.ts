// @vitest-environment node
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, leadTo } from '../../tests/unit/demo-background.ts';
import { createServices } from '../background/create-services.ts';
import { storedAdded, storedDraft } from '../storage/stored-webhooks.ts';
import type { Sending } from './add-lead-service.ts';
import { NOBODY } from './new-lead.ts';
import { parseWebhookUrl } from './webhook-url.ts';

const api = await startDemoApi({ rateLimit: false });
const WEBHOOK = /^\/webhooks\//;
const ADA = { ...NOBODY, name: 'Ada Lovelace', email: 'ada@example.com', company: 'Analytical Engines' };
const parsed = parseWebhookUrl(api.webhookUrl(DEMO_KEY));
if (!parsed.ok) throw new Error(parsed.error);
const { campaignId, token } = parsed.value;
let count = 0;
let connection = '';

function sending(change: Partial<Sending> = {}): Sending {
  count += 1;
  return { id: `attempt ${count}`, connection, again: false, campaignId, lead: ADA, before: [], ...change };
}

async function ready() {
  const services = await connectedWith(DEMO_KEY);
  connection = (await services.accounts.read())?.connection ?? '';
  expect(await services.webhooks.save(api.webhookUrl(DEMO_KEY))).toEqual({ ok: true, value: null });
  return services;
}

const posts = () => api.requests.filter(({ path }) => WEBHOOK.test(path));
const adas = () => [...api.allLeads(DEMO_KEY)].filter(({ email }) => email === 'ada@example.com');
const failedWith = (problem: string) => ({ ok: false, error: { kind: 'add', problem } });

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  leadTo(api);
  api.clearFaults();
  for (const { id } of adas()) api.deleteLead(DEMO_KEY, id);
  api.clearRequests();
  const real = globalThis.setTimeout;
  // The looks after a lost answer wait for seconds.
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((job: () => void, ms = 0, ...rest: unknown[]) =>
    real(job, ms >= 2000 && ms <= 4000 ? 0 : ms, ...(rest as []))) as typeof setTimeout);
});
afterAll(() => api.close());

describe('Adding a lead', () => {
  test('sends it once, with the secret in a header and in no address', async () => {
    const { adding } = await ready();
    const answer = await adding.add(sending());
    expect(answer).toEqual({ ok: true, value: { leadId: adas()[0]?.id, created: true, twice: false } });
    const [post, ...more] = posts();
    expect([post?.method, post?.query, more]).toEqual(['POST', {}, []]);
    expect(post?.headers['x-webhook-token']).toBe(`••••${token.slice(-4)}`);
    expect(post?.headers.authorization).toBeUndefined();
  });

  test('pressed twice sends it once', async () => {
    const { adding } = await ready();
    const one = sending();
    const both = await Promise.all([adding.add(one), adding.add(one)]);
    const later = await adding.add(one);
    expect([posts().length, adas().length]).toEqual([1, 1]);
    expect(both[0]).toEqual(both[1]);
    expect(later).toEqual(both[0]);
  });

  test('says that it wrote over one that was there', async () => {
    const { adding } = await ready();
    await adding.add(sending());
    const again = await adding.add(
      sending({ lead: { ...ADA, title: 'Countess' }, before: [adas()[0]?.id ?? ''] }),
    );
    expect(again).toMatchObject({ ok: true, value: { created: false } });
    expect(adas()).toMatchObject([{ title: 'Countess' }]);
  });

  test('on two pages at once, or again because nobody saw that it was done, sends it once', async () => {
    const { adding } = await ready();
    const [one, other] = [sending(), sending()];
    await Promise.all([adding.add(one), adding.add(other)]);
    expect(await adding.add(sending())).toMatchObject({ ok: true, value: { created: true } });
    expect([posts().length, adas().length]).toEqual([1, 1]);
  });

  test('is not done in another workspace than it was typed in', async () => {
    const { adding } = await ready();
    const answer = await adding.add(sending({ connection: 'another' }));
    expect(answer).toEqual({ ok: false, error: { kind: 'superseded' } });
    expect(posts()).toEqual([]);
  });

  test('takes what was sent out of the form, also where its page is gone; another one stays', async () => {
    const { adding } = await ready();
    const draft = { connection, lead: ADA, campaignId: null, touched: true, offered: null };
    await storedDraft.write(draft);
    await adding.add(sending());
    expect(await storedDraft.read()).toBeNull();
    await storedDraft.write({ ...draft, lead: { ...ADA, name: 'Grace Hopper' } });
    await adding.add(sending({ lead: { ...ADA, title: 'Countess' } }));
    expect((await storedDraft.read())?.lead.name).toBe('Grace Hopper');
  });

  test('is done, whatever goes wrong after Leadey took it', async () => {
    const { adding } = await ready();
    const write = browser.storage.session.set;
    vi.spyOn(browser.storage.session, 'set').mockImplementation(async (items) => {
      if (posts().some(({ status }) => status === 201)) throw new Error('QuotaExceededError');
      await Reflect.apply(write, browser.storage.session, [items]);
    });
    expect(await adding.add(sending())).toMatchObject({ ok: true, value: { created: true } });
  });

  test('is kept in memory for as long as the browser runs, and nowhere else', async () => {
    const { adding } = await ready();
    await adding.add(sending());
    expect((await storedAdded.read())?.attempts).toMatchObject([{ state: 'added', lead: ADA }]);
    expect(JSON.stringify(await browser.storage.local.get(null)).includes('ada@example.com')).toBe(false);
  });
});

describe('An answer that is lost', () => {
  test('after Leadey took the lead: it is found, and not sent again', async () => {
    const { adding } = await ready();
    api.fault({ kind: 'reset-before', match: { path: WEBHOOK } });
    const answer = await adding.add(sending());
    expect(answer).toEqual({ ok: true, value: { leadId: adas()[0]?.id, created: true, twice: false } });
    expect([posts().length, adas().length]).toEqual([1, 1]);
  });

  test('after Leadey wrote over one: told as that', async () => {
    const { adding } = await ready();
    await adding.add(sending());
    api.fault({ kind: 'reset-before', match: { path: WEBHOOK } });
    const before = [adas()[0]?.id ?? ''];
    const answer = await adding.add(sending({ lead: { ...ADA, title: 'Countess' }, before }));
    expect(answer).toEqual({ ok: true, value: { leadId: before[0], created: false, twice: false } });
  });

  test('before Leadey took it: it says that it was not added', async () => {
    const { adding } = await ready();
    api.fault({ kind: 'unseen', match: { path: WEBHOOK } });
    expect(await adding.add(sending())).toEqual(failedWith('not-added'));
    expect(adas()).toEqual([]);
    expect((await storedAdded.read())?.attempts[0]).toMatchObject({ state: 'not-added' });
  });

  test('of somebody without an address: looked for among the newest', async () => {
    const { adding } = await ready();
    api.fault({ kind: 'reset-before', match: { path: WEBHOOK } });
    const lead = { ...NOBODY, name: 'Grace Hopper' };
    expect(await adding.add(sending({ lead }))).toMatchObject({ ok: true, value: { created: true } });
    const [newest] = api.allLeads(DEMO_KEY);
    expect(newest?.name).toBe('Grace Hopper');
    if (newest) api.deleteLead(DEMO_KEY, newest.id);
  });

  test('sent again by the browser itself: told as new, or as being there twice', async () => {
    const { adding } = await ready();
    const spy = leadTo(api);
    const send = spy.getMockImplementation() ?? fetch;
    spy.mockImplementation(async (url, init) => {
      if (WEBHOOK.test(new URL(String(url)).pathname)) await send(url, init);
      return send(url, init);
    });
    expect(await adding.add(sending())).toMatchObject({ value: { created: true, twice: false } });
    expect(adas()).toHaveLength(1);
    const lead = { ...NOBODY, name: 'Grace Hopper' };
    expect(await adding.add(sending({ lead }))).toMatchObject({ value: { created: true, twice: true } });
    for (const { id, name } of [...api.allLeads(DEMO_KEY)])
      if (name === 'Grace Hopper') api.deleteLead(DEMO_KEY, id);
  });

  test('and Leadey cannot be asked either: unknown, until somebody looks again', async () => {
    const { adding } = await ready();
    api.fault({ kind: 'reset-before', match: { path: WEBHOOK } });
    const out = api.fault({ kind: 'status', status: 503, match: { path: '/leads' } });
    const one = sending();
    expect(await adding.add(one)).toEqual(failedWith('unknown'));
    out();
    expect(await adding.look(one.id)).toEqual({
      ok: true,
      value: { leadId: adas()[0]?.id, created: true, twice: false },
    });
    expect(posts().length).toBe(1);
  });

  test('since the worker ended in between: asked again, the next one looks and sends nothing', async () => {
    const { adding } = await ready();
    const one = sending();
    api.fault({ kind: 'hang', match: { path: WEBHOOK, times: 1 } });
    void adding.add(one);
    await vi.waitFor(() => expect(posts().length).toBe(1));
    expect(await createServices().adding.add(one)).toEqual({
      ok: true,
      value: { leadId: adas()[0]?.id, created: true, twice: false },
    });
    expect(posts().length).toBe(1);
  });

  test('and somebody alike is there, whose time this computer’s clock cannot be: unknown', async () => {
    const { adding } = await ready();
    api.fault({ kind: 'unseen', match: { path: WEBHOOK } });
    const createdAt = '2026-01-01T00:00:00.000Z';
    api.addLeads(DEMO_KEY, [{ name: 'Ada', email: 'ada@example.com', campaignId, createdAt }]);
    const one = sending();
    expect(await adding.add(one)).toEqual(failedWith('unknown'));
    expect(await adding.add(sending())).toEqual(failedWith('unknown'));
    api.clearFaults();
    expect(await adding.add(sending({ again: true }))).toMatchObject({ ok: true });
  });

  test('a request that never came here is told as not added, and nothing is sent', async () => {
    const { adding } = await ready();
    expect(await adding.look('never seen')).toEqual(failedWith('not-added'));
    expect(posts()).toEqual([]);
  });
});

describe('What Leadey refuses', () => {
  test.each([
    ['unauthorized', { kind: 'status', status: 401, body: { ok: false, error: 'unauthorized' } }],
    ['incomplete', { kind: 'status', status: 422, body: { ok: false, error: 'payload …' } }],
    ['refused', { kind: 'status', status: 413, body: { ok: false, error: 'too large' } }],
  ] as const)('%s has a name of its own', async (problem, fault) => {
    const { adding } = await ready();
    api.fault({ ...fault, match: { path: WEBHOOK } });
    expect(await adding.add(sending())).toEqual(failedWith(problem));
  });

  test('a page of a hotel’s network is not Leadey’s word', async () => {
    const { adding } = await ready();
    api.fault({ kind: 'status', status: 401, body: '<h1>Sign in</h1>', match: { path: WEBHOOK } });
    expect(await adding.add(sending())).toEqual(failedWith('intercepted'));
  });

  test('an error of its own is looked into: it may have been taken', async () => {
    const { adding } = await ready();
    api.fault({
      kind: 'status',
      status: 500,
      body: { ok: false, error: 'internal' },
      match: { path: WEBHOOK },
    });
    expect(await adding.add(sending())).toMatchObject({ ok: true });
  });

  test('and where Leadey does not have it, that error has words of its own', async () => {
    const { adding } = await ready();
    const spy = leadTo(api);
    const real = spy.getMockImplementation() ?? fetch;
    spy.mockImplementation(async (url, init) =>
      WEBHOOK.test(new URL(String(url)).pathname)
        ? Response.json({ ok: false, error: 'internal' }, { status: 500 })
        : real(url, init),
    );
    expect(await adding.add(sending())).toEqual(failedWith('server'));
  });

  test('nothing is sent while the browser is offline, or to a campaign that was not set up', async () => {
    const { adding } = await ready();
    vi.stubGlobal('navigator', { onLine: false });
    expect(await adding.add(sending())).toEqual({ ok: false, error: { kind: 'offline' } });
    vi.stubGlobal('navigator', { onLine: true });
    expect(await adding.add(sending({ campaignId: 'another' }))).toEqual(failedWith('unauthorized'));
    expect(posts()).toEqual([]);
  });

  test('nothing is added where admins have switched it off, or fixed other campaigns', async () => {
    const { adding, webhooks } = await ready();
    for (const policy of [{ addingOff: true }, { addingCampaigns: ['another'] }]) {
      vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
      expect(await adding.add(sending())).toEqual({ ok: false, error: { kind: 'not-allowed' } });
      expect(await webhooks.save(api.webhookUrl(DEMO_KEY))).toEqual({
        ok: false,
        error: { kind: 'not-allowed' },
      });
    }
    expect(posts()).toEqual([]);
  });
});

describe('A webhook’s token', () => {
  const places = async () => {
    const all = await everythingStored();
    return all.split(token).length - 1;
  };

  test('lies in one place, beside the key, and moves with it', async () => {
    const { account, accounts } = await ready();
    expect(await places()).toBe(1);
    const id = (await accounts.read())?.organization.id ?? '';
    expect(await browser.storage.local.get(`hooks:${id}`)).toEqual({
      [`hooks:${id}`]: { [campaignId]: token },
    });
    await account.keepKey(id, true);
    expect(await places()).toBe(1);
    expect(JSON.stringify(await browser.storage.local.get(null)).includes(token)).toBe(false);
    expect(await (await ready()).adding.add(sending())).toMatchObject({ ok: true });
  });

  test('is nowhere once the webhook is removed, or its workspace', async () => {
    const { webhooks } = await ready();
    await webhooks.remove(campaignId);
    expect(await places()).toBe(0);
    const { account } = await ready();
    await account.disconnect();
    expect(await places()).toBe(0);
    expect(await everythingStored()).not.toMatch(/masked|webhook/);
  });

  test('stays when people’s data is cleared, which takes drafts and history', async () => {
    const { adding, account } = await ready();
    await adding.add(sending());
    await account.clearPeople();
    expect([await places(), await storedAdded.read()]).toEqual([1, null]);
  });

  test('with a passphrase is on the disk as ciphertext only, and gone from memory while locked', async () => {
    const { sealing } = await ready();
    sealing.watch();
    await sealing.set('correct horse battery staple', '');
    expect(JSON.stringify(await browser.storage.local.get(null)).includes(token)).toBe(false);
    await sealing.lock();
    expect(await places()).toBe(0);
    await sealing.unlock('correct horse battery staple');
    expect(await createServices().adding.add(sending())).toMatchObject({ ok: true });
  }, 30_000);
});
