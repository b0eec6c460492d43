import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account } from '../../tests/unit/samples.ts';
import { watchOnboarding } from './onboarding.ts';

const open = vi.fn(async () => ({}));
beforeEach(() => {
  open.mockClear();
  installedBy('normal');
  vi.spyOn(browser.tabs, 'create').mockImplementation(open as unknown as typeof browser.tabs.create);
});

function installedBy(installType: string): void {
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
}

type Details = Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0];

async function installed(details: Details, known: typeof account | null) {
  watchOnboarding({ read: async () => known });
  await fakeBrowser.runtime.onInstalled.trigger(details);
}

const updates: Details[] = [{ reason: 'update', previousVersion: '0.0.9' }, { reason: 'chrome_update' }];

describe('After an update', () => {
  test('it is noted from which version, and an earlier one whose news nobody saw is not forgotten', async () => {
    await browser.storage.local.clear();
    await installed({ reason: 'install' }, null);
    expect(await browser.storage.local.get(null)).toEqual({});
    for (const previousVersion of ['0.1.0', '0.2.0']) {
      await installed({ reason: 'update', previousVersion }, account);
      expect(await browser.storage.local.get(null)).toEqual({ updatedFrom: '0.1.0' });
    }
  });
});

describe('The welcome', () => {
  test('opens once after installing', async () => {
    await installed({ reason: 'install' }, null);
    expect(open).toHaveBeenCalledExactlyOnceWith({ url: expect.stringContaining('/welcome.html') });
  });

  test.each(updates)('does not open after $reason', async (details) => {
    await installed(details, null);
    expect(open).not.toHaveBeenCalled();
  });

  test('does not open where an administrator has installed it', async () => {
    installedBy('admin');
    await installed({ reason: 'install' }, null);
    expect(open).not.toHaveBeenCalled();
  });

  test('does not open for somebody who is connected', async () => {
    await installed({ reason: 'install' }, account);
    expect(open).not.toHaveBeenCalled();
  });
});
