// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList, shownNames } from '../../tests/unit/fake-page.ts';
import { account, lead, NOON, snapshotOf } from '../../tests/unit/samples.ts';
import { initialSync } from '../sync/initial-sync.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

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
    app.search('garcia');
    await vi.advanceTimersByTimeAsync(400);
    await background.answerLeads(0, { snapshot: nothing });
    expect(shownNames(state()).sort()).toEqual(['Ana Garcia Ruiz', 'José García']);
  });

  test('for what Leadey cannot be asked shows those that are here, and does not take all for them', async () => {
    const { app, background, state } = open();
    app.search('site:nowhere.test');
    await vi.advanceTimersByTimeAsync(400);
    expect(shownNames(state())).toEqual([]);
    app.search('score>80');
    await vi.advanceTimersByTimeAsync(400);
    expect(shownNames(state()).sort()).toEqual(['Ana Garcia Ruiz', 'José García']);
    expect(await background.types()).not.toContain('load-leads');
  });

  test('shows Leadey’s own answer where that holds more', async () => {
    const { app, background, state } = open();
    app.search('person');
    await vi.advanceTimersByTimeAsync(400);
    await background.answerLeads(0, { snapshot: snapshotOf({ search: 'person' }, 60) });
    expect(shownNames(state())).toHaveLength(25);
  });

  test('keeps what is shown when Leadey cannot be reached and nothing of it is here: there may be some', async () => {
    const { app, background, state } = open();
    app.search('nobody so far');
    await vi.advanceTimersByTimeAsync(400);
    await background.failLeads(0, 'offline');
    expect(state().list.state).toBe('failed');
    expect(shownNames(state())[0]).toBe('Person 1');
  });

  test('finds what is here also when Leadey cannot be reached, and says so', async () => {
    const { app, background, state } = open();
    app.search('jose garcia');
    await vi.advanceTimersByTimeAsync(400);
    await background.failLeads(0, 'offline');
    expect(state().list.state).toBe('failed');
    expect(shownNames(state())).toEqual(['José García']);
  });
});
