import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account } from '../../tests/unit/samples.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { drawBadge } from './badge.ts';

const setIcon = vi.fn();
beforeEach(() => {
  setIcon.mockClear();
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
