import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { barriersIn } from '../tests/unit/barriers.ts';
import { fakeApp } from '../tests/unit/fake-app.ts';
import { account } from '../tests/unit/samples.ts';
import { fail } from '../utils/result.ts';
import type { Account } from '../utils/storage/schemas.ts';
import { SettingsScreen } from './SettingsScreen.tsx';

function show(change: Partial<Account> = {}) {
  const app = fakeApp({ screen: { name: 'settings' } });
  const { container } = render(<SettingsScreen app={app} account={{ ...account, ...change }} />);
  return { app, container, user: userEvent.setup() };
}

describe('Settings', () => {
  test('the key as its label, and where it is kept', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Settings' })).toBeTruthy();
    expect(screen.getByText('leadey_sk_live_••••a1b2')).toBeTruthy();
    expect(screen.getByText(/Kept in this browser's own storage/)).toBeTruthy();
  });

  test('a key that is forgotten with the browser says so', () => {
    show({ forgetOnClose: true });
    expect(screen.getByText(/Kept in memory only/)).toBeTruthy();
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
      expect(dialog.getByText(key)).toBeTruthy();
  });

  test('stands in nobody’s way', async () => {
    expect(await barriersIn(show().container)).toEqual([]);
  });
});
