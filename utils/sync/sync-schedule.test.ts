// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account } from '../../tests/unit/samples.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { initialSync } from './initial-sync.ts';
import type { LeadSync } from './lead-sync.ts';
import { scheduleSync } from './sync-schedule.ts';

const complete: SyncState = { ...initialSync(account.connection), state: 'complete', checkedAt: 1000 };
const revalidation = () => browser.alarms.get('revalidation');

beforeEach(async () => {
  await accountOnDisk.write(account);
  await storedSync.write(complete);
  // A worker that has just been started knows nothing of what the one before it did.
  scheduleSync({
    run: vi.fn(async () => {}),
    revalidate: vi.fn(async () => {}),
  } as Partial<LeadSync> as LeadSync);
});

describe('The slow revalidation', () => {
  test('follows a while after somebody looked', async () => {
    await storedSync.write({ ...complete, checkedAt: 2000 });
    expect(await revalidation()).toBeDefined();
  });

  test('follows a sync that has come to its end', async () => {
    await storedSync.write({ ...complete, state: 'syncing' });
    await storedSync.write(complete);
    expect(await revalidation()).toBeDefined();
  });

  test('does not follow itself, each minute for as long as the browser runs', async () => {
    await storedSync.write({ ...complete, revalidation: { page: 2, since: 500 } });
    expect(await revalidation()).toBeUndefined();
  });
});
