import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account } from '../../tests/unit/samples.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { drawBadge } from './badge.ts';

const setIcon = vi.fn();
beforeEach(() => {
  setIcon.mockReset().mockResolvedValue(undefined);
  const done = async () => {};
  Object.assign(browser.action, {
    setIcon,
    setBadgeText: done,
    setBadgeBackgroundColor: done,
    setBadgeTextColor: done,
    setTitle: done,
  });
});

test('Without a key the icon is the pale one, with a key its own', async () => {
  await drawBadge(null, DEFAULT_SETTINGS, null, Date.now());
  expect(setIcon.mock.lastCall?.[0].path[16]).toBe('/icons/signed-out-16.png');
  await drawBadge(account, DEFAULT_SETTINGS, null, Date.now());
  expect(setIcon.mock.lastCall?.[0].path[16]).toBe('/icons/16.png');
});

test('An icon that cannot be loaded takes neither the figure nor the title with it', async () => {
  setIcon.mockRejectedValue(new Error('Failed to fetch'));
  const setBadgeText = vi.spyOn(browser.action, 'setBadgeText');
  const setTitle = vi.spyOn(browser.action, 'setTitle');
  await drawBadge(account, DEFAULT_SETTINGS, null, Date.now());
  expect(setBadgeText).toHaveBeenCalled();
  expect(setTitle).toHaveBeenCalled();
});
