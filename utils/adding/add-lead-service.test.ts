// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import {
  ADA,
  adas,
  api,
  connection,
  failedWith,
  posts,
  ready,
  sending,
  startEachAnew,
  token,
  WEBHOOK,
} from '../../tests/unit/adding-stage.ts';
import { leadTo } from '../../tests/unit/demo-background.ts';
import { storedAdded, storedDraft } from '../storage/stored-webhooks.ts';

startEachAnew();

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
