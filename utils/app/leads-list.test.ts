// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList, openPage, shownNames } from '../../tests/unit/fake-page.ts';
import { account, NOON, snapshotOf } from '../../tests/unit/samples.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

describe('Turning pages', () => {
  test('asks for the page, keeps what is shown until it is there, then shows it', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    expect(state().query.page).toBe(2);
    expect(state().list.state).toBe('refreshing');
    expect(shownNames(state())[0]).toBe('Person 1');
    await background.answerLeads(0);
    expect(state().list.state).toBe('ready');
    expect(shownNames(state())[0]).toBe('Person 26');
  });

  test('an older answer never overwrites a newer one', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    await background.settled();
    app.turnTo(3);
    await background.answerLeads(1);
    await background.answerLeads(0);
    expect(shownNames(state())[0]).toBe('Person 51');
    expect(state().query.page).toBe(3);
  });

  test('an older error does not either', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    await background.settled();
    app.turnTo(3);
    await background.answerLeads(1);
    await background.failLeads(0, 'offline');
    expect(state().list.state).toBe('ready');
  });

  test('a page past the end moves to the last that exists', async () => {
    const { app, background, state } = openList();
    app.turnTo(6);
    await background.answerLeads(0, { snapshot: snapshotOf({ page: 3 }, 60) });
    expect(state().query.page).toBe(3);
    expect(shownNames(state())).toHaveLength(10);
  });

  test('an error keeps what is shown', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    await background.failLeads(0, 'server');
    expect(state().list).toMatchObject({ state: 'failed', error: { kind: 'server' } });
    expect(shownNames(state())[0]).toBe('Person 1');
  });

  test('an error with nothing shown is all there is', async () => {
    const { app, background, state } = openPage();
    app.turnTo(2);
    await background.failLeads(0, 'offline');
    expect(state().list).toEqual({ state: 'failed', error: { kind: 'offline' }, snapshot: null });
  });

  test('what was superseded by something else is no trouble', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    await background.failLeads(0, 'superseded');
    expect(state().list.state).toBe('ready');
  });
});

describe('Turning back', () => {
  test('shows a page seen a moment ago at once, without asking, and remembers it for the next opening', async () => {
    const { app, background, state, rememberShown } = openList();
    app.turnTo(2);
    await background.answerLeads(0);
    app.turnTo(3);
    await background.answerLeads(1);
    app.turnTo(2);
    expect(shownNames(state())[0]).toBe('Person 26');
    expect(await background.questions()).toHaveLength(2);
    expect(rememberShown).toHaveBeenCalledWith(
      expect.objectContaining({ query: snapshotOf({ page: 2 }).query }),
    );
  });

  test('shows the page it was opened with at once, too', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    await background.answerLeads(0);
    app.turnTo(1);
    expect(shownNames(state())[0]).toBe('Person 1');
    expect(await background.questions()).toHaveLength(1);
  });

  test('asks again when that was over a minute ago', async () => {
    const { app, background } = openList();
    app.turnTo(2);
    await background.answerLeads(0);
    app.turnTo(3);
    await background.answerLeads(1);
    vi.setSystemTime(NOON + 61_000);
    app.turnTo(2);
    expect(await background.questions()).toHaveLength(3);
  });

  test('asks again after a refresh, which forces everything', async () => {
    const { app, background } = openList();
    app.turnTo(2);
    await background.answerLeads(0);
    app.turnTo(1);
    void app.refresh();
    await background.answerLeads(1);
    app.turnTo(2);
    expect(await background.questions()).toHaveLength(3);
  });
});

describe('A page fetched ahead', () => {
  test('is there when it is turned to', async () => {
    const { app, background, state } = openList();
    app.fetchAhead(2);
    await background.answerLeads(0);
    expect(shownNames(state())[0]).toBe('Person 1');
    app.turnTo(2);
    expect(shownNames(state())[0]).toBe('Person 26');
    expect(await background.questions()).toHaveLength(1);
  });

  test('is asked for once, however often the mouse passes over the button', async () => {
    const { app, background } = openList();
    app.fetchAhead(2);
    app.fetchAhead(2);
    expect(await background.questions()).toHaveLength(1);
  });

  test('that is still on its way when it is turned to is waited for, not asked for twice', async () => {
    const { app, background, state } = openList();
    app.fetchAhead(2);
    app.turnTo(2);
    await background.answerLeads(0);
    expect(shownNames(state())[0]).toBe('Person 26');
    expect(await background.questions()).toHaveLength(1);
  });

  test('that did not come is asked for when it is turned to', async () => {
    const { app, background, state } = openList();
    app.fetchAhead(2);
    app.turnTo(2);
    await background.failLeads(0, 'offline');
    await background.answerLeads(1);
    expect(shownNames(state())[0]).toBe('Person 26');
  });

  test('that nobody wants any more does not get in the way of what was asked since', async () => {
    const { app, background, state } = openList();
    app.fetchAhead(2);
    app.turnTo(2);
    app.turnTo(3);
    await background.answerLeads(0);
    expect((await background.questions()).map(({ page }) => page)).toEqual([2, 3]);
    await background.answerLeads(1);
    expect(shownNames(state())[0]).toBe('Person 51');
  });

  test('of another key is not kept', async () => {
    const { app, background } = openList();
    app.fetchAhead(2);
    app.accountChanged({ ...account, connection: 'second connection' });
    await background.answerLeads(0);
    app.turnTo(2);
    expect((await background.questions()).filter(({ page }) => page === 2)).toHaveLength(2);
  });
});
