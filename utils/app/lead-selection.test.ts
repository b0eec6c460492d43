// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList } from '../../tests/unit/fake-page.ts';
import { account, lead, NOON, snapshotOf } from '../../tests/unit/samples.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

/** Four leads; the third has no e-mail address, the fourth is the first in another campaign. */
function openFour() {
  const items = ['ada', 'bob', '', 'ada'].map((name, place) => ({
    ...lead,
    id: `lead_${place + 1}`,
    name: `Person ${place + 1}`,
    email: name && `${name}@northwind.com`,
  }));
  const snapshot = snapshotOf({}, 4);
  const page = openList({
    list: { state: 'ready', snapshot: { ...snapshot, page: { ...snapshot.page, items } } },
  });
  const selected = () => [...(page.state().selected?.keys() ?? [])];
  return { ...page, selected };
}

describe('Selecting leads', () => {
  test('one by one, and letting one go again', () => {
    const { app, selected } = openFour();
    app.select('lead_3', false);
    app.select('lead_1', false);
    expect(selected()).toEqual(['lead_3', 'lead_1']);
    app.select('lead_3', false);
    expect(selected()).toEqual(['lead_1']);
  });

  test.each([
    ['down', 'lead_1', 'lead_3'],
    ['up', 'lead_3', 'lead_1'],
  ])('a range %s from the one selected last', (_, from, to) => {
    const { app, selected } = openFour();
    app.select(from, false);
    app.select(to, true);
    expect(selected().toSorted()).toEqual(['lead_1', 'lead_2', 'lead_3']);
  });

  test('a range from nowhere is the one lead', () => {
    const { app, selected } = openFour();
    app.select('lead_2', true);
    expect(selected()).toEqual(['lead_2']);
  });

  test('stays over pages, and ends with the workspace', async () => {
    const { app, background, selected, state } = openFour();
    app.select('lead_2', false);
    app.turnTo(2);
    await background.answerLeads(0);
    expect(selected()).toEqual(['lead_2']);
    app.accountChanged({ ...account, connection: 'second connection' });
    expect(state().selected).toBeNull();
  });
});

describe('Copying from the list', () => {
  test('the address of one', async () => {
    const { app, copy, state } = openFour();
    await app.copyEmail('lead_2');
    expect(copy).toHaveBeenCalledWith('bob@northwind.com');
    expect(state().copied).toEqual({ kind: 'email', email: 'bob@northwind.com' });
    vi.advanceTimersByTime(3000);
    expect(state().copied).toBeNull();
  });

  test('of one that has none says so and leaves the clipboard alone', async () => {
    const { app, copy, state } = openFour();
    await app.copyEmail('lead_3');
    expect(copy).not.toHaveBeenCalled();
    expect(state().copied).toEqual({ kind: 'no-email' });
  });

  test('the addresses of those selected, each once, with how many have none', async () => {
    const { app, copy, state } = openFour();
    for (const place of [1, 2, 3, 4]) app.select(`lead_${place}`, false);
    await app.copySelected('emails');
    expect(copy).toHaveBeenCalledWith('ada@northwind.com; bob@northwind.com');
    expect(state().copied).toEqual({ kind: 'emails', count: 2, without: 1 });
  });

  test('both addresses of a field that holds two, and none of one that holds a remark', async () => {
    const leads = ['a@northwind.com; b@gmail.com', 'Bob <bob@northwind.com>', 'n/a'].map((email, at) => ({
      ...lead,
      id: `lead_${at}`,
      email,
    }));
    const snapshot = snapshotOf({}, 3);
    const { app, copy, state } = openList({
      list: { state: 'ready', snapshot: { ...snapshot, page: { ...snapshot.page, items: leads } } },
    });
    for (const { id } of leads) app.select(id, false);
    await app.copySelected('emails');
    expect(copy).toHaveBeenCalledWith('a@northwind.com; b@gmail.com; bob@northwind.com');
    expect(state().copied).toEqual({ kind: 'emails', count: 3, without: 1 });
  });

  test('the rows of those selected, for a spreadsheet', async () => {
    const { app, copy, state } = openFour();
    for (const place of [1, 2]) app.select(`lead_${place}`, false);
    await app.copySelected('rows');
    const rows = copy.mock.lastCall?.[0].split('\n').map((row) => row.split('\t')[0]);
    expect(rows).toEqual(['Person 1', 'Person 2']);
    expect(state().copied).toEqual({ kind: 'rows', count: 2 });
  });

  test('that the browser does not allow is said', async () => {
    const { app, copy, state } = openFour();
    copy.mockResolvedValue(false);
    await app.copyEmail('lead_1');
    expect(state().copied).toEqual({ kind: 'refused' });
  });
});
