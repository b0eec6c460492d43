import { describe, expect, test, vi } from 'vitest';
import { account } from '../../tests/unit/samples.ts';
import { answered, over } from '../../tests/unit/site-stage.ts';

describe('Asking by itself', () => {
  test('is done once, for who chose it, however often the list changes', async () => {
    const { thisSite, background, shown } = await over({ checkSite: true });
    thisSite.renew();
    expect(await background.types()).toEqual(['check-site']);
    await background.asked[0]?.answer({ ok: false, error: { kind: 'offline' } });
    thisSite.renew();
    expect(await background.types()).toEqual(['check-site']);
    expect(shown()).toMatchObject({ asking: false, error: { kind: 'offline' } });
  });

  test('is done for another workspace as well that somebody switches to', async () => {
    const { thisSite, background, store } = await over({ checkSite: true });
    expect(await background.types()).toEqual(['check-site']);
    await background.asked[0]?.answer({ ok: false, error: { kind: 'offline' } });
    store.set({ account: { ...account, connection: 'another' } });
    thisSite.renew();
    expect(await background.types()).toEqual(['check-site', 'check-site']);
  });

  test('is left out where Leadey has just answered', async () => {
    const { background } = await over({ checkSite: true, answers: [answered] });
    expect(await background.types()).toEqual([]);
  });

  test('is left out where there is nothing to ask about', async () => {
    const { background, shown } = await over({ checkSite: true, site: null });
    expect(await background.types()).toEqual([]);
    expect(shown()).toBeNull();
  });

  test('uses nothing of another connection', async () => {
    const { background } = await over({ checkSite: true, answers: [{ ...answered, connection: 'other' }] });
    await vi.waitFor(async () => expect(await background.types()).toEqual(['check-site']));
  });
});
