import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings.ts';
import { storedLockAt } from '../../utils/storage/stored-lock.ts';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import { UnlockForm } from './UnlockForm.tsx';

const WORDS = 'correct horse battery staple';
const wrong = { ok: false, error: { kind: 'passphrase', problem: 'wrong' } };

function answering(answer: unknown = { ok: true, value: null }) {
  return vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer);
}
const button = (name: string) => screen.findByRole('button', { name });
/** The focus follows what is drawn. */
const focusOn = (what: () => HTMLElement) => vi.waitFor(() => expect(document.activeElement).toBe(what()));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

async function show(isSet: boolean) {
  if (isSet) {
    await browser.storage.local.set({ sealed: {} });
    await storedLockAt.write(Date.now() + 60_000);
  }
  const save = vi.fn();
  const { container } = render(<PassphraseChoice settings={DEFAULT_SETTINGS} onSave={save} />);
  return { save, container, user: userEvent.setup() };
}

describe('Setting a passphrase', () => {
  test('takes it twice, and tells that it is set', async () => {
    const sent = answering();
    const { user, container } = await show(false);
    await user.click(await button('Set a passphrase'));
    await focusOn(() => field('New passphrase'));
    expect(await barriersIn(container)).toEqual([]);
    await user.type(field('New passphrase'), WORDS);
    await user.type(field('New passphrase again'), `${WORDS}{Enter}`);
    expect(sent.mock.calls).toEqual([[{ type: 'set-passphrase', passphrase: WORDS, old: '' }]]);
    expect(screen.getByRole('status').textContent).toBe('The passphrase is set.');
    await focusOn(() => screen.getByRole('heading', { name: 'Passphrase' }));
  });

  test.each([
    ['short', 'short', /at least 12 characters/],
    [WORDS, `${WORDS}!`, /do not match/],
  ])('%s and %s are not taken', async (first, second, words) => {
    const sent = answering();
    const { user } = await show(false);
    await user.click(await button('Set a passphrase'));
    await user.type(field('New passphrase'), first);
    await user.type(field('New passphrase again'), second);
    await user.click(await button('Set passphrase'));
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('With a passphrase', () => {
  test('one locks, and chooses when it is asked for again', async () => {
    const sent = answering();
    const { user, save, container } = await show(true);
    await user.click(await button('Lock now'));
    expect(sent.mock.calls).toEqual([[{ type: 'lock' }]]);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Lock when unused for' }),
      'Only when I close the browser',
    );
    expect(save.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, lockAfter: 0 }]]);
    expect(await barriersIn(container)).toEqual([]);
  });

  test('a wrong one removes nothing, and can be typed over', async () => {
    const sent = answering(wrong);
    const { user } = await show(true);
    await user.click(await button('Remove'));
    await user.type(field('Current passphrase'), 'something else');
    await user.click(await button('Remove passphrase'));
    expect(sent.mock.calls).toEqual([[{ type: 'remove-passphrase', passphrase: 'something else' }]]);
    expect(screen.getByRole('alert').textContent).toMatch(/not the passphrase/);
    await focusOn(() => field('Current passphrase'));
    await user.click(await button('Cancel'));
    expect(await button('Lock now')).toBeTruthy();
  });
});

describe('Unlocking', () => {
  test('hides what is typed until it is to be shown', async () => {
    render(<UnlockForm />);
    const user = userEvent.setup();
    expect(field('Passphrase').type).toBe('password');
    await user.type(field('Passphrase'), 'abc');
    await user.click(await button('Show passphrase'));
    expect([field('Passphrase').type, field('Passphrase').value]).toEqual(['text', 'abc']);
  });

  test.each([
    [wrong, /not the passphrase/],
    [{ ok: false, error: { kind: 'passphrase', problem: 'damaged' } }, /damaged/],
  ])('%j is said, and what was typed stays', async (answer, words) => {
    answering(answer);
    const { container } = render(<UnlockForm />);
    const user = userEvent.setup();
    await user.type(field('Passphrase'), 'abc{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(field('Passphrase').value).toBe('abc');
    expect(await barriersIn(container)).toEqual([]);
  });

  test('starting over is asked once more', async () => {
    const sent = answering();
    render(<UnlockForm />);
    const user = userEvent.setup();
    await user.click(await button('Forgot it? Start over with a new key'));
    expect(sent).not.toHaveBeenCalled();
    await focusOn(() => screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await button('Remove everything and start over'));
    expect(sent.mock.calls).toEqual([[{ type: 'start-over' }]]);
  });
});
