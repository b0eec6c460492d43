// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { storedSync } from '../../utils/storage/stored-sync.ts';
import { scheduleSync } from '../../utils/sync/sync-schedule.ts';
import { hostileStage, leave, type Stage } from './stage.ts';
import { calm, expectHealed } from './walk.ts';

/** A fifth of what Chrome gives an extension in memory-only storage, in bytes: it is full so much sooner. */
const QUOTA = 2 * 1024 * 1024;
vi.setConfig({ testTimeout: 60_000 });

let stage: Stage;
const uncaught: unknown[] = [];
const note = (reason: unknown) => uncaught.push(reason);
beforeEach(async () => {
  uncaught.length = 0;
  process.on('unhandledRejection', note);
  stage = await hostileStage(230);
  const { session } = browser.storage;
  const set = session.set.bind(session);
  vi.spyOn(session, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    const all = JSON.stringify({ ...(await session.get(null)), ...items });
    if (all.length > QUOTA) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  await leave(stage);
});

const ring = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });

/** A page of so many, each with a name of so many letters. */
function page(path: URL, count: number, letters: number): string {
  const from = Number(path.searchParams.get('page')) * 1000;
  const data = Array.from({ length: count }, (_, at) => ({
    id: `lead_${from + at}`,
    name: 'W'.repeat(letters),
    campaignId: `camp_${at % 3}`,
    createdAt: '2026-06-15T12:00:00.000Z',
  }));
  return JSON.stringify({ data, meta: { page: 1, pageSize: 100, totalCount: 271, totalPages: 3 } });
}

describe('Where what Leadey sends fills the storage', () => {
  test('with names of 8 KB in every list, nothing is thrown, and all is well once they are gone', async () => {
    stage.leadey.lieAlways((path) => ({ kind: 'json', json: page(path, 90, 8_000) }));
    scheduleSync(stage.services.leadSync);
    await calm(stage);
    for (let turn = 0; turn < 2; turn += 1) {
      // As the alarm does it.
      await ring('sync');
      await ring('revalidation');
      await calm(stage);
      stage.clock.pass(61_000);
      await stage.ask({ type: 'load-leads', query: FIRST_PAGE, maxAge: 0, caller: 'a page', ahead: false });
      await stage.ask({ type: 'load-campaigns', maxAge: 0 });
      await stage.ask({ type: 'check-site', site: { kind: 'company', domain: 'a.com', host: 'a.com' } });
      await stage.ask({ type: 'look-related', texts: { companies: ['a'], contacts: ['b'] } });
      await stage.ask({ type: 'check-newest', maxAge: 0 });
    }
    expect(uncaught).toEqual([]);
    stage.leadey.lieAlways(null);
    await stage.ask({ type: 'clear-people' });
    await stage.services.leadSync.resume();
    await expectHealed(stage);
    expect(await storedSync.read()).toMatchObject({ state: 'complete' });
  });
});
