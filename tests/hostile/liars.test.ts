// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { storedSync } from '../../utils/storage/stored-sync.ts';
import type { HostileAnswer } from './answers.ts';
import type { Lie } from './mutate.ts';
import { hostileStage, leave, type Stage } from './stage.ts';
import { expectHealed, expectNoBurst } from './walk.ts';

const ONE = '[{"id":"lead_1","name":"Ada","createdAt":"2026-06-15T12:00:00.000Z"}]';
const HUGE = '9007199254740991';
const liesAbout = (lie: Lie): HostileAnswer => ({ kind: 'replaced', lie });
// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let stage: Stage;
beforeEach(async () => {
  stage = await hostileStage(130);
});
afterEach(() => leave(stage));

const isSyncing = async () => ((await storedSync.read())?.state ?? 'syncing') === 'syncing';

/** Leadey’s true pages under these counts. */
const counting = (totalCount: string, totalPages: string) => liesAbout({ meta: { totalCount, totalPages } });
const NOTHING = liesAbout({ data: '[]', meta: { totalCount: HUGE, totalPages: HUGE } });

describe('A server that lies for as long as it is asked', () => {
  test.each([
    ['that there are more leads than anybody could have', counting(HUGE, HUGE)],
    ['that there is one lead more than it ever shows', counting('131', '2')],
    ['that there are no pages', counting('130', '0')],
    ['that there is much and shows nothing', NOTHING],
    [
      'that there is much and shows the same on every page',
      { kind: 'replaced', lie: { data: ONE, meta: { totalCount: HUGE, totalPages: HUGE } } } as const,
    ],
  ])('%s: syncing ends, within an hour and in no burst', async (_, lie) => {
    stage.leadey.lieAlways(({ pathname }) => (pathname === '/v1/leads' ? lie : null));
    const begun = stage.clock.now();
    // As the alarm does it, every half minute.
    for (let turn = 0; turn < 120 && (await isSyncing()); turn += 1) {
      await stage.services.leadSync.run();
      stage.clock.pass(30_000);
    }
    expect(await isSyncing()).toBe(false);
    expect(stage.clock.now() - begun).toBeLessThan(60 * 60_000);
    expectNoBurst(stage);
    stage.leadey.lieAlways(null);
    await expectHealed(stage);
  });

  test('of its pages of leads, each of which is said to be past the end, is not followed page by page', async () => {
    stage.leadey.lieAlways(({ searchParams }) => {
      const page = Number(searchParams.get('page'));
      return page > 1 ? liesAbout({ data: '[]', meta: { totalPages: String(page - 1) } }) : null;
    });
    const before = stage.leadey.served.length;
    const query = { ...FIRST_PAGE, page: 1_000_000 };
    await stage.ask({ type: 'load-leads', query, maxAge: 0, caller: 'a page', ahead: false });
    expect(stage.leadey.served.length - before).toBeLessThan(5);
  });

  test('of a single lead, which is alone on its page and cannot be read: all others are synced', async () => {
    const unreadable = liesAbout({ data: '[{"id":"lead_1"}]' });
    stage.leadey.lieAlways(({ searchParams }) => (searchParams.get('page') === '2' ? unreadable : null));
    for (let turn = 0; turn < 120 && (await isSyncing()); turn += 1) {
      await stage.services.leadSync.run();
      stage.clock.pass(30_000);
    }
    expect(await isSyncing()).toBe(false);
  });

  test('of its campaigns, leaves a person the requests that they need', async () => {
    stage.leadey.lieAlways(({ pathname }) =>
      pathname === '/v1/campaigns' ? liesAbout({ meta: { totalCount: HUGE, totalPages: HUGE } }) : null,
    );
    expect(await stage.ask({ type: 'load-campaigns', maxAge: 0 })).toMatchObject({ ok: true });
    expect(
      await stage.ask({ type: 'load-leads', query: FIRST_PAGE, maxAge: 0, caller: 'a page', ahead: false }),
    ).toMatchObject({ ok: true });
  });
});
