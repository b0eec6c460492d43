import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account } from '../../tests/unit/samples.ts';
import type { AppState } from '../../utils/app/state.ts';
import { fail } from '../../utils/result.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { SettingsScreen } from './SettingsScreen.tsx';

function show(
  change: Partial<Account> = {},
  settings: Settings | null = DEFAULT_SETTINGS,
  shortcut = 'Alt+Shift+L',
  more: Partial<AppState> = {},
) {
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => [
    { name: '_execute_action', shortcut },
  ]);
  const state = {
    screen: { name: 'settings' },
    account: { ...account, ...change },
    settings,
    ...more,
  } as const;
  const app = fakeApp(state);
  const { container } = render(<SettingsScreen app={app} />);
  return { app, container, user: userEvent.setup() };
}

const globex: Account = {
  ...account,
  connection: 'second connection',
  organization: { ...account.organization, id: 'org_2', name: 'Globex' },
};

describe('The workspaces', () => {
  test('another one is added, used, or disconnected by itself', async () => {
    const { app, user } = show({}, DEFAULT_SETTINGS, '', { workspaces: [globex] });
    await user.click(screen.getByRole('button', { name: 'Add a workspace' }));
    await user.click(screen.getByRole('button', { name: /^Globex/ }));
    await user.click(screen.getByRole('button', { name: 'Disconnect Globex' }));
    expect(app.addWorkspace).toHaveBeenCalledTimes(1);
    expect(app.switchTo).toHaveBeenCalledWith('org_2');
    expect(app.disconnect).toHaveBeenCalledWith('org_2');
  });

  test('whose credits the icon shows is asked only where there are several', async () => {
    show();
    expect(screen.queryByRole('combobox', { name: 'Credits of' })).toBeNull();
    cleanup();
    const { app, user } = show({}, DEFAULT_SETTINGS, '', { workspaces: [globex] });
    const box = screen.getByRole('combobox', { name: 'Credits of' });
    await user.selectOptions(box, 'The workspace with the lowest balance');
    expect(app.saveSettings).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, badgeFollows: 'most-in-need' });
  });

  test('a key moves between disk and memory by its tick', async () => {
    const { app, user } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Forget the key when I close the browser' }));
    expect(app.keepKey).toHaveBeenCalledWith('org_1', true);
  });
});

describe('The search through the settings', () => {
  test('leaves the groups that have every word, accents and case aside, and brings all back', async () => {
    const { user } = show();
    const search = screen.getByRole('searchbox', { name: 'Search settings' });
    await user.type(search, 'ICON credits');
    expect(screen.getByRole('region', { name: 'Toolbar icon' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Lead list' })).toBeNull();
    await user.clear(search);
    expect(screen.getByRole('region', { name: 'Lead list' })).toBeTruthy();
  });

  test('says when nothing fits, and what to do', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Search settings' }), 'zebra');
    expect(screen.getByText('No setting matches. Try another word.')).toBeTruthy();
  });
});

describe('What administrators decide', () => {
  test('is shown as such and cannot be changed', () => {
    const policy: Policy = {
      keysInMemoryOnly: true,
      exportOff: true,
      siteCheckOff: true,
      addingOff: true,
      addingCampaigns: null,
      checkEvery: 60,
      allowedWorkspaces: ['org_1'],
    };
    show({ forgetOnClose: true }, { ...DEFAULT_SETTINGS, checkEvery: 60 }, '', { policy });
    for (const [role, name] of [
      ['checkbox', 'Forget the key when I close the browser'],
      ['combobox', 'Check for changes'],
      ['combobox', 'Export as'],
      ['checkbox', /^Ask Leadey automatically/],
    ] as const)
      expect(screen.getByRole(role, { name })).toHaveProperty('disabled', true);
    expect(screen.getAllByText('Set by your administrators.')).toHaveLength(6);
  });
});

describe('The list', () => {
  test('pages, density and export are chosen here', async () => {
    const { app, user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Leads per page' }), '50');
    expect(app.saveSettings).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, pageSize: 50 });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Export as' }), 'JSON');
    expect(app.saveSettings).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, exportFormat: 'json' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Density' }), 'Compact');
    expect(document.documentElement.dataset.density).toBe('compact');
  });
});

describe('Settings', () => {
  test('the key as its label, and where it is kept', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Settings' })).toBeTruthy();
    expect(screen.getByText('leadey_sk_live_••••a1b2')).toBeTruthy();
    expect(screen.getByText(/Kept in this browser’s own storage/)).toBeTruthy();
  });

  test('a key that is forgotten with the browser says so', () => {
    show({ forgetOnClose: true });
    expect(screen.getByText(/Kept in memory only/)).toBeTruthy();
  });

  test('the licences of what it is made of are a click away', () => {
    show();
    expect(screen.getByRole('link', { name: 'Licences' }).getAttribute('href')).toBe('/licences.txt');
  });

  test('replaces the key, disconnects, and goes back', async () => {
    const { app, user } = show();
    await user.click(screen.getByRole('button', { name: 'Replace key' }));
    await user.click(screen.getByRole('button', { name: 'Disconnect' }));
    await user.click(screen.getByRole('button', { name: 'Back to leads' }));
    const done = [app.replaceKey, app.disconnect, app.openHome].map(({ mock }) => mock.calls.length);
    expect(done).toEqual([1, 1, 1]);
  });

  test('says when it could not disconnect', async () => {
    const { app, user } = show();
    app.disconnect.mockResolvedValue(fail({ kind: 'storage' }));
    await user.click(screen.getByRole('button', { name: 'Disconnect' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not store');
  });

  test('clears people’s data, and says so once it is done', async () => {
    const { app, user } = show();
    expect(screen.getByText(/fetched again when you next look/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear people’s data' }));
    expect(app.clearPeople).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Cleared. No lead is left in this browser.')).toBeTruthy();
  });

  test('what the toolbar shows and how often it is checked is saved at once', async () => {
    const { app, user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Shows' }), 'Nothing');
    expect(app.saveSettings).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, badge: 'nothing' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Check for changes' }), 'Every 60 minutes');
    expect(app.saveSettings).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, checkEvery: 60 });
  });

  test('alerts ask for the right to show them at that moment, and are off without it', async () => {
    const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => false);
    const { app, user } = show();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'When new leads come in' });
    await user.click(box);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /did not allow notifications\. Allow them/,
    );
    expect(app.saveSettings).not.toHaveBeenCalled();
    expect(box.checked).toBe(false);
    request.mockImplementation(async () => true);
    await user.click(box);
    await vi.waitFor(() =>
      expect(app.saveSettings).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, alertLeads: true }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('the last alert that is switched off gives the right back', async () => {
    const remove = vi.spyOn(browser.permissions, 'remove').mockImplementation(async () => true);
    const { app, user } = show({}, { ...DEFAULT_SETTINGS, alertCredits: true });
    await user.click(screen.getByRole('checkbox', { name: /^When credits fall/ }));
    await vi.waitFor(() => expect(app.saveSettings).toHaveBeenCalledWith(DEFAULT_SETTINGS));
    expect(remove).toHaveBeenCalledWith({ permissions: ['notifications'] });
  });

  test('whether Leadey is asked by itself about a site is a choice, off until made', async () => {
    const { app, user } = show();
    const box = screen.getByRole('checkbox', { name: /^Ask Leadey automatically/ });
    expect(box).toHaveProperty('checked', false);
    await user.click(box);
    await vi.waitFor(() =>
      expect(app.saveSettings).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, checkSite: true }),
    );
  });

  test('says which keys open Leadey, and leads to where they are changed', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    const { user } = show();
    const section = within(screen.getByRole('region', { name: 'Shortcut that opens Leadey' }));
    expect(await section.findByText('Alt+Shift+L')).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Change' }));
    await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' }));
  });

  test('says so when no keys do', async () => {
    show({}, DEFAULT_SETTINGS, '');
    expect(await screen.findByText('None')).toBeTruthy();
  });

  test('leads to where keys are revoked', () => {
    show();
    const link = screen.getByRole('link', { name: 'Manage keys in Leadey' });
    expect(link.getAttribute('href')).toContain('tab=api-keys');
  });

  test('lists every key of the keyboard', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard' }));
    for (const key of ['/', '↓', '↑', 'Enter', 'Esc', '[', ']', '?'])
      expect(dialog.getAllByText(key).length).toBeGreaterThan(0);
  });

  test('stands in nobody’s way', async () => {
    expect(await barriersIn(show().container)).toEqual([]);
  });
});
