import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import type { AppState } from '../../utils/app/state.ts';
import { NO_FILTERS } from '../../utils/leadey/lead-filters.ts';
import { FIRST_PAGE, type LeadQuery } from '../../utils/leadey/lead-query.ts';
import { FilterPanel } from './FilterPanel.tsx';

const counts: AppState['counts'] = {
  statuses: new Map([
    ['new', 12],
    ['replied', 3],
  ]),
  campaigns: new Map([['c1', 7]]),
  sources: new Map(),
  has: new Map([['email', 5]]),
  added: new Map([['today', 2]]),
};
const campaigns = [{ id: 'c1', name: 'Autumn', status: 'active' }];

function show(query: Partial<LeadQuery> = {}, other: Partial<AppState> = {}) {
  const app = fakeApp({ query: { ...FIRST_PAGE, ...query }, counts, campaigns, ...other });
  const onClose = vi.fn();
  render(<FilterPanel app={app} onClose={onClose} />);
  return { app, onClose, user: userEvent.setup() };
}

describe('The panel of filters', () => {
  test('offers what would show somebody, with how many', () => {
    show();
    const offered = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
    expect(offered).toEqual(['New12', 'Replied3', 'Autumn7']);
  });

  test('keeps what is chosen though it would show nobody', () => {
    show({ status: 'bounced' });
    expect(screen.getByRole('checkbox', { name: /Bounced/ })).toHaveProperty('checked', true);
  });

  test('adds a status to those chosen, and takes it off again', async () => {
    const { app, user } = show({ status: 'new' });
    await user.click(screen.getByRole('checkbox', { name: /Replied/ }));
    expect(app.narrow).toHaveBeenLastCalledWith({
      status: 'new',
      filters: { ...NO_FILTERS, statuses: ['replied'] },
    });
    await user.click(screen.getByRole('checkbox', { name: /New/ }));
    expect(app.narrow).toHaveBeenLastCalledWith({ status: '', filters: NO_FILTERS });
  });

  test('takes a score, and no bound from an empty field', () => {
    const { app } = show({ filters: { ...NO_FILTERS, scoreTo: 90 } });
    fireEvent.input(screen.getByRole('spinbutton', { name: 'from' }), { target: { value: '80' } });
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: { ...NO_FILTERS, scoreFrom: 80, scoreTo: 90 } });
    fireEvent.input(screen.getByRole('spinbutton', { name: 'to' }), { target: { value: '' } });
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: { ...NO_FILTERS, scoreTo: null } });
  });

  test('asks for an address, or for its absence', async () => {
    const { app, user } = show();
    const box = screen.getByRole('combobox', { name: 'Email' });
    await user.selectOptions(box, 'Without');
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: { ...NO_FILTERS, lacks: ['email'] } });
    await user.selectOptions(box, 'With · 5');
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: { ...NO_FILTERS, has: ['email'] } });
  });

  test('takes a time by its name, or since a day', async () => {
    const { app, user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Added' }), 'Today · 2');
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: { ...NO_FILTERS, added: 'today' } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Added' }), 'Since a date');
    fireEvent.input(screen.getByLabelText('Since a date'), { target: { value: '2026-11-05' } });
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: { ...NO_FILTERS, added: '2026-11-05' } });
  });

  test('a range whose first day is typed anew asks for no time meanwhile, and keeps its last day', async () => {
    const { app } = show({ filters: { ...NO_FILTERS, added: '2026-11-05/2026-11-12' } });
    const [first, last] = [screen.getByTitle('Since a date'), screen.getByTitle('Until a date')];
    fireEvent.input(first, { target: { value: '' } });
    expect(app.narrow).toHaveBeenLastCalledWith({ filters: NO_FILTERS });
    app.store.set({ query: { ...app.store.get().query, filters: NO_FILTERS } });
    await waitFor(() => expect(first).toHaveProperty('value', ''));
    expect(last).toHaveProperty('value', '2026-11-12');
    fireEvent.input(first, { target: { value: '2026-11-02' } });
    expect(app.narrow).toHaveBeenLastCalledWith({
      filters: { ...NO_FILTERS, added: '2026-11-02/2026-11-12' },
    });
  });

  test('says so while not all leads are here', () => {
    show({}, { counts: null });
    expect(screen.getByText(/^Not all leads are synced yet/)).toBeTruthy();
  });
});
