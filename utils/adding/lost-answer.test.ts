// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import {
  ADA,
  adas,
  api,
  campaignId,
  failedWith,
  posts,
  ready,
  sending,
  startEachAnew,
  WEBHOOK,
} from '../../tests/unit/adding-stage.ts';
import { leadTo } from '../../tests/unit/demo-background.ts';
import { createServices } from '../background/create-services.ts';
import { storedAdded } from '../storage/stored-webhooks.ts';
import { NOBODY } from './new-lead.ts';

startEachAnew();

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
