// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList, openPage, shownNames } from '../../tests/unit/fake-page.ts';
import { NOON, snapshotOf } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';

/** Longer than typing ever waits. */
const PAUSE = 400;

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

describe('Typing a search', () => {
  test('asks for the last text only, once typing pauses', async () => {
    const { app, background, state } = openList();
    for (const text of ['A', 'Ad', 'Ada']) {
      app.search(text);
      vi.advanceTimersByTime(100);
    }
    expect(state().query.search).toBe('Ada');
    expect(await background.questions()).toEqual([]);
    vi.advanceTimersByTime(PAUSE);
    expect(await background.questions()).toEqual([{ ...FIRST_PAGE, search: 'Ada' }]);
  });

  test('waits a little longer for who types slowly', async () => {
    const { app, background } = openList();
    for (const text of ['A', 'Ad', 'Ada', 'Ada L']) {
      app.search(text);
      vi.advanceTimersByTime(290);
    }
    vi.advanceTimersByTime(100);
    expect(await background.questions()).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(await background.questions()).toHaveLength(1);
  });

  test('starts from the first page', () => {
    const { app, state } = openList({ query: { ...FIRST_PAGE, page: 4 } });
    app.search('Ada');
    expect(state().query.page).toBe(1);
  });

  test('shows the newest answer, in whatever order they come', async () => {
    const { app, background, state } = openList();
    app.search('A');
    vi.advanceTimersByTime(PAUSE);
    await background.settled();
    app.search('Ad');
    vi.advanceTimersByTime(PAUSE);
    await background.answerLeads(1, { total: 2 });
    await background.answerLeads(0, { total: 20 });
    expect(shownNames(state())).toHaveLength(2);
    expect(state().query.search).toBe('Ad');
  });

  test('an answer that comes while somebody types on does not change what is typed', async () => {
    const { app, background, state } = openList();
    app.search('A');
    vi.advanceTimersByTime(PAUSE);
    app.search('Ada');
    await background.answerLeads(0);
    expect(state().query.search).toBe('Ada');
  });

  test('a page that was turned to and comes while somebody types does not become the search’s', async () => {
    const { app, background, state } = openList();
    app.turnTo(2);
    app.search('ada');
    await background.answerLeads(0, { total: 134 });
    expect(state().query).toMatchObject({ search: 'ada', page: 1 });
    vi.advanceTimersByTime(PAUSE);
    expect(await background.questions()).toEqual([
      { ...FIRST_PAGE, page: 2 },
      { ...FIRST_PAGE, search: 'ada' },
    ]);
  });

  test('a filter chosen meanwhile asks for both at once', async () => {
    const { app, background } = openList();
    app.search('Ada');
    app.narrow({ status: 'new' });
    vi.advanceTimersByTime(PAUSE);
    expect(await background.questions()).toEqual([{ ...FIRST_PAGE, search: 'Ada', status: 'new' }]);
  });

  test('is remembered as it is typed, for a popup that closes before the answer', () => {
    const { app, remember } = openList();
    app.search('Ada');
    expect(remember.mock.lastCall?.[0].query.search).toBe('Ada');
  });
});

describe('Narrowing', () => {
  test('starts from the first page, and keeps the other filters', async () => {
    const { app, background } = openList({ query: { ...FIRST_PAGE, page: 4, campaignId: 'camp_1' } });
    app.narrow({ status: 'new' });
    expect(await background.questions()).toEqual([{ ...FIRST_PAGE, campaignId: 'camp_1', status: 'new' }]);
  });

  test('is undone as a whole; the page size stays', async () => {
    const query = {
      ...FIRST_PAGE,
      search: 'Ada',
      status: 'new',
      campaignId: 'c',
      page: 3,
      pageSize: 50 as const,
    };
    const { app, background } = openList({ query });
    app.clearFilters();
    expect(await background.questions()).toEqual([{ ...FIRST_PAGE, pageSize: 50 }]);
  });

  test('begins at the top', () => {
    const { app } = openList({ scrollTop: 300 });
    expect(app.scrollTop()).toBe(300);
    app.narrow({ status: 'new' });
    expect(app.scrollTop()).toBe(0);
  });
});

describe('Another number of leads a page', () => {
  test.each([
    [1, 25, 10, 1],
    [3, 25, 10, 6],
    [3, 25, 50, 2],
    [3, 25, 100, 1],
    [6, 10, 25, 3],
    [2, 100, 10, 11],
  ] as const)(
    'from page %i of %i to %i a page keeps the first lead in view: page %i',
    async (page, pageSize, size, to) => {
      const { app, background } = openPage({}, { query: { ...FIRST_PAGE, page, pageSize } });
      app.resize(size);
      expect(await background.questions()).toEqual([{ ...FIRST_PAGE, page: to, pageSize: size }]);
      const first = (page - 1) * pageSize;
      expect(first).toBeGreaterThanOrEqual((to - 1) * size);
      expect(first).toBeLessThan(to * size);
    },
  );
});

describe('A lead', () => {
  test('is drawn from its row at once, and completed by what Leadey says of it now', async () => {
    const { app, background, state } = openList();
    const row = snapshotOf().page.items[2];
    void app.openLead('lead_3');
    expect(state()).toMatchObject({
      screen: { name: 'lead', id: 'lead_3' },
      lead: { state: 'shown', lead: row },
    });
    await background.answer('load-lead', { ...row, title: 'Promoted' });
    expect(state().lead).toMatchObject({ lead: { title: 'Promoted' } });
  });

  test('that was deleted meanwhile is gone', async () => {
    const { app, background, state } = openList();
    void app.openLead('lead_3');
    await background.fail('load-lead', 'not-found');
    expect(state().lead).toEqual({ state: 'gone', before: 'lead_2', after: 'lead_4' });
  });

  test('that cannot be asked for is still shown as its row knew it', async () => {
    const { app, background, state } = openList();
    void app.openLead('lead_3');
    await background.fail('load-lead', 'offline');
    expect(state().lead).toMatchObject({
      state: 'failed',
      lead: { id: 'lead_3' },
      error: { kind: 'offline' },
    });
  });

  test('whose answer comes when another is looked at does not show', async () => {
    const { app, background, state } = openList();
    void app.openLead('lead_3');
    const [first] = background.asked;
    app.openHome();
    void app.openLead('lead_4');
    await first?.answer({ ok: true, value: snapshotOf().page.items[2] });
    expect(state().lead).toMatchObject({ lead: { id: 'lead_4' } });
  });

  test('left for the list leaves page, search and place as they were', () => {
    const query = { ...FIRST_PAGE, search: 'Ada', page: 2 };
    const { app, state } = openList({ query, scrollTop: 200 });
    void app.openLead('lead_3');
    app.openHome();
    expect(state()).toMatchObject({ screen: { name: 'home' }, query });
    expect([app.scrollTop(), app.lastOpened()]).toEqual([200, 'lead_3']);
  });
});
