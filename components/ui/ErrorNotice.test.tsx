import { act, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { NOON } from '../../tests/unit/samples.ts';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

function show(error: LeadeyError, shownSince: number | null = null) {
  const steps = { onRetry: vi.fn(), onReconnect: vi.fn() };
  const { container } = render(<ErrorNotice error={error} shownSince={shownSince} {...steps} />);
  return { ...steps, container };
}

describe('Every kind of trouble has its words and its next step', () => {
  test.each([
    ['no-key', 'No key is stored', 'Reconnect'],
    ['bad-key', 'no longer accepts this key', 'Reconnect'],
    ['forbidden', 'not allowed to read', 'Reconnect'],
    ['no-host-permission', 'does not let this extension reach', 'Allow access to Leadey'],
    ['offline', 'cannot be reached', 'Try again'],
    ['timeout', 'took too long', 'Try again'],
    ['not-found', 'no longer in Leadey', 'Try again'],
    ['no-credits', 'needs credits', 'Try again'],
    ['bad-request', 'did not accept this request', 'Try again'],
    ['server', 'is having trouble answering', 'Try again'],
    ['bad-response', 'could not be read', 'Try again'],
    ['intercepted', 'Something between you and Leadey answered', 'Try again'],
    ['storage', 'could not store', 'Try again'],
    ['interrupted', 'paused the extension', 'Try again'],
    ['superseded', 'paused the extension', 'Try again'],
  ] as const)('%s', async (kind, words, step) => {
    const { onRetry, onReconnect, container } = show({ kind });
    expect(screen.getByRole('alert').textContent).toContain(words);
    await userEvent.click(screen.getByRole('button', { name: step }));
    const [asked, other] = step === 'Reconnect' ? [onReconnect, onRetry] : [onRetry, onReconnect];
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(other).not.toHaveBeenCalled();
    expect(await barriersIn(container)).toEqual([]);
  });

  test('without credits there is a way to top up', () => {
    show({ kind: 'no-credits' });
    expect(screen.getByRole('link', { name: 'Top up' }).getAttribute('href')).toContain('tab=credits');
  });

  test('access that is not granted asks nobody', async () => {
    vi.spyOn(browser.permissions, 'request').mockImplementation(async () => false);
    const { onRetry } = show({ kind: 'no-host-permission' });
    await userEvent.click(screen.getByRole('button', { name: 'Allow access to Leadey' }));
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('what is still shown below is dated', () => {
    show({ kind: 'offline' }, new Date().setHours(0, 2, 0, 0));
    expect(screen.getByRole('alert').textContent).toMatch(/Showing the leads as of 12:02/);
  });
});

describe('Requests that are used up', () => {
  test('are counted down, and it goes on by itself, once, and not before', () => {
    vi.useFakeTimers({ now: NOON });
    const { onRetry } = show({ kind: 'rate-limited', retryAt: NOON + 42_000 });
    expect(screen.getByText('Continues by itself in 42 s.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try again' }).disabled).toBe(true);
    act(() => void vi.advanceTimersByTime(30_000));
    expect(screen.getByText('Continues by itself in 12 s.')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(11_500));
    expect(onRetry).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(2000));
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/Goes on/)).toBeNull();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('are not read out second by second', () => {
    vi.useFakeTimers({ now: NOON });
    show({ kind: 'rate-limited', retryAt: NOON + 42_000 });
    expect(screen.getByRole('alert').textContent).not.toContain('42');
  });
});
