import { render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

beforeEach(() => {
  // No browser here: what is drawn counts, wherever the browser lays it.
  HTMLDialogElement.prototype.showModal = vi.fn();
});

/** What stands between a heading and the next one. */
function below(heading: string): HTMLElement {
  const list = screen.getByRole('heading', { name: heading, hidden: true }).nextElementSibling;
  if (!(list instanceof HTMLElement)) throw new Error(`Nothing stands below ${heading}`);
  return list;
}

test('the keys stand by where they do something', () => {
  render(<ShortcutsDialog app={fakeApp({})} onClose={() => {}} />);
  const headings = screen.getAllByRole('heading', { hidden: true }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    'Keyboard',
    'In the list',
    'On an open lead',
    'Views',
    'Everywhere',
    'Words that narrow a search',
  ]);
  expect(within(below('In the list')).getByText('Go to the search box')).toBeTruthy();
  expect(within(below('Views')).getByText('1')).toBeTruthy();
  const keysOf = (heading: string) =>
    [...below(heading).querySelectorAll('kbd')].map(({ textContent }) => textContent);
  expect(keysOf('On an open lead')).toEqual(['E', 'T', 'L', 'O', 'C', '[', 'Alt ←', ']', 'Alt →']);
  // Each of them is pressed on other screens in shortcuts.test.tsx.
  expect(keysOf('Everywhere')).toEqual(['?', 'Ctrl K', 'Esc']);
});
