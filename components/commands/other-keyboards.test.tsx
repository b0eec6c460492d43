import { render, screen } from '@testing-library/preact';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import type { AppState } from '../../utils/app/state.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { viewAt } from '../../utils/leads/saved-views.ts';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { pressKey } from './shortcuts.ts';

/** The list, with nothing in focus; `press` says whether the key did anything. */
function show(change: Partial<AppState> = {}) {
  const app = fakeApp({ query: { ...FIRST_PAGE, page: 3 }, ...change });
  render(<HomeScreen app={app} />);
  (document.activeElement as HTMLElement | null)?.blur();
  const press = (key: string, held: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, ...held });
    Object.defineProperty(event, 'target', { value: document.activeElement });
    return pressKey(app, event);
  };
  return { app, press };
}

// Parts of the list that are loaded after its first frame may still be on their way.
afterAll(() => vi.dynamicImportSettled());

const search = () => screen.getByRole('searchbox', { name: 'Search leads' });
const rows = () => screen.getAllByRole('listitem').map((item) => item.querySelector('button'));

describe('On other keyboards', () => {
  test.each([
    ['х', 'BracketLeft', 2],
    ['ъ', 'BracketRight', 4],
  ])('the key that types %s does what its place says', (key, code, page) => {
    const { app, press } = show();
    expect(press(key, { code })).toBe(true);
    expect(app.turnTo.mock.calls).toEqual([[page]]);
  });

  test.each([
    ['Russian', 'х', 'BracketLeft', -1],
    ['Russian', 'ъ', 'BracketRight', 1],
    ['Belarusian', "'", 'BracketRight', 1],
    ['Greek', ']', 'BracketRight', 1],
  ])('the keys of the brackets turn an open lead, too (%s: %s)', (_, key, code, by) => {
    const { app, press } = show({ screen: { name: 'lead', id: 'lead_2' } });
    expect(press(key, { code })).toBe(true);
    expect(app.turnLead.mock.calls).toEqual([[by]]);
  });

  test('what Option types in the place of a bracket is no bracket: only one that is typed turns', () => {
    const { app, press } = show({ screen: { name: 'lead', id: 'lead_2' } });
    expect(press('“', { code: 'BracketLeft', altKey: true })).toBe(false);
    expect(press('[', { code: 'Digit5', altKey: true })).toBe(true);
    expect(app.turnLead.mock.calls).toEqual([[-1]]);
  });

  test.each([
    ['Russian', '.', 'Slash', {}],
    ['Hebrew', '.', 'Slash', {}],
    ['Hebrew', '/', 'KeyQ', {}],
    ['Arabic', 'ظ', 'Slash', {}],
    ['German', '/', 'Digit7', { shiftKey: true }],
    ['Dvorak', '/', 'BracketLeft', {}],
  ])('the search box is where / is: by its place or by what it types (%s: %s)', (_, key, code, held) => {
    const { press } = show();
    expect(press(key, { code, ...held })).toBe(true);
    expect(document.activeElement).toBe(search());
  });

  test.each([
    ['Russian', ',', 'Slash'],
    ['Arabic', '؟', 'Slash'],
    ['German', '?', 'Minus'],
  ])('the list of keys is where ? is (%s: %s)', (_, key, code) => {
    const { app, press } = show();
    expect(press(key, { code, shiftKey: true })).toBe(true);
    expect(app.showShortcuts).toHaveBeenCalledWith(true);
  });

  test('the workspaces are where W is, which types an apostrophe in Hebrew', () => {
    const { press } = show();
    const button = document.body.appendChild(document.createElement('button'));
    button.id = 'workspaces';
    expect(press("'", { code: 'KeyW' })).toBe(true);
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  test.each([
    ['German', '-', 'Slash', {}],
    ['German', '_', 'Slash', { shiftKey: true }],
    ['French', '!', 'Slash', {}],
    ['French', 'a', 'KeyQ', {}],
    ['Dvorak', ',', 'KeyW', {}],
    ['Dvorak', '.', 'KeyE', {}],
    ['German', '+', 'BracketRight', {}],
  ])('a Latin keyboard’s own sign is what it says (%s: %s)', (_, key, code, held) => {
    const { app, press } = show({ webhooks: null });
    expect(press(key, { code, ...held })).toBe(false);
    expect([app.turnTo.mock.calls, app.showShortcuts.mock.calls]).toEqual([[], []]);
  });

  test.each([
    ['Persian', '۲', 'Digit2'],
    ['Arabic', '٢', 'Digit2'],
    ['Arabic', '٢', 'Numpad2'],
    ['Hindi', '२', 'Digit2'],
    ['Thai', '๒', 'Digit3'],
    ['French', '2', 'Digit2'],
  ])('a digit of any script opens its view (%s: %s)', (_, key, code) => {
    const { app, press } = show();
    const expected = viewAt(app.store.get().views, 1);
    expect(press(key, { code })).toBe(true);
    expect(app.showView.mock.calls).toEqual([[expected]]);
  });

  test.each([
    ['Persian', '۰', 'Digit0'],
    ['French', 'é', 'Digit2'],
  ])('what is no digit of a view opens none (%s: %s)', (_, key, code) => {
    const { app, press } = show();
    expect(press(key, { code })).toBe(false);
    expect(app.showView).not.toHaveBeenCalled();
  });

  test('the letter for copying is found by its place, too', () => {
    const { app, press } = show();
    rows()[0]?.focus();
    expect(press('с', { code: 'KeyC' })).toBe(true);
    expect(app.copyEmail).toHaveBeenCalledTimes(1);
  });

  test('a Latin letter is what it says, wherever it lies', () => {
    const { app, press } = show();
    rows()[0]?.focus();
    expect(press('j', { code: 'KeyC' })).toBe(false);
    expect(app.copyEmail).not.toHaveBeenCalled();
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'while a word is composed, nothing else happens (%j)',
    (held) => {
      const { app, press } = show({ query: { ...FIRST_PAGE, search: 'にん' } });
      search().focus();
      for (const key of ['Escape', 'ArrowDown', '[']) expect(press(key, held)).toBe(false);
      expect(app.search).not.toHaveBeenCalled();
      expect(document.activeElement).toBe(search());
    },
  );
});
