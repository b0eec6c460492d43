// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList, shownNames } from '../../tests/unit/fake-page.ts';
import { account, lead, NOON, snapshotOf } from '../../tests/unit/samples.ts';
import { initialSync } from '../sync/initial-sync.ts';
import type { App } from './app.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

/** Types this into the search, and lets so many milliseconds pass. */
async function type(app: App, text: string, ms: number): Promise<void> {
  app.search(text);
  await vi.advanceTimersByTimeAsync(ms);
}

const garcias = [
  { ...lead, id: 'lead_g1', name: 'José García' },
  { ...lead, id: 'lead_g2', name: 'Ana Garcia Ruiz' },
];
const sync = { ...initialSync(account.connection), known: 2, total: 5000, chunks: [1] };
const nothing = snapshotOf({ search: 'garcia' }, 0);

describe('A search while leads are still synced', () => {
  const open = () => {
    const page = openList({}, garcias);
    void page.app.syncChanged(sync);
    return page;
  };

  test('finds what Leadey does not, among those that are here already', async () => {
    const { app, background, state } = open();
    await type(app, 'garcia', 400);
    await background.answerLeads(0, { snapshot: nothing });
    expect(shownNames(state()).sort()).toEqual(['Ana Garcia Ruiz', 'José García']);
  });

  test('for what Leadey cannot be asked shows those that are here, and does not take all for them', async () => {
    const { app, background, state } = open();
    await type(app, 'site:nowhere.test', 400);
    expect(shownNames(state())).toEqual([]);
    await type(app, 'score>80', 400);
    expect(shownNames(state()).sort()).toEqual(['Ana Garcia Ruiz', 'José García']);
    expect(await background.types()).not.toContain('load-leads');
  });

  test('shows Leadey’s own answer where that holds more', async () => {
    const { app, background, state } = open();
    await type(app, 'person', 400);
    await background.answerLeads(0, { snapshot: snapshotOf({ search: 'person' }, 60) });
    expect(shownNames(state())).toHaveLength(25);
  });

  test('keeps what is shown when Leadey cannot be reached and nothing of it is here: there may be some', async () => {
    const { app, background, state } = open();
    await type(app, 'nobody so far', 400);
    await background.failLeads(0, 'offline');
    expect(state().list.state).toBe('failed');
    expect(shownNames(state())[0]).toBe('Person 1');
  });

  test('finds what is here also when Leadey cannot be reached, and says so', async () => {
    const { app, background, state } = open();
    await type(app, 'jose garcia', 400);
    await background.failLeads(0, 'offline');
    expect(state().list.state).toBe('failed');
    expect(shownNames(state())).toEqual(['José García']);
  });
});

describe('What is here already', () => {
  const open = (change: Partial<typeof sync> = {}, synced = garcias) => {
    const page = openList({}, synced);
    void page.app.syncChanged({ ...sync, ...change });
    return page;
  };
  const anaAsLeadeyHasHer = { ...snapshotOf({ search: 'garcia' }, 1) };

  test('is shown as typed, before Leadey is asked, and Leadey is asked all the same', async () => {
    const { app, background, state } = open();
    await type(app, 'garcia', 1);
    expect(shownNames(state()).sort()).toEqual(['Ana Garcia Ruiz', 'José García']);
    expect(state().list.state).toBe('refreshing');
    expect(await background.types()).not.toContain('load-leads');
    await vi.advanceTimersByTimeAsync(400);
    expect(await background.questions()).toEqual([expect.objectContaining({ search: 'garcia' })]);
  });

  test('stays where it is once Leadey has answered, with what only Leadey has below', async () => {
    const { app, background, state } = open();
    await type(app, 'garcia', 400);
    const before = shownNames(state());
    await background.answerLeads(0, { snapshot: anaAsLeadeyHasHer });
    expect(shownNames(state())).toEqual([...before, 'Person 1']);
    expect(state().list).toMatchObject({
      state: 'ready',
      snapshot: { page: { meta: { totalCount: 3, totalPages: 1 } } },
    });
  });

  test('is as Leadey says it is by now', async () => {
    const { app, background, state } = open({ state: 'too-many' }, [{ ...lead, status: 'pending' }]);
    await type(app, 'ada', 400);
    const { page, ...answer } = snapshotOf({ search: 'ada' }, 1);
    const items = [{ ...lead, status: 'dnc' }];
    await background.answerLeads(0, { snapshot: { ...answer, page: { ...page, items } } });
    expect(state().list).toMatchObject({
      state: 'ready',
      snapshot: { page: { items: [{ status: 'dnc' }] } },
    });
  });

  test('leaves what is shown where it is nothing', async () => {
    const { app, state } = open();
    await type(app, 'nobody so far', 1);
    expect(shownNames(state())[0]).toBe('Person 1');
  });

  test('does not give way to the answer to an earlier letter', async () => {
    const { app, background, state } = open();
    await type(app, 'person', 500);
    await type(app, 'garcia', 1);
    await background.answerLeads(0, { snapshot: snapshotOf({ search: 'person' }, 60) });
    expect(shownNames(state()).sort()).toEqual(['Ana Garcia Ruiz', 'José García']);
  });

  test('is not taken for Leadey’s answer when somebody comes back to it', async () => {
    const { app, background, state } = open();
    await type(app, 'garcia', 1);
    await type(app, 'nobody so far', 500);
    await background.answerLeads(0, { snapshot: snapshotOf({ search: 'nobody so far' }, 0) });
    await type(app, 'garcia', 500);
    expect(await background.questions()).toHaveLength(2);
    expect(state().list.state).toBe('refreshing');
  });

  test('is shown by status, too, where there are more leads than are kept', async () => {
    const replied = [{ ...lead, id: 'lead_r', name: 'Rita', status: 'replied' }, ...garcias];
    const { app, state } = open({ state: 'too-many' }, replied);
    await vi.advanceTimersByTimeAsync(1);
    app.narrow({ status: 'replied' });
    await vi.advanceTimersByTimeAsync(1);
    expect(shownNames(state())).toContain('Rita');
    expect(state().list.state).toBe('refreshing');
  });
});

describe('Where there are more leads than are kept', () => {
  const many = Array.from({ length: 60 }, (_, place) => ({
    ...lead,
    id: `lead_${place}`,
    name: `Number ${place}`,
    createdAt: new Date(NOON - place * 60_000).toISOString(),
  }));
  const open = async () => {
    const page = openList({}, many);
    void page.app.syncChanged({ ...sync, state: 'too-many', known: 60, total: 5000, checkedAt: NOON });
    await vi.advanceTimersByTimeAsync(1);
    return page;
  };

  test('the newest are turned without asking anybody, and counted as Leadey counts them', async () => {
    const { app, background, state } = await open();
    app.turnTo(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(shownNames(state())[0]).toBe('Number 25');
    expect(state().list).toMatchObject({
      state: 'ready',
      snapshot: { page: { meta: { page: 2, totalCount: 5000, totalPages: 200 } } },
    });
    expect(await background.types()).not.toContain('load-leads');
  });

  test('a page that is not all here is asked for', async () => {
    const { app, background } = await open();
    app.turnTo(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(await background.questions()).toEqual([expect.objectContaining({ page: 3 })]);
  });

  test('a refresh looks at the newest', async () => {
    const { app, background, state } = await open();
    void app.refresh();
    await vi.advanceTimersByTimeAsync(1);
    expect(await background.types()).toContain('check-newest');
    const fresh = { ...sync, state: 'too-many' as const, known: 60, total: 5001, checkedAt: NOON + 1 };
    await background.answer('check-newest', fresh);
    await vi.advanceTimersByTimeAsync(1);
    expect(state().list).toMatchObject({ snapshot: { page: { meta: { totalCount: 5001 } } } });
  });

  test('the whole list is there at once when a search is cleared', async () => {
    const { app, background, state } = await open();
    await type(app, 'number 59', 1);
    expect(shownNames(state())).toEqual(['Number 59']);
    await type(app, '', 1);
    expect(shownNames(state())[0]).toBe('Number 0');
    expect(state().list.state).toBe('ready');
    await vi.advanceTimersByTimeAsync(500);
    expect(await background.types()).not.toContain('load-leads');
  });

  test('a search that Leadey answers with more than a page is Leadey’s', async () => {
    const { app, background, state } = await open();
    await type(app, 'number', 400);
    expect(shownNames(state())[0]).toBe('Number 0');
    await background.answerLeads(0, { snapshot: snapshotOf({ search: 'number' }, 400) });
    expect(shownNames(state())[0]).toBe('Person 1');
    expect(state().list).toMatchObject({ snapshot: { page: { meta: { totalCount: 400 } } } });
  });
});
