import { describe, expect, test } from 'vitest';
import { fakeBackground } from '../../tests/unit/fake-background.ts';
import { account, lead, snapshotOf } from '../../tests/unit/samples.ts';
import { over, writeDismissed } from '../../tests/unit/site-stage.ts';
import type { Lead } from '../leadey/schemas.ts';
import { stateOf } from './read-stored-state.ts';
import type { SiteView } from './state.ts';
import { createStore } from './store.ts';
import { createThisSite } from './this-site.ts';

describe('Who is on a page by name alone', () => {
  const ada = { kind: 'person', profile: 'ada-l', name: 'Ada Lovelace' } as const;
  const namesakes = ['one', 'two'].map((id): Lead => ({ ...lead, id, linkedinUrl: '' }));
  const ids = (view: SiteView | null) => view?.perhaps.leads.map(({ id }) => id);

  test('pressed while the page is still being looked at, it counts once that is done', async () => {
    const background = fakeBackground();
    const store = createStore(stateOf(account, { leads: snapshotOf() }));
    const thisSite = createThisSite({
      store,
      send: background.send,
      all: { filter: (fits: (lead: Lead) => boolean) => namesakes.filter(fits), isWhole: () => true },
      readSite: async () => ada,
      readAnswers: async () => [],
      readDismissed: async () => null,
      writeDismissed,
    });
    const looked = thisSite.look();
    const pressed = thisSite.dismiss('one');
    await Promise.all([looked, pressed]);
    expect(ids(store.get().site ?? null)).toEqual(['two']);
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
