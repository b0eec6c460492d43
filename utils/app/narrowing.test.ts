import { describe, expect, test } from 'vitest';
import { openList } from '../../tests/unit/fake-page.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { MOST_VIEWS, viewOf } from '../leads/saved-views.ts';

const several = { status: 'new', filters: { ...NO_FILTERS, statuses: ['replied'], scoreFrom: 80 } };

describe('What narrows the list', () => {
  test('one status that is chosen by itself takes the place of several, and leaves the rest', () => {
    const { app, state } = openList();
    app.narrow(several);
    app.narrow({ status: 'bounced' });
    expect(state().query).toMatchObject({ status: 'bounced', filters: { ...NO_FILTERS, scoreFrom: 80 } });
  });

  test('a view takes the place of everything but the size of a page', () => {
    const { app, state } = openList({ query: { ...FIRST_PAGE, pageSize: 50, search: 'ada', page: 3 } });
    app.narrow(several);
    const view = viewOf({ ...FIRST_PAGE, status: 'replied', sort: 'score' });
    app.showView(view);
    expect(state().query).toEqual({ ...FIRST_PAGE, ...view, pageSize: 50 });
  });

  test('what was narrowed can be found again once it is left, the last one first, each once', () => {
    const { app, state } = openList();
    app.narrow(several);
    app.clearFilters();
    app.narrow({ status: 'callback' });
    app.clearFilters();
    app.narrow(several);
    app.clearFilters();
    expect(state().recent.views.map(({ status }) => status)).toEqual(['new', 'callback']);
  });

  test('what has a name already is not listed a second time', async () => {
    const { app, state } = openList();
    app.narrow(several);
    expect(await app.saveView('Mine')).toBeNull();
    app.clearFilters();
    app.showView(viewOf({ ...FIRST_PAGE, status: 'replied' }));
    app.clearFilters();
    expect(state().recent.views).toEqual([]);
  });
});

describe('A view', () => {
  test('without a name is not saved, and one too many is told', async () => {
    const { app, state } = openList({ query: { ...FIRST_PAGE, search: 'ada' } });
    expect(await app.saveView('  ')).toBe('unnamed');
    for (let number = 0; number < MOST_VIEWS; number += 1) await app.saveView(`View ${number}`);
    expect(await app.saveView('One more')).toBe('tooMany');
    expect(await app.saveView('View 0')).toBeNull();
    expect(state().views).toHaveLength(MOST_VIEWS);
  });

  test('goes on telling of new leads when it is saved anew', async () => {
    const { app, state } = openList({ query: { ...FIRST_PAGE, search: 'ada' } });
    await app.saveView('Mine');
    app.alertView('Mine', true);
    app.search('bob');
    await app.saveView('Mine');
    expect(state().views).toEqual([expect.objectContaining({ name: 'Mine', alert: true })]);
    expect(state().views[0]?.query.search).toBe('bob');
  });
});

describe('Leads opened lately', () => {
  test('are listed once each, the last one first', () => {
    const { app, state } = openList({}, [{ ...bareLead, id: 'l1' }]);
    // Nobody answers here: what is noted does not wait for that.
    for (const id of ['l1', 'l2', 'l1']) void app.openLead(id);
    expect(state().recent.opened).toEqual(['l1', 'l2']);
  });
});
