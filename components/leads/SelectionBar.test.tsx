import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { openList } from '../../tests/unit/fake-page.ts';
import { snapshotOf } from '../../tests/unit/samples.ts';
import { commandsOf } from '../commands/commands.ts';
import { findCommands } from '../commands/find-commands.ts';
import { pressKey } from '../commands/shortcuts.ts';
import { HomeScreen } from '../home/HomeScreen.tsx';

/** The list as a person has it before them, all parts loaded. */
async function show() {
  const page = openList({ list: { state: 'ready', snapshot: snapshotOf({}, 7) } });
  const { container } = render(<HomeScreen app={page.app} />);
  await waitFor(() => expect(container.querySelectorAll('.row-actions')).toHaveLength(7));
  const press = (key: string, held: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, ...held });
    Object.defineProperty(event, 'target', { value: document.activeElement });
    return pressKey(page.app, event);
  };
  return { ...page, container, press, user: userEvent.setup() };
}

const row = (place: number) => screen.getByRole('button', { name: new RegExp(`^Person ${place},`) });
const item = (place: number) => row(place).closest('li') as HTMLElement;
const box = (place: number) => screen.findByRole('checkbox', { name: `Select Person ${place}` });
/** What follows the mouse is set up after the row is drawn. */
const pointAt = async (place: number) => {
  await waitFor(() => {
    item(place).dispatchEvent(new Event('pointerenter'));
    expect(item(place).querySelector('input')).toBeTruthy();
  });
};
const bar = () => screen.queryByRole('region', { name: 'Selected leads' });
/** What the regions for it hold that are read out: how many are selected, and what was copied. */
const spoken = () =>
  [...document.querySelectorAll('[aria-live]')]
    .map(({ textContent }) => textContent)
    .filter((words) => words !== '')
    .at(-1);

describe('A row', () => {
  test('holds its lead’s button and nothing else until it is pointed at or focused', async () => {
    await show();
    expect(within(item(2)).getAllByRole('button')).toEqual([row(2)]);
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    await pointAt(2);
    expect(await within(item(2)).findByRole('button', { name: 'Copy email of Person 2' })).toBeTruthy();
    expect(within(item(2)).getAllByRole('button')[0]).toBe(row(2));
    item(2).dispatchEvent(new Event('pointerleave'));
    await waitFor(() => expect(within(item(2)).getAllByRole('button')).toHaveLength(1));
  });

  test('copies the address by its button, and says so to eyes and ears', async () => {
    const { copy, container, user } = await show();
    await pointAt(2);
    await user.click(await screen.findByRole('button', { name: 'Copy email of Person 2' }));
    expect(copy).toHaveBeenCalledWith('ada@northwind.com');
    await waitFor(() => expect(spoken()).toBe('Copied ada@northwind.com'));
    expect(container.querySelector('.said')?.textContent).toBe('Copied ada@northwind.com');
  });

  test('copies it by the key c, and only where a row has the focus', async () => {
    const { copy, press } = await show();
    expect(press('c')).toBe(false);
    row(3).focus();
    expect(press('c')).toBe(true);
    expect(copy).toHaveBeenCalledTimes(1);
    screen.getByRole('searchbox', { name: 'Search leads' }).focus();
    expect(press('c')).toBe(false);
  });
});

describe('Selected leads', () => {
  test('by x, and with Shift all up to the one in focus', async () => {
    const { press } = await show();
    row(2).focus();
    press('x');
    expect(await screen.findByRole('region', { name: 'Selected leads' })).toBeTruthy();
    expect(spoken()).toBe('1 selected');
    row(5).focus();
    press('X', { shiftKey: true });
    await waitFor(() => expect(spoken()).toBe('4 selected'));
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(4);
  });

  test('by their boxes, which all rows show once one is selected', async () => {
    const { user } = await show();
    await pointAt(1);
    await user.click(await box(1));
    await user.click(await box(7));
    await waitFor(() => expect(bar()?.textContent).toContain('2 selected'));
    await user.click(await box(1));
    await waitFor(() => expect(bar()?.textContent).toContain('1 selected'));
  });

  test('are copied as addresses or as rows', async () => {
    const { copy, press, user } = await show();
    row(1).focus();
    press('x');
    await user.click(await screen.findByRole('button', { name: 'Copy as table rows' }));
    expect(copy.mock.lastCall?.[0]).toMatch(/^Person 1\t/);
    await waitFor(() => expect(spoken()).toBe('1 row copied.'));
    await user.click(screen.getByRole('button', { name: 'Copy emails' }));
    expect(copy.mock.lastCall?.[0]).toBe('ada@northwind.com');
  });

  test('are said to be copied each time anew, and counted only where their number changes', async () => {
    const { press, user } = await show();
    row(1).focus();
    press('x');
    const copyRows = await screen.findByRole('button', { name: 'Copy as table rows' });
    const counted = screen.getByText('1 selected', { selector: '[aria-live]' }).firstChild;
    await user.click(copyRows);
    const first = await screen.findByText('1 row copied.', { selector: '[aria-live] *' });
    await user.click(copyRows);
    await waitFor(() => expect(first.isConnected).toBe(false));
    expect(spoken()).toBe('1 row copied.');
    expect(counted?.isConnected).toBe(true);
  });

  test('are copied as a Markdown table or as plain text, by name', async () => {
    const { app, copy, press } = await show();
    row(2).focus();
    press('x');
    const run = (name: string) => findCommands(commandsOf(app), name)[0]?.run();
    run('copy markdown');
    await waitFor(() => expect(spoken()).toBe('1 lead copied.'));
    expect(copy.mock.lastCall?.[0]).toMatch(/^\| Name \| Title \|.*\n\| --- .*\n\| Person \d \|/);
    run('copy plain text');
    await waitFor(() => expect(copy.mock.lastCall?.[0]).toMatch(/^Person \d\n/));
  });

  test('are let go by Escape before the search is cleared, or by the button, and the focus stays', async () => {
    const { press, user, state } = await show();
    row(4).focus();
    press('x');
    press('Escape');
    expect(state().selected).toBeNull();
    press('x');
    await user.click(await screen.findByRole('button', { name: 'Clear selection' }));
    await waitFor(() => expect(bar()).toBeNull());
    expect(document.activeElement).toBe(row(4));
  });

  test('stand in nobody’s way', async () => {
    const { container, press } = await show();
    row(4).focus();
    press('x');
    await screen.findByRole('region', { name: 'Selected leads' });
    expect(await barriersIn(container)).toEqual([]);
  });
});
