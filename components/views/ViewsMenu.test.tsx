import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import type { AppState } from '../../utils/app/state.ts';
import { NO_FILTERS } from '../../utils/leadey/lead-filters.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { viewOf } from '../../utils/leads/saved-views.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

const mine = { name: 'Mine', query: viewOf({ ...FIRST_PAGE, search: 'ada' }), alert: false };

function show(change: Partial<AppState> = {}) {
  const app = fakeApp({ views: [mine], query: FIRST_PAGE, ...change });
  const onClose = vi.fn();
  render(<ViewsMenu app={app} onClose={onClose} />);
  return { app, onClose, user: userEvent.setup() };
}

describe('The menu of views', () => {
  test('holds those everybody has, then one’s own, each with its number key', () => {
    show();
    const keys = screen
      .getAllByRole('button')
      .flatMap((button) => button.getAttribute('aria-keyshortcuts') ?? []);
    expect(keys).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(screen.getByRole('button', { name: /^Mine/ }).getAttribute('aria-keyshortcuts')).toBe('6');
  });

  test('shows one, and closes', async () => {
    const { app, onClose, user } = show();
    await user.click(screen.getByRole('button', { name: /^Mine/ }));
    expect(app.showView).toHaveBeenCalledWith(mine.query);
    expect(onClose).toHaveBeenCalled();
  });

  test('leads back to what was searched lately, in words', async () => {
    const query = viewOf({ ...FIRST_PAGE, search: 'berlin', filters: { ...NO_FILTERS, scoreFrom: 60 } });
    const { app, user } = show({ recent: { opened: [], views: [query] } });
    await user.click(screen.getByRole('button', { name: 'berlin · Score 60 or more' }));
    expect(app.showView).toHaveBeenCalledWith(query);
  });

  test('saves what is shown under a name, or says what is wrong with it', async () => {
    const { app, user } = show({ query: { ...FIRST_PAGE, search: 'berlin' } });
    app.saveView.mockResolvedValueOnce('unnamed');
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(field.value).toBe('berlin');
    await user.clear(field);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Give the view a name first.');
    await user.type(field, 'Berliners{Enter}');
    expect(app.saveView).toHaveBeenLastCalledWith('Berliners');
    expect(await screen.findByRole('button', { name: 'Save view' })).toBeTruthy();
  });

  test('tells of new leads only if the browser allows it', async () => {
    const { app, user } = show();
    const ask = vi.fn(async () => false);
    Object.assign(fakeBrowser.permissions, { request: ask });
    await user.click(screen.getByRole('button', { name: 'Notify me about new leads in Mine' }));
    expect(ask).toHaveBeenCalledWith({ permissions: ['notifications'] });
    expect(app.alertView.mock.calls).toEqual([
      ['Mine', true],
      ['Mine', false],
    ]);
  });

  test('removes one', async () => {
    const { app, user } = show();
    await user.click(screen.getByRole('button', { name: 'Remove view Mine' }));
    expect(app.removeView).toHaveBeenCalledWith('Mine');
  });
});
