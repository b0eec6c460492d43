import { describe, expect, test, vi } from 'vitest';
import { fakeBackground } from '../../tests/unit/fake-background.ts';
import { account, lead, snapshotOf } from '../../tests/unit/samples.ts';
import { answered, northwind, over, writeDismissed } from '../../tests/unit/site-stage.ts';
import type { Lead } from '../leadey/schemas.ts';
import { createDirectory } from '../lookup/directory.ts';
import type { Site } from '../lookup/site.ts';
import { ok } from '../result.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { stateOf } from './read-stored-state.ts';
import type { SiteView } from './state.ts';
import { createStore } from './store.ts';
import { createThisSite } from './this-site.ts';

describe('On a company’s site', () => {
  test('its leads are there from memory, and nobody is asked', async () => {
    const { shown, background } = await over();
    expect(shown()).toMatchObject({ leads: [{ name: 'Ada Lovelace' }], isWhole: true, answer: null });
    expect(await background.types()).toEqual([]);
  });

  test('what is not synced yet is not said to be none', async () => {
    expect((await over({ synced: null })).shown()).toMatchObject({ isWhole: false });
  });

  test('the button asks once, however often it is pressed', async () => {
    const { thisSite, background, shown } = await over();
    void thisSite.ask();
    void thisSite.ask();
    expect(await background.types()).toEqual(['check-site']);
    expect(shown()?.asking).toBe(true);
    await background.asked[0]?.answer(ok(answered));
    expect(shown()).toMatchObject({ asking: false, error: null, answer: { key: 'northwind.com' } });
  });

  test('trouble is said, and what was found stays', async () => {
    const { thisSite, background, shown } = await over();
    void thisSite.ask();
    await background.asked[0]?.answer({ ok: false, error: { kind: 'offline' } });
    expect(shown()).toMatchObject({ error: { kind: 'offline' }, leads: [{ name: 'Ada Lovelace' }] });
  });

  test('an answer that comes after a disconnect shows nothing', async () => {
    const { thisSite, background, store, shown } = await over();
    void thisSite.ask();
    store.set({ account: null });
    thisSite.renew();
    await background.asked[0]?.answer(ok(answered));
    expect(shown()).toBeNull();
  });
});

describe('Where there are more leads than are kept', () => {
  test('an older one that Leadey names is among those of the site, each once', async () => {
    const older: Lead = { ...lead, id: 'older', name: 'Older', email: 'older@northwind.com' };
    const { thisSite, background, shown } = await over({ synced: [lead], isWhole: false });
    void thisSite.ask();
    await background.asked[0]?.answer(ok({ ...answered, leads: [lead, older] }));
    expect(shown()).toMatchObject({ count: 2, leads: [{ id: lead.id }, { id: 'older' }], isWhole: false });
  });
});

describe('Where Leadey’s directory tells what a lead without an address belongs to', () => {
  const nora: Lead = { ...lead, id: 'nora', name: 'Nora', company: 'NW Traders', email: '' };
  const directoryOf = (...hosts: readonly string[]) =>
    createDirectory({ isWhole: true, entries: hosts.map((host) => ['nwtraders', host, '', false]) });

  test('the lead is among those of the site, and nobody is asked', async () => {
    const { shown, background } = await over({ synced: [nora], directory: directoryOf('northwind.com') });
    expect(shown()).toMatchObject({ leads: [{ name: 'Nora' }], count: 1, perhaps: { count: 0 } });
    expect(await background.types()).toEqual([]);
  });

  test('the lead is set apart while two companies of that name are somewhere else', async () => {
    const directory = directoryOf('northwind.com', 'nwtraders.com');
    const { shown } = await over({ synced: [nora, lead], directory });
    expect(shown()).toMatchObject({
      leads: [{ name: 'Ada Lovelace' }],
      count: 1,
      perhaps: { leads: [{ name: 'Nora' }], count: 1 },
    });
  });
});

describe('What the first frame shows', () => {
  const firstFrame: SiteView = {
    site: northwind,
    leads: [lead],
    count: 1,
    perhaps: { leads: [], count: 0 },
    isWhole: true,
    answer: null,
    asking: false,
    isAboutToAsk: true,
    error: null,
  };

  /** A popup whose first frame is there, and which has not found out more yet. */
  function atFirst(
    answers: readonly SiteAnswer[] = [],
    readSite = async (): Promise<Site | null> => northwind,
  ) {
    const background = fakeBackground();
    const store = createStore({ ...stateOf(account, { leads: snapshotOf() }), site: firstFrame });
    const thisSite = createThisSite({
      store,
      send: background.send,
      all: { filter: () => null, isWhole: () => false },
      readSite,
      readAnswers: async () => answers,
      readDismissed: async () => null,
      writeDismissed,
    });
    return { background, store, thisSite };
  }

  test('stays as it is until more is known, whatever is loaded meanwhile', async () => {
    const { store, thisSite } = atFirst();
    const looked = thisSite.look();
    thisSite.renew();
    expect(store.get().site).toBe(firstFrame);
    await looked;
    thisSite.renew();
    expect(store.get().site).toMatchObject({ count: 1, isWhole: true });
  });

  test('offers no button that is gone a moment later, whether Leadey is asked then or has just answered', async () => {
    const { store, thisSite, background } = atFirst();
    await thisSite.look();
    thisSite.renew();
    expect(store.get().site).toMatchObject({ isAboutToAsk: true, asking: false });
    store.set({ settings: { ...DEFAULT_SETTINGS, checkSite: true } });
    thisSite.renew();
    expect(store.get().site).toMatchObject({ isAboutToAsk: false, asking: true });
    expect(await background.types()).toEqual(['check-site']);
    const other = atFirst([answered]);
    await other.thisSite.look();
    other.thisSite.renew();
    expect(other.store.get().site).toMatchObject({ isAboutToAsk: false, answer: { key: 'northwind.com' } });
  });

  test('is not asked about for ever where the page cannot be looked at, or turns out to be none', async () => {
    const failing = async () => {
      throw new Error('no tab');
    };
    for (const [readSite, shown] of [
      [failing, { asking: false, site: northwind }],
      [async () => null, null],
    ] as const) {
      const { store, thisSite, background } = atFirst([], readSite);
      const looked = thisSite.look().catch(() => 'it failed');
      void thisSite.ask();
      background.asked[0]?.answer(ok(answered));
      await looked;
      await background.settled();
      const { site } = store.get();
      if (shown === null) expect(site).toBeNull();
      else expect(site).toMatchObject(shown);
    }
  });

  test('can be asked about before the page is looked at, and what Leadey answers then stays', async () => {
    const { store, thisSite, background } = atFirst();
    const looked = thisSite.look();
    void thisSite.ask();
    expect(store.get().site).toMatchObject({ asking: true });
    // Quicker than the page is looked at, which reads what was answered earlier.
    background.asked[0]?.answer(ok(answered));
    await looked;
    thisSite.renew();
    await background.settled();
    expect(store.get().site).toMatchObject({ asking: false, answer: { key: 'northwind.com' } });
  });
});

describe('As tabs are switched', () => {
  const contoso: Site = { kind: 'company', domain: 'contoso.com', host: 'contoso.com' };
  const person = (name: string): Site => ({ kind: 'person', profile: 'ada', name });

  /** Beside pages that come to the front one after the other. */
  async function beside(checkSite = false) {
    const background = fakeBackground();
    const store = createStore({
      ...stateOf(account, { leads: snapshotOf() }),
      settings: { ...DEFAULT_SETTINGS, checkSite },
    });
    const read = vi.fn<() => Promise<Site | null>>(async () => northwind);
    const thisSite = createThisSite({
      store,
      send: background.send,
      all: { filter: (fits: (lead: Lead) => boolean) => [lead].filter(fits), isWhole: () => true },
      readSite: read,
      readAnswers: async () => [],
      readDismissed: async () => null,
      writeDismissed,
    });
    const look = async () => {
      if (await thisSite.look()) thisSite.renew();
    };
    const goTo = (site: Site | null) => {
      read.mockResolvedValue(site);
      return look();
    };
    await look();
    return { background, thisSite, goTo, look, read, shown: () => store.get().site ?? null };
  }

  test('each is told apart, and where there is nothing to say the last one goes', async () => {
    const { goTo, shown } = await beside();
    expect(shown()?.leads).toHaveLength(1);
    await goTo(contoso);
    expect(shown()).toMatchObject({ site: contoso, leads: [], asking: false });
    await goTo(null);
    expect(shown()).toBeNull();
  });

  test('what is read of a tab that was left before it came is dropped', async () => {
    const { look, read, shown } = await beside();
    let tell: (site: Site) => void = () => {};
    read.mockReturnValueOnce(
      new Promise((resolve) => {
        tell = resolve;
      }),
    );
    const slow = look();
    read.mockResolvedValue(contoso);
    await look();
    tell(northwind);
    await slow;
    expect(shown()?.site).toEqual(contoso);
  });

  test('an answer about the last one is not shown on this one', async () => {
    const { background, thisSite, goTo, shown } = await beside();
    void thisSite.ask();
    await goTo(contoso);
    await background.asked[0]?.answer(ok(answered));
    expect(shown()).toMatchObject({ site: contoso, answer: null, asking: false, error: null });
  });

  test('trouble with the last one is not told of this one', async () => {
    const { background, thisSite, goTo, shown } = await beside();
    void thisSite.ask();
    await background.asked[0]?.answer({ ok: false, error: { kind: 'offline' } });
    await goTo(contoso);
    expect(shown()?.error).toBeNull();
  });

  test('a profile without a name yet is asked about once its title says one', async () => {
    const { background, goTo } = await beside();
    expect(await background.types()).toEqual([]);
    const other = await beside(true);
    await other.background.asked[0]?.answer(ok(answered));
    await other.goTo(person(''));
    expect(await other.background.types()).toEqual(['check-site']);
    await other.goTo(person('Ada Lovelace'));
    expect(await other.background.types()).toEqual(['check-site', 'check-site']);
    await goTo(null);
  });

  test('the same page again changes nothing', async () => {
    const { thisSite } = await beside();
    expect(await thisSite.look()).toBe(false);
  });
});
