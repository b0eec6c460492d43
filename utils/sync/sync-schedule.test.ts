// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account } from '../../tests/unit/samples.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { initialSync } from './initial-sync.ts';
import type { LeadSync } from './lead-sync.ts';
import { scheduleSync } from './sync-schedule.ts';

const run = vi.fn(async () => {});
const revalidate = vi.fn(async (_: number) => {});
const readDirectory = vi.fn(async () => {});
const schedule = () => scheduleSync({ run, revalidate, readDirectory } as Partial<LeadSync> as LeadSync);
const alarm = (name: string) => browser.alarms.get(name);
const ring = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });
const synced = (state: SyncState['state'], checkedAt = 0): SyncState => ({
  ...initialSync(account.connection),
  state,
  checkedAt,
});

/** Lets everything go on that does not wait for a clock. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  run.mockClear();
  run.mockImplementation(async () => {});
  revalidate.mockClear();
  readDirectory.mockClear();
  readDirectory.mockImplementation(async () => {});
});

describe('Syncing', () => {
  test('begins when a key is accepted, wherever that is kept, and goes on every half minute', async () => {
    for (const place of [accountOnDisk, accountInMemory]) {
      await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
      fakeBrowser.reset();
      run.mockClear();
      schedule();
      await settled();
      expect(run).not.toHaveBeenCalled();
      await place.write(account);
      await settled();
      expect(run).toHaveBeenCalled();
      expect(await alarm('sync')).toMatchObject({ periodInMinutes: 0.5 });
    }
  });

  test('goes on at a start of the background where it was ended', async () => {
    await accountOnDisk.write(account);
    await storedSync.write(synced('syncing'));
    schedule();
    await settled();
    expect(run).toHaveBeenCalled();
    run.mockClear();
    await ring('sync');
    await settled();
    expect(run).toHaveBeenCalledOnce();
  });

  test('does not put off the alarm that is there, unless that would ring in a year', async () => {
    await accountOnDisk.write(account);
    await browser.alarms.create('sync', { when: Date.now() + 1000, periodInMinutes: 0.5 });
    const before = await alarm('sync');
    schedule();
    await settled();
    expect(await alarm('sync')).toEqual(before);
    await browser.alarms.create('sync', { when: Date.now() + 1e10, periodInMinutes: 0.5 });
    await ring('sync');
    await settled();
    expect((await alarm('sync'))?.scheduledTime).toBeLessThan(Date.now() + 60_000);
  });

  test.each([
    ['all is synced', account, synced('complete')],
    ['the key is refused', { ...account, state: 'refused' } as const, synced('syncing')],
    ['nobody is connected', null, synced('syncing')],
  ])('does not go on where %s, and its alarm goes', async (_, connected, sync) => {
    if (connected !== null) await accountOnDisk.write(connected);
    await storedSync.write(sync);
    await browser.alarms.create('sync', { periodInMinutes: 0.5 });
    schedule();
    await settled();
    expect(run).not.toHaveBeenCalled();
    expect(await alarm('sync')).toBeUndefined();
  });

  test('begins anew where what was synced is of another workspace', async () => {
    await accountOnDisk.write(account);
    await storedSync.write({ ...synced('complete'), connection: 'another' });
    schedule();
    await settled();
    expect(run).toHaveBeenCalled();
  });

  test('ends its alarm once it has come to its end', async () => {
    await accountOnDisk.write(account);
    schedule();
    await settled();
    await storedSync.write(synced('short'));
    await settled();
    expect(await alarm('sync')).toBeUndefined();
  });

  test('begins anew once what was synced is gone', async () => {
    await accountOnDisk.write(account);
    await storedSync.write(synced('complete'));
    schedule();
    await settled();
    expect(run).not.toHaveBeenCalled();
    await storedSync.remove();
    await settled();
    expect(run).toHaveBeenCalled();
  });

  test('that storage has no room for fails by itself', async () => {
    run.mockImplementation(async () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')));
    await accountOnDisk.write(account);
    schedule();
    await settled();
    expect(run).toHaveBeenCalled();
  });
});

describe('The slow revalidation', () => {
  test('follows a minute after somebody has looked, and not what else is written', async () => {
    await accountOnDisk.write(account);
    schedule();
    await storedSync.write(synced('complete', 5));
    await settled();
    const delay = ((await alarm('revalidation'))?.scheduledTime ?? 0) - Date.now();
    expect(Math.abs(delay - 60_000)).toBeLessThan(5000);
    await browser.alarms.clear('revalidation');
    await storedSync.write({ ...synced('complete', 5), news: 1 });
    await settled();
    expect(await alarm('revalidation')).toBeUndefined();
  });

  test('looks at five pages by an alarm of its own', async () => {
    await accountOnDisk.write(account);
    schedule();
    await settled();
    run.mockClear();
    await ring('sync');
    await ring('credits');
    await settled();
    expect(run).toHaveBeenCalledOnce();
    expect(revalidate).not.toHaveBeenCalled();
    await ring('revalidation');
    await settled();
    expect(revalidate.mock.calls).toEqual([[5]]);
    expect(run).toHaveBeenCalledOnce();
  });

  test('does not follow while syncing is under way', async () => {
    await accountOnDisk.write(account);
    schedule();
    await storedSync.write(synced('syncing', 5));
    await settled();
    expect(await alarm('revalidation')).toBeUndefined();
    expect(await alarm('sync')).toBeDefined();
  });
});

describe('The reading of the directory of companies', () => {
  test('follows a look two minutes later, and what it writes itself starts it not again', async () => {
    await accountOnDisk.write(account);
    schedule();
    await storedSync.write(synced('complete', 5));
    await settled();
    const delay = ((await alarm('companies'))?.scheduledTime ?? 0) - Date.now();
    expect(Math.abs(delay - 120_000)).toBeLessThan(5000);
    await ring('companies');
    await settled();
    expect(readDirectory).toHaveBeenCalledOnce();
    expect(revalidate).not.toHaveBeenCalled();
    const { directory } = synced('complete');
    await storedSync.write({ ...synced('complete', 5), directory: { ...directory, asked: 1 } });
    await settled();
    expect(await alarm('companies')).toBeUndefined();
  });

  test('does not follow while leads are still synced', async () => {
    await accountOnDisk.write(account);
    schedule();
    await storedSync.write(synced('syncing', 5));
    await settled();
    expect(await alarm('companies')).toBeUndefined();
  });

  test('goes on by its alarm where the worker is ended, and ends that however it ends itself', async () => {
    await accountOnDisk.write(account);
    schedule();
    let fail = (_: Error) => {};
    readDirectory.mockImplementation(() => new Promise((_, reject) => (fail = reject)));
    await ring('companies');
    await settled();
    expect(await alarm('companies')).toBeDefined();
    fail(new Error('QUOTA_BYTES quota exceeded'));
    await settled();
    expect(await alarm('companies')).toBeUndefined();
  });
});

describe('A worker that has just been started, and knows nothing of what the one before it did', () => {
  const complete = synced('complete', 1000);
  const revalidation = () => alarm('revalidation');
  beforeEach(async () => {
    await accountOnDisk.write(account);
    await storedSync.write(complete);
    schedule();
  });

  test('revalidates a while after somebody looked', async () => {
    await storedSync.write({ ...complete, checkedAt: 2000 });
    expect(await revalidation()).toBeDefined();
  });

  test('revalidates after a sync that has come to its end', async () => {
    await storedSync.write({ ...complete, state: 'syncing' });
    await storedSync.write(complete);
    expect(await revalidation()).toBeDefined();
  });

  test('does not take its own revalidation for a look, each minute for as long as the browser runs', async () => {
    await storedSync.write({ ...complete, revalidation: { page: 2, since: 500 } });
    expect(await revalidation()).toBeUndefined();
  });
});
