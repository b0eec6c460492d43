// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account } from '../../tests/unit/samples.ts';
import { ok } from '../result.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { storedHistory, storedTold } from '../storage/stored-credits.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { othersInMemory, othersOnDisk } from '../storage/stored-workspaces.ts';
import { initialSync } from '../sync/initial-sync.ts';
import { createAccountStore } from '../workspaces/account-store.ts';
import { watchCredits } from './credit-watch.ts';
import type { History } from './history.ts';

const HISTORY = 'at:org_2:history';
const TOLD = 'at:org_2:told';
const LONG: History = {
  version: 1,
  organizationId: 'org_2',
  points: [[Math.floor(Date.now() / 1000) - 86_400, 5000, 5000, 10_000]],
};
const sealed: Account = {
  ...account,
  connection: 'second',
  forgetOnClose: true,
  sealed: true,
  organization: { ...account.organization, id: 'org_2', name: 'Globex' },
  asOf: Date.now(),
};
const setBadgeText = vi.fn(async () => {});

/** The workspace that is not in use, and what is kept of it, go from memory onto the disk. */
async function removePassphrase(): Promise<void> {
  await othersOnDisk.write([{ ...sealed, forgetOnClose: false, sealed: false }]);
  await othersInMemory.remove();
  await storedHistory('local', HISTORY).write(LONG);
  await browser.storage.session.remove([HISTORY, TOLD]);
}

beforeEach(() => {
  const done = async () => {};
  Object.assign(browser.action, {
    setIcon: done,
    setBadgeText,
    setBadgeBackgroundColor: done,
    setBadgeTextColor: done,
    setTitle: done,
  });
});

test('A workspace that moves to the disk while a check is under way takes its credits and what was told along', async () => {
  await storedSettings.write(DEFAULT_SETTINGS);
  await accountOnDisk.write(account);
  await othersInMemory.write([sealed]);
  const accounts = createAccountStore();
  await removePassphrase();
  // As whoever read them right before that still has them.
  const others = async () => [sealed];
  watchCredits({
    service: {
      load: async () => ok(account),
      checkOthers: async () => {},
      newestOfOther: async () => ok([]),
    },
    accounts: { ...accounts, others },
    leadSync: { checkNewest: async () => ok(initialSync(account.connection)), news: async () => [] },
    now: Date.now,
  });
  const told = () => storedTold('local', TOLD).read();
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'credits',
    scheduledTime: 0,
    persistAcrossSessions: false,
  });
  await vi.waitFor(async () => expect(await told()).toMatchObject({ organizationId: 'org_2' }));
  const history = () => storedHistory('local', HISTORY).read();
  await vi.waitFor(async () => expect((await history())?.points).toHaveLength(2));
  expect(await browser.storage.session.get([HISTORY, TOLD])).toEqual({});
});
