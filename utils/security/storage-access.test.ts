// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { limitStorageToOwnPages } from './storage-access.ts';

const { local, session } = browser.storage;
const areas = [local, session] as { setAccessLevel?: unknown }[];

test('No content script may read what is stored, in memory and on the disk', async () => {
  const limit = vi.fn(async () => {});
  for (const area of areas) area.setAccessLevel = limit;
  await limitStorageToOwnPages();
  expect(limit.mock.calls).toEqual([
    [{ accessLevel: 'TRUSTED_CONTEXTS' }],
    [{ accessLevel: 'TRUSTED_CONTEXTS' }],
  ]);
});

test('A browser that knows no such setting, or refuses it for one of the two, starts all the same', async () => {
  delete areas[0]?.setAccessLevel;
  const limit = vi.fn(async () => Promise.reject(new Error('Not for this area')));
  if (areas[1] !== undefined) areas[1].setAccessLevel = limit;
  await expect(limitStorageToOwnPages()).resolves.toBeUndefined();
  expect(limit).toHaveBeenCalledOnce();
});
