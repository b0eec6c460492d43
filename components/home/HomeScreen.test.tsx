import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account, NOON, snapshotOf } from '../../tests/unit/samples.ts';
import type { AppState } from '../../utils/app/state.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import type { Organization } from '../../utils/leadey/schemas.ts';
import { HomeScreen } from './HomeScreen.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));

function show(change: Partial<AppState> = {}, organization: Partial<Organization> = {}) {
  const connected = { ...account, organization: { ...account.organization, ...organization } };
  const app = fakeApp({ account: connected, ...change });
  const { container } = render(<HomeScreen app={app} />);
  return { app, container, user: userEvent.setup() };
}

const loading: Partial<AppState> = { list: { state: 'loading' } };
const empty = (query = FIRST_PAGE): Partial<AppState> => ({
  query,
  list: { state: 'ready', snapshot: snapshotOf(query, 0) },
});
const status = () => screen.getByRole('status').textContent;

describe('Whose workspace it is', () => {
  test('its name, its plan, and nothing of a status that is plainly active', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Acme Outreach' })).toBeTruthy();
    expect(screen.getByText('Growth')).toBeTruthy();
    expect(screen.queryByText('Active')).toBeNull();
  });

  test.each([
    ['trialing', 'Trial', 'Choose a plan'],
    ['past_due', 'Past due', 'Update payment'],
    ['cancelled', 'Cancelled', 'Renew the plan'],
  ])('%s is said, with the way to mend it', (planStatus, words, action) => {
    show({}, { planStatus });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: `${words}: ${action}` }).getAttribute('href')).toContain(
      'tab=billing',
    );
  });

  test('a plan and a status nobody has heard of become words', () => {
    show({}, { plan: 'galaxy_max', planStatus: 'on_ice' });
    expect([screen.getByText('Galaxy max'), screen.getByText('On ice')]).toHaveLength(2);
  });

  test('a workspace without a name still has a heading', () => {
    show({}, { name: '', plan: '' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
  });

  test('Refresh and Settings are at hand', async () => {
    const { app, user } = show();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect([app.refresh.mock.calls.length, app.openSettings.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('What the list says of itself', () => {
  test.each<[string, Partial<AppState>, string]>([
    ['a page', { list: { state: 'ready', snapshot: snapshotOf({ page: 2 }) } }, '26–50 of 134 leads'],
    [
      'the last page',
      { list: { state: 'ready', snapshot: snapshotOf({ page: 6 }) } },
      '126–134 of 134 leads',
    ],
    ['one lead', { list: { state: 'ready', snapshot: snapshotOf({}, 1) } }, '1–1 of 1 lead'],
    [
      'a million',
      { list: { state: 'ready', snapshot: snapshotOf({}, 1_000_000) } },
      '1–25 of 1,000,000 leads',
    ],
    ['nothing yet', loading, 'Loading leads…'],
    ['none at all', empty(), 'No leads yet'],
    ['no match', empty({ ...FIRST_PAGE, search: 'zzz' }), 'No leads match'],
    ['no match with a filter', empty({ ...FIRST_PAGE, status: 'new' }), 'No leads match'],
  ])('%s', (_, change, words) => {
    show(change);
    expect(status()).toBe(words);
  });

  test('how old what is shown is: as old as its oldest part', () => {
    vi.setSystemTime(NOON + 180_000);
    show({ list: { state: 'ready', snapshot: snapshotOf({}, 134, NOON + 120_000) } });
    expect(screen.getByText('Updated 3 min ago')).toBeTruthy();
  });
});

describe('Nothing there, nothing found, and nothing found with these filters', () => {
  test('no leads yet: what brings some', async () => {
    show(empty());
    expect(await screen.findByText(/as soon as a campaign finds or imports them/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show all leads' })).toBeNull();
  });

  test('nothing found: what was looked for, and a way back', async () => {
    const { app, user } = show(empty({ ...FIRST_PAGE, search: '<b>%_\\' }));
    expect(await screen.findByText(/No leads match “<b>%_\\”\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(app.clearFilters).toHaveBeenCalled();
  });

  test('nothing found with these filters', async () => {
    const { app, user } = show(empty({ ...FIRST_PAGE, status: 'new' }));
    expect(await screen.findByText('No leads match these filters.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all leads' }));
    expect(app.clearFilters).toHaveBeenCalled();
  });

  test('nothing found with both', async () => {
    show(empty({ ...FIRST_PAGE, search: 'Ada', campaignId: 'c' }));
    expect(await screen.findByText('No leads match “Ada” with these filters.')).toBeTruthy();
  });
});

describe('Trouble', () => {
  test('stands above what was known, which stays', async () => {
    const snapshot = snapshotOf({}, 3);
    const { app, user } = show({ list: { state: 'failed', error: { kind: 'server' }, snapshot } });
    expect((await screen.findByRole('alert', {}, { timeout: 4000 })).textContent).toMatch(
      /trouble answering.*Showing the leads as of/,
    );
    expect(within(screen.getByRole('list', { name: 'Leads' })).getAllByRole('listitem')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(app.refresh).toHaveBeenCalled();
  });

  test('with nothing known is not mistaken for an empty workspace', async () => {
    show({ list: { state: 'failed', error: { kind: 'offline' }, snapshot: null } });
    expect((await screen.findByRole('alert', {}, { timeout: 4000 })).textContent).toContain(
      'cannot be reached',
    );
    expect(screen.queryByText(/No leads/)).toBeNull();
  });

  test('with the credits alone is said as well', async () => {
    show({ accountError: { kind: 'timeout' } });
    expect((await screen.findByRole('alert')).textContent).toContain('took too long');
  });
});

test.each<[string, Partial<AppState>]>([
  ['a page of leads', {}],
  ['loading', loading],
  ['no leads', empty()],
  ['no match', empty({ ...FIRST_PAGE, search: 'Ada', status: 'new' })],
  ['trouble', { list: { state: 'failed', error: { kind: 'server' }, snapshot: snapshotOf({}, 2) } }],
])('%s stands in nobody’s way', async (_, change) => {
  const short = snapshotOf({}, 4);
  const { container } = show({ list: { state: 'ready', snapshot: short }, ...change });
  expect(await barriersIn(container)).toEqual([]);
});
