import { render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { snapshotOf } from '../../tests/unit/samples.ts';
import type { AppState } from '../../utils/app/state.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { pressKey } from './shortcuts.ts';

function show(change: Partial<AppState> = {}) {
  const app = fakeApp({ query: { ...FIRST_PAGE, page: 3 }, ...change });
  render(<HomeScreen app={app} />);
  /** Presses a key where the focus is; whether it did anything. */
  const press = (key: string, held: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, ...held });
    Object.defineProperty(event, 'target', { value: document.activeElement });
    return pressKey(app, event);
  };
  return { app, press };
}

const search = () => screen.getByRole('searchbox', { name: 'Search leads' });
const rows = () => screen.getAllByRole('listitem').map((item) => item.querySelector('button'));

describe('From the keyboard', () => {
  test('/ goes to the search box', () => {
    const { press } = show();
    expect(press('/')).toBe(true);
    expect(document.activeElement).toBe(search());
  });

  test('↓ and ↑ go from the search box through the leads and back', () => {
    const { press } = show();
    search().focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    press('ArrowUp');
    expect(document.activeElement).toBe(rows()[0]);
    press('ArrowUp');
    expect(document.activeElement).toBe(search());
  });

  test.each([
    ['MacIntel', false],
    ['Win32', true],
  ])('Alt and an arrow in the search box of %s turn the page: %s', (platform, turns) => {
    const { app, press } = show();
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
    search().focus();
    expect(press('ArrowRight', { altKey: true })).toBe(turns);
    expect(app.turnTo).toHaveBeenCalledTimes(turns ? 1 : 0);
  });

  test('o opens whose page is in front, p looks for leads on it, and Escape leads back to the list', () => {
    const { app, press } = show();
    rows()[0]?.focus();
    expect([press('o'), press('p')]).toEqual([true, true]);
    expect(app.openBestMatch).toHaveBeenCalledTimes(1);
    expect(app.findOnPage).toHaveBeenCalledTimes(1);
    app.store.set({ onPage: { state: 'reading' } });
    expect(press('Escape')).toBe(true);
    expect(app.closeOnPage).toHaveBeenCalledTimes(1);
  });

  test.each<AppState['screen']>([{ name: 'lead', id: '1' }, { name: 'settings' }])(
    'what works everywhere works on %j',
    (screen) => {
      const { app, press } = show();
      app.store.set({ screen });
      (document.activeElement as HTMLElement | null)?.blur();
      expect([press('?'), press('k', { ctrlKey: true }), press('Escape')]).toEqual([true, true, true]);
      expect(app.showShortcuts).toHaveBeenCalledWith(true);
      expect(app.showCommands).toHaveBeenCalledWith(true);
    },
  );

  test('? is a letter where somebody types, and asks for nothing before somebody is connected', () => {
    const { app, press } = show();
    const text = document.body.appendChild(document.createElement('textarea'));
    text.focus();
    expect(press('?')).toBe(false);
    text.remove();
    app.store.set({ screen: { name: 'connect', reason: 'first' } });
    expect(press('?')).toBe(false);
    expect(app.showShortcuts).not.toHaveBeenCalled();
  });

  test('↓ at the last lead stays there', () => {
    const { press } = show();
    rows().at(-1)?.focus();
    expect(press('ArrowDown')).toBe(false);
    expect(document.activeElement).toBe(rows().at(-1));
  });

  test.each([
    ['[', {}, 2],
    [']', {}, 4],
    ['ArrowLeft', { altKey: true }, 2],
    ['ArrowRight', { altKey: true }, 4],
  ])('%s %j turns to page %#', (key, held, page) => {
    const { app, press } = show();
    expect(press(key, held)).toBe(true);
    expect(app.turnTo.mock.calls).toEqual([[page]]);
  });

  test('pages that do not exist are not turned to', () => {
    const first = show({ query: FIRST_PAGE });
    expect(first.press('[')).toBe(false);
    const last = show({ query: { ...FIRST_PAGE, page: 6 } });
    expect(last.press(']')).toBe(false);
    expect([first.app.turnTo.mock.calls, last.app.turnTo.mock.calls]).toEqual([[], []]);
  });

  test('Escape clears the search, then leaves the popup to the browser', () => {
    const searching = show({ query: { ...FIRST_PAGE, search: 'Ada' } });
    expect(searching.press('Escape')).toBe(true);
    expect(searching.app.search).toHaveBeenCalledWith('');
    expect(show({ query: FIRST_PAGE }).press('Escape')).toBe(false);
  });

  test.each<[string, AppState['screen'], 'openHome' | 'openSettings']>([
    ['a lead to the list', { name: 'lead', id: 'lead_1' }, 'openHome'],
    ['the settings to the list', { name: 'settings' }, 'openHome'],
    ['replacing the key to the settings', { name: 'connect', reason: 'replace' }, 'openSettings'],
  ])('Escape goes back from %s', (_, from, to) => {
    const { app, press } = show({ screen: from });
    expect(press('Escape')).toBe(true);
    expect(app[to]).toHaveBeenCalledTimes(1);
  });
});

describe('Keys that mean something else', () => {
  test('are letters where somebody types', () => {
    const { app, press } = show();
    search().focus();
    expect(['/', '[', ']'].map((key) => press(key))).toEqual([false, false, false]);
    expect(app.turnTo).not.toHaveBeenCalled();
  });

  test('belong to the list of choices that has the focus', () => {
    const { press } = show();
    screen.getByRole('combobox', { name: 'Status' }).focus();
    expect([press('ArrowDown'), press(']')]).toEqual([false, false]);
  });

  test('belong to the browser with Ctrl or ⌘ held', () => {
    const { press } = show();
    expect([press('/', { ctrlKey: true }), press('[', { metaKey: true })]).toEqual([false, false]);
  });

  test('belong to whoever composes a letter: Escape there takes back the letter, not the search', () => {
    const { app, press } = show({ query: { ...FIRST_PAGE, search: 'か' } });
    search().focus();
    expect(press('Escape', { isComposing: true })).toBe(false);
    expect(app.search).not.toHaveBeenCalled();
  });

  test('do nothing on the other screens', () => {
    const list = { state: 'ready', snapshot: snapshotOf() } as const;
    const { app, press } = show({ list, screen: { name: 'settings' } });
    expect(['/', ']', 'ArrowDown'].map((key) => press(key))).toEqual([false, false, false]);
    expect(app.turnTo).not.toHaveBeenCalled();
  });
});
