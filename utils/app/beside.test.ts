import { describe, expect, test, vi } from 'vitest';
import { openList } from '../../tests/unit/fake-page.ts';
import { account, leads } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { View } from '../storage/schemas.ts';

const view = (change: Partial<View> = {}): View => ({
  connection: account.connection,
  query: FIRST_PAGE,
  scrollTop: 0,
  leadId: null,
  ...change,
});
const searching = (search: string) => view({ query: { ...FIRST_PAGE, search } });

describe('Two pages open at once', () => {
  test('what is searched on the other is searched here, and not written back', async () => {
    vi.useFakeTimers();
    const { app, background, remember, rememberShown, state } = openList();
    app.viewChanged(searching('ada'));
    expect(state().query.search).toBe('ada');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await background.types()).toEqual(['load-leads']);
    expect(remember).not.toHaveBeenCalled();
    expect(rememberShown).not.toHaveBeenCalled();
  });

  test('each letter typed there asks nothing here until the typing has come to an end', async () => {
    vi.useFakeTimers();
    const { app, background } = openList();
    for (const typed of ['a', 'ad', 'ada']) {
      app.viewChanged(searching(typed));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(await background.types()).toEqual([]);
  });

  test('whoever acts here is remembered from then on', () => {
    const { app, remember } = openList();
    app.viewChanged(searching('ada'));
    app.narrow({ status: 'new' });
    expect(remember).toHaveBeenLastCalledWith(
      expect.objectContaining({ query: expect.objectContaining({ search: 'ada', status: 'new' }) }),
    );
  });

  test('a lead opened and closed there is opened and closed here', () => {
    const { app, state } = openList();
    app.viewChanged(view({ leadId: 'lead_3' }));
    expect(state().screen).toEqual({ name: 'lead', id: 'lead_3' });
    app.viewChanged(view());
    expect(state().screen).toEqual({ name: 'home' });
  });

  test('nobody is taken out of the settings', () => {
    const { app, state } = openList();
    app.openSettings();
    app.viewChanged(view({ leadId: 'lead_3' }));
    expect(state().screen).toEqual({ name: 'settings' });
  });

  test('another workspace’s view is none of this one', () => {
    const { app, state } = openList();
    app.viewChanged({ ...searching('ada'), connection: 'another' });
    app.viewChanged(null);
    expect(state().query.search).toBe('');
  });

  test('a list that scrolls less than it was left is not scrolled by anybody', () => {
    const { app, remember } = openList({ scrollTop: 800 }, leads(25));
    app.scrolled(500);
    expect(remember).not.toHaveBeenCalled();
    app.scrolled(120);
    expect(remember).toHaveBeenLastCalledWith(expect.objectContaining({ scrollTop: 120 }));
  });
});
