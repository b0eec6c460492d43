import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import type { AppState } from '../../utils/app/state.ts';
import { FIRST_PAGE, type LeadQuery } from '../../utils/leadey/lead-query.ts';
import { Filters } from './Filters.tsx';

const campaigns = [
  { id: 'c1', name: 'Autumn', status: 'active' },
  { id: 'c2', name: '', status: 'draft' },
];

async function show(query: Partial<LeadQuery> = {}, other: Partial<AppState> = {}) {
  const known = { campaigns, campaignsComplete: true, statuses: ['waiting_on_legal', 'new'], counts: null };
  const app = fakeApp({ query: { ...FIRST_PAGE, ...query }, ...known, ...other });
  const onClear = vi.fn();
  render(<Filters app={app} onClear={onClear} />);
  await screen.findByRole('option', { name: /Pending/ });
  return { app, onClear, user: userEvent.setup() };
}

const words = (name: string) =>
  within(screen.getByRole('combobox', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('The search box', () => {
  test('says every letter that is typed', async () => {
    const { app, user } = await show();
    await user.type(screen.getByRole('searchbox', { name: 'Search leads' }), '%');
    expect(app.search).toHaveBeenCalledWith('%');
  });

  test('shows what is searched for', async () => {
    await show({ search: `O'Brien "50%"` });
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe(`O'Brien "50%"`);
  });
});

describe('Status', () => {
  test('offers Leadey’s own in the order a lead meets them, then the workspace’s', async () => {
    await show();
    const offered = words('Status');
    expect(offered.slice(0, 3)).toEqual(['All statuses', 'Pending', 'New']);
    expect(offered.at(-1)).toBe('Waiting on legal');
    expect(offered.filter((option) => option === 'New')).toHaveLength(1);
  });

  test('narrows by what is chosen, and no more by all', async () => {
    const { app, user } = await show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Do not contact');
    expect(app.narrow).toHaveBeenLastCalledWith({ status: 'dnc' });
  });

  test('that was chosen is offered though no lead has it any more', async () => {
    await show({ status: 'long_gone' });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Status' }).value).toBe('long_gone');
  });
});

describe('Campaign', () => {
  test('offers all by name, and one without a name by its id', async () => {
    await show();
    expect(words('Campaign')).toEqual(['All campaigns', 'Autumn', 'c2']);
  });

  test('narrows by the campaign, and looks for new ones when it is opened', async () => {
    const { app, user } = await show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Campaign' }), 'Autumn');
    expect(app.narrow).toHaveBeenCalledWith({ campaignId: 'c1' });
    expect(app.loadCampaigns).toHaveBeenCalled();
  });

  test('says when some may be missing', async () => {
    await show({}, { campaignsComplete: false });
    expect(words('Campaign').at(-1)).toBe('Some campaigns may be missing');
  });

  test('that was chosen and deleted is still named', async () => {
    await show({ campaignId: 'gone' });
    expect(words('Campaign')).toContain('gone');
  });
});

describe('Clear filters', () => {
  test.each([
    ['nothing is narrowed', {}, false],
    ['only blanks are typed', { search: '  ' }, false],
    ['something is searched', { search: 'a' }, true],
    ['a status is chosen', { status: 'new' }, true],
    ['a campaign is chosen', { campaignId: 'c1' }, true],
  ])('when %s', async (_, query, there) => {
    const { onClear, user } = await show(query);
    const button = screen.queryByRole('button', { name: 'Clear filters' });
    expect(button !== null).toBe(there);
    if (button !== null) await user.click(button);
    expect(onClear).toHaveBeenCalledTimes(there ? 1 : 0);
  });
});
