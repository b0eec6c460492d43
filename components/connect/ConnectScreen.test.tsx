import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account, KEY } from '../../tests/unit/samples.ts';
import type { AppState, ConnectReason } from '../../utils/app/state.ts';
import type { ConnectError } from '../../utils/messages/answers.ts';
import { fail, ok } from '../../utils/result.ts';
import { ConnectScreen } from './ConnectScreen.tsx';

function show(reason: ConnectReason = 'first', change: Partial<AppState> = {}) {
  const known = reason === 'first' || reason === 'disconnected' ? null : account;
  const app = fakeApp({ account: known, screen: { name: 'connect', reason }, ...change });
  const { container } = render(<ConnectScreen app={app} />);
  return { app, container, user: userEvent.setup() };
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'API key' });
const submit = () => screen.getByRole('button', { name: 'Connect' });

async function connectWith(text: string, error?: ConnectError) {
  const shown = show();
  if (error !== undefined) shown.app.connect.mockResolvedValue(fail(error));
  field().value = text;
  await shown.user.click(submit());
  return shown;
}

describe('Connecting', () => {
  test('says what a key opens, where it is kept, and where one is made', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Connect to Leadey' })).toBeTruthy();
    for (const words of [
      /^It opens your whole workspace/,
      /^It stays in this browser/,
      /^Create one for this browser/,
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(screen.getByRole('link', { name: 'Create a key in Leadey' }).getAttribute('href')).toBe(
      'https://app.leadey.ai/dashboard/settings?tab=api-keys',
    );
    expect(document.activeElement).toBe(field());
  });

  test('hands in what was pasted, and the wish to have it forgotten', async () => {
    const { app, user } = show();
    field().value = `Bearer ${KEY}`;
    await user.click(screen.getByRole('checkbox', { name: 'Forget the key when I close the browser' }));
    await user.click(submit());
    expect(app.connect.mock.calls).toEqual([[`Bearer ${KEY}`, true]]);
    expect(field().value).toBe('');
  });

  test('Enter in the field does the same', async () => {
    const { app, user } = show();
    await user.type(field(), `${KEY}{Enter}`);
    expect(app.connect).toHaveBeenCalledWith(KEY, false);
  });

  test('a second press while Leadey is asked asks nobody twice', async () => {
    const { app, user } = show();
    app.connect.mockReturnValue(new Promise(() => {}));
    field().value = KEY;
    await user.click(submit());
    await user.click(submit());
    expect(app.connect).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status').textContent).toBe('Asking Leadey…');
  });

  test('the key is hidden until it is shown, and nobody offers to keep it as a password', async () => {
    const { user } = show();
    expect(field().className).toBe('masked');
    await user.click(screen.getByRole('button', { name: 'Show key' }));
    expect(field().className).toBe('');
    await user.click(screen.getByRole('button', { name: 'Hide key' }));
    expect(field().className).toBe('masked');
    expect([field().type, field().autocomplete]).toEqual(['text', 'off']);
  });
});

describe('What cannot be a key is refused before anybody is asked', () => {
  test.each([
    ['', /Paste your API key first/],
    ['sk_live_abcdef', /not a Leadey key/],
    ['leadey_sk_live_••••a1b2', /hidden form of a key/],
    [`${KEY}é`, /contains characters that no key has/],
    ['x'.repeat(5000), /far too long/],
  ])('%#', async (text, words) => {
    const { app } = await connectWith(text);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(app.connect).not.toHaveBeenCalled();
    expect(field().value).toBe(text);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
  });
});

describe('Trouble says what happened, and what was pasted stays', () => {
  test.each([
    ['bad-key', /does not accept this key/],
    ['offline', /cannot be reached/],
    ['timeout', /took too long/],
    ['server', /is having trouble answering/],
    ['forbidden', /not allowed/],
    ['bad-response', /could not be read/],
    ['storage', /could not store/],
    ['interrupted', /paused the extension/],
  ] as const)('%s', async (kind, words) => {
    await connectWith(KEY, { kind });
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(field().value).toBe(KEY);
  });

  test('used up: how long to wait, counted down', async () => {
    await connectWith(KEY, { kind: 'rate-limited', retryAt: Date.now() + 42_000 });
    expect(screen.getByText('Try again in 42 s.')).toBeTruthy();
  });

  test('no access to the host: one button asks for it, and connects', async () => {
    const request = vi.spyOn(browser.permissions, 'request');
    const { app, user } = await connectWith(KEY, { kind: 'no-host-permission' });
    app.connect.mockResolvedValue(ok(null));
    await user.click(screen.getByRole('button', { name: 'Allow access to Leadey' }));
    expect(request).toHaveBeenCalledWith({ origins: ['https://backend.leadey.ai/*'] });
    await vi.waitFor(() => expect(app.connect).toHaveBeenCalledTimes(2));
  });

  test('corrected, it is gone', async () => {
    const { user } = await connectWith('nonsense');
    field().value = KEY;
    await user.click(submit());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('Why the form is there', () => {
  test('disconnected: everything is gone from this browser', () => {
    show('disconnected');
    expect(screen.getByText(/^Disconnected\..*gone from this browser/)).toBeTruthy();
  });

  test('refused: which key, and the saved one can be tried again', async () => {
    const { app, user } = show('refused');
    expect(screen.getByRole('alert').textContent).toContain('leadey_sk_live_••••a1b2');
    await user.click(screen.getByRole('button', { name: 'Reconnect' }));
    expect(app.reconnect).toHaveBeenCalled();
  });

  test('refused, and trying again went wrong: why', () => {
    show('refused', { accountError: { kind: 'offline' } });
    expect(screen.getByText(/cannot be reached/)).toBeTruthy();
  });

  test('to be replaced: the one in use stays meanwhile, and one can go back', async () => {
    const { app, user } = show('replace');
    expect(screen.getByText(/leadey_sk_live_••••a1b2.*stays in use until/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(app.openSettings).toHaveBeenCalled();
  });

  test.each(['first', 'disconnected', 'refused', 'replace'] as const)(
    '%s stands in nobody’s way',
    async (reason) => {
      expect(await barriersIn(show(reason).container)).toEqual([]);
    },
  );

  test('trouble stands in nobody’s way', async () => {
    const { container } = await connectWith('nonsense');
    expect(await barriersIn(container)).toEqual([]);
  });
});
