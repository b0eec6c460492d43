import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { requestNotificationAccess } from '../browser/notification-access.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { storedWanted } from '../storage/stored-wanted.ts';
import { watchGrants } from './permission-grants.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
let granted: () => Promise<void>;
let allowed: string[];

beforeEach(async () => {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  allowed = [];
  const onAdded = { addListener: (listener: () => Promise<void>) => (granted = listener) };
  Object.assign(browser.permissions, { onAdded });
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ permissions = [] }) =>
    permissions.every((one) => allowed.includes(one)),
  );
  watchGrants(() => NOW);
});

const wants = (setting: 'alertLeads' | 'alertCredits', askedAt = NOW) =>
  storedWanted.write({ setting, askedAt });

describe('What was ticked in a popup that the browser closed when it asked', () => {
  test('is so once it is allowed, and nothing else of the settings changes', async () => {
    await storedSettings.write({ ...DEFAULT_SETTINGS, badge: 'nothing', alertCredits: true });
    await wants('alertLeads');
    allowed = ['notifications'];
    await granted();
    const settings = { ...DEFAULT_SETTINGS, badge: 'nothing', alertCredits: true, alertLeads: true };
    expect(await storedSettings.read()).toEqual(settings);
    expect(await storedWanted.read()).toBeNull();
  });

  test('waits while something else is allowed', async () => {
    await wants('alertLeads');
    allowed = ['tabs'];
    await granted();
    expect(await storedSettings.read()).toBeNull();
    expect(await storedWanted.read()).not.toBeNull();
  });

  test('does not come true when it is allowed much later for another reason', async () => {
    await wants('alertLeads', NOW - 11 * 60_000);
    allowed = ['notifications'];
    await granted();
    expect(await storedSettings.read()).toBeNull();
    expect(await storedWanted.read()).toBeNull();
  });

  test('is nothing where nothing was ticked', async () => {
    allowed = ['notifications'];
    await granted();
    expect(await storedSettings.read()).toBeNull();
  });
});

describe('A page that is still there when it was answered', () => {
  test.each([true, false])('forgets what it noted, whatever the answer (%s)', async (answer) => {
    let noted: unknown = null;
    const ask = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => {
      noted = await storedWanted.read();
      return answer;
    });
    const asked = requestNotificationAccess('alertCredits');
    expect(ask, 'asked in the very moment of the click').toHaveBeenCalledTimes(1);
    expect(await asked).toBe(answer);
    expect(noted).toMatchObject({ setting: 'alertCredits' });
    expect(await storedWanted.read()).toBeNull();
  });
});
