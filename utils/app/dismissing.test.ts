import { describe, expect, test, vi } from 'vitest';
import { fakeBackground } from '../../tests/unit/fake-background.ts';
import { account, lead, snapshotOf } from '../../tests/unit/samples.ts';
import { over, writeDismissed } from '../../tests/unit/site-stage.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { Site } from '../lookup/site.ts';
import type { Dismissed } from '../storage/stored-dismissed.ts';
import { stateOf } from './read-stored-state.ts';
import type { SiteView } from './state.ts';
import { createStore } from './store.ts';
import { createThisSite } from './this-site.ts';

describe('Who is on a page by name alone', () => {
  const ada = { kind: 'person', profile: 'ada-l', name: 'Ada Lovelace' } as const;
  const namesakes = ['one', 'two'].map((id): Lead => ({ ...lead, id, linkedinUrl: '' }));
  const ids = (view: SiteView | null) => view?.perhaps.leads.map(({ id }) => id);

  /** A page's part whose looks end when the test says so. */
  function looking() {
    const store = createStore(stateOf(account, { leads: snapshotOf() }));
    const sites: ((site: Site) => void)[] = [];
    let kept: Dismissed | null = null;
    const thisSite = createThisSite({
      store,
      send: fakeBackground().send,
      all: { filter: (fits: (lead: Lead) => boolean) => namesakes.filter(fits), isWhole: () => true },
      readSite: () => new Promise((found) => sites.push(found)),
      readAnswers: async () => [],
      readDismissed: async () => kept,
      writeDismissed: async (written) => {
        await Promise.resolve();
        kept = written;
      },
    });
    return { thisSite, sites, shown: () => store.get().site ?? null };
  }

  test('pressed while the page is still being looked at, it counts once that is done', async () => {
    const { thisSite, sites, shown } = looking();
    const looked = thisSite.look();
    const pressed = thisSite.dismiss('one');
    sites[0]?.(ada);
    await Promise.all([looked, pressed]);
    expect(ids(shown())).toEqual(['two']);
  });

  test('pressed in the very first frame, before anything is looked at, it counts as well', async () => {
    const { thisSite, sites, shown } = looking();
    const pressed = thisSite.dismiss('one');
    const looked = thisSite.look();
    for (const found of sites) found(ada);
    await Promise.all([looked, pressed]);
    expect(ids(shown())).toEqual(['two']);
  });

  test('pressed while the page is looked at a second time, it counts and stays', async () => {
    const { thisSite, sites, shown } = looking();
    const first = thisSite.look();
    const pressed = thisSite.dismiss('one');
    const second = thisSite.look();
    sites[0]?.(ada);
    await first;
    sites[1]?.(ada);
    await Promise.all([second, pressed]);
    expect(ids(shown())).toEqual(['two']);
  });

  test('pressed and looked at again before it is stored, it stays', async () => {
    const { thisSite, sites, shown } = looking();
    const first = thisSite.look();
    sites[0]?.(ada);
    await first;
    const pressed = thisSite.dismiss('one');
    await vi.waitFor(() => expect(ids(shown())).toEqual(['two']));
    const second = thisSite.look();
    sites[1]?.(ada);
    await Promise.all([second, pressed]);
    thisSite.renew();
    expect(ids(shown())).toEqual(['two']);
  });

  test('is taken off that page when somebody says that it is another, and that is remembered', async () => {
    const { thisSite, shown } = await over({ site: ada, synced: namesakes });
    expect(ids(shown())).toEqual(['one', 'two']);
    await thisSite.dismiss('one');
    expect(shown()).toMatchObject({ perhaps: { count: 1, leads: [{ id: 'two' }] } });
    const remembered = [{ connection: account.connection, key: 'in/ada-l\nAda Lovelace', ids: ['one'] }];
    expect(writeDismissed).toHaveBeenLastCalledWith(remembered);
    const again = await over({ site: ada, synced: namesakes, dismissed: remembered });
    expect(ids(again.shown())).toEqual(['two']);
  });

  test('stays on other pages, and in other workspaces', async () => {
    const elsewhere = [
      { connection: account.connection, key: 'in/ada-m\nAda Lovelace', ids: ['one'] },
      { connection: 'another', key: 'in/ada-l\nAda Lovelace', ids: ['two'] },
    ];
    const { shown } = await over({ site: ada, synced: namesakes, dismissed: elsewhere });
    expect(ids(shown())).toEqual(['one', 'two']);
  });
});
