import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storedLockAt } from '../storage/stored-lock.ts';
import { lockOnTime } from './lock-on-time.ts';

const NIGHT = 8 * 3_600_000;
const send = vi.fn(async (_request: object) => ({ ok: true, value: null }));

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T18:00:00Z') });
  send.mockClear();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as never);
  await browser.storage.session.clear();
});
afterEach(() => vi.useRealTimers());

test('A panel left open locks when the computer wakes, before any alarm rings', async () => {
  await storedLockAt.write(Date.now() + 15 * 60_000);
  await lockOnTime();
  vi.setSystemTime(Date.now() + NIGHT);
  window.dispatchEvent(new Event('focus'));
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'lock' });
});

test('A panel that nobody touches notices by itself, and locks once', async () => {
  await storedLockAt.write(Date.now() + 15 * 60_000);
  await lockOnTime();
  vi.setSystemTime(Date.now() + NIGHT);
  vi.advanceTimersByTime(20_000);
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'lock' });
});

test('Used meanwhile, it stays open', async () => {
  await storedLockAt.write(Date.now() + 60_000);
  await lockOnTime();
  await storedLockAt.write(Date.now() + NIGHT);
  vi.advanceTimersByTime(120_000);
  expect(send).not.toHaveBeenCalled();
});

test('Without a passphrase nothing is locked', async () => {
  await lockOnTime();
  vi.setSystemTime(Date.now() + NIGHT);
  vi.advanceTimersByTime(10_000);
  expect(send).not.toHaveBeenCalled();
});

test('What somebody presses after its time does nothing but lock, and what they press before acts', async () => {
  await storedLockAt.write(Date.now() + 15 * 60_000);
  await lockOnTime();
  const acted = vi.fn();
  document.body.addEventListener('click', acted);
  document.body.click();
  vi.setSystemTime(Date.now() + NIGHT);
  document.body.click();
  document.body.click();
  expect(acted).toHaveBeenCalledOnce();
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'lock' });
  document.body.removeEventListener('click', acted);
});
