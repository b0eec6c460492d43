import { describe, expect, test, vi } from 'vitest';
import { leadsOf, openExport, pagesOf, synced } from '../../tests/unit/export-stage.ts';
import { wanted } from '../../tests/unit/file-choice.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fail, ok } from '../result.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { EVERYTHING } from '../sync/crawl-plan.ts';

describe('An export', () => {
  test('of leads that are all here asks for no page and holds each of them once', async () => {
    const page = openExport(leadsOf(2500), [synced({ known: 2500, total: 2500 })]);
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 2500, missing: 0 });
    expect((await page.ids()).toSorted()).toEqual(
      leadsOf(2500)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(page.asked).toEqual([]);
    expect(page.save.mock.calls[0]?.[0].name).toBe('leadey-leads-2026-06-15.json');
  });

  test('looks at the newest first, since more may have come than were synced', async () => {
    const page = openExport(leadsOf(3), [synced({ known: 3, total: 3 })]);
    page.checkNewest.mockResolvedValueOnce(fail({ kind: 'superseded' }));
    await page.exporter.start(wanted('json'));
    expect(page.checkNewest).toHaveBeenCalledTimes(2);
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3 });
  });

  test('without a network is of what was synced', async () => {
    const page = openExport(leadsOf(3), [synced({ known: 3, total: 3 })]);
    page.checkNewest.mockResolvedValue(fail({ kind: 'offline' }));
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3, missing: 0 });
  });

  test('waits until they are, and says how far that has come', async () => {
    const going = synced({ state: 'syncing', known: 1, total: 3 });
    const page = openExport(leadsOf(3), [going, going, synced({ known: 3, total: 3 })]);
    const seen: unknown[] = [];
    page.exporter.store.signals.progress.subscribe((progress) => seen.push(progress));
    await page.exporter.start(wanted('csv'));
    expect(seen).toContainEqual(expect.objectContaining({ by: 'sync', found: 1, total: 3 }));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3 });
  });

  test('says how many Leadey counts and never shows', async () => {
    const page = openExport(leadsOf(3), [synced({ state: 'short', known: 3, total: 8 })]);
    await page.exporter.start(wanted('csv'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3, missing: 5 });
  });

  test('of a search, that what is hidden may match, though others are found here by what Leadey does not search', async () => {
    const known = leadsOf(3).map(
      (each, place): Lead => ({
        ...each,
        name: place < 2 ? 'Zoe' : 'Kim',
        title: place === 2 ? 'Zoe' : '',
      }),
    );
    const short = synced({ state: 'short', known: 3, total: 4 });
    const page = openExport(known, [short], pagesOf(leadsOf(3)), { ...FIRST_PAGE, search: 'zoe' });
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3, missing: 1 });
  });

  test('that is left keeps what was chosen for the next one', async () => {
    const page = openExport(leadsOf(3), [synced({ known: 3, total: 3 })]);
    await page.exporter.start(wanted('plainCsv', { columns: 'hubspot' }));
    page.exporter.cancel();
    const kept = { format: 'plainCsv', columns: 'hubspot', running: false };
    expect(page.remember.mock.lastCall?.[0]).toMatchObject(kept);
  });

  test('of those that match a filter, as many as Leadey counts more', async () => {
    const known = leadsOf(3).map((each, place): Lead => ({ ...each, status: place === 0 ? 'lost' : 'new' }));
    const ask = pagesOf(leadsOf(5));
    const short = synced({ state: 'short', known: 3, total: 80 });
    const page = openExport(known, [short], ask, { ...FIRST_PAGE, status: 'new' });
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 2, missing: 3 });
  });

  test('of more than are kept asks page by page, and again in other sizes for those that were hidden', async () => {
    const page = openExport(leadsOf(1234), [synced({ state: 'too-many' })], pagesOf(leadsOf(1234), 40));
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 1234, missing: 0 });
    expect(new Set(await page.ids()).size).toBe(1234);
    // Room for everything else: at most 55 in a minute.
    expect(Math.min(...page.pauses.filter((ms) => ms > 0))).toBeGreaterThanOrEqual(60_000 / 55 - 1);
  });

  test('of nobody saves no file, and is over', async () => {
    const page = openExport(leadsOf(3), [synced({})], undefined, { ...FIRST_PAGE, search: 'score>99' });
    await page.exporter.start(wanted('csv'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 0 });
    expect(page.save).not.toHaveBeenCalled();
  });

  test('of more than are kept leaves out what the search does not mean, though Leadey cannot be asked for it', async () => {
    const leads = leadsOf(20).map((one, place) => ({ ...one, score: place }));
    const query = { ...FIRST_PAGE, search: 'score>=15' };
    const page = openExport(leads, [synced({ state: 'too-many' })], pagesOf(leads), query);
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 5 });
  });

  test('goes on after a rate limit, once it is over, and after a lost network', async () => {
    const answers = pagesOf(leadsOf(250));
    const troubles: LeadeyError[] = [
      { kind: 'rate-limited', retryAt: Date.UTC(2026, 5, 15, 12) + 42_000 },
      { kind: 'offline' },
    ];
    const page = openExport(leadsOf(250), [synced({ state: 'too-many' })], async (query) => {
      const trouble = query.page === 2 ? troubles.shift() : undefined;
      return trouble === undefined ? answers(query) : fail(trouble);
    });
    await page.exporter.start(wanted('json'));
    expect(page.pauses).toContain(42_000);
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 250 });
  });

  test('stops where only a person can go on, says why, and saves nothing', async () => {
    const page = openExport([], [synced({ state: 'too-many' })], async () => fail({ kind: 'bad-key' }));
    await page.exporter.start(wanted('csv'));
    expect(page.exporter.store.get().progress).toEqual({ state: 'failed', error: { kind: 'bad-key' } });
    expect(page.save).not.toHaveBeenCalled();
  });

  test('can be held up and goes on where it was', async () => {
    const page = openExport(leadsOf(300), [synced({ state: 'too-many' })]);
    page.meanwhile(() => {
      if (page.asked.length === 1) page.exporter.pause();
    });
    const run = page.exporter.start(wanted('json'));
    await vi.waitFor(() => expect(page.exporter.store.get().progress).toMatchObject({ state: 'paused' }));
    expect(page.asked).toHaveLength(1);
    page.exporter.resume();
    await run;
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 300 });
    expect(page.asked.map((query) => query.page)).toEqual([1, 2, 3]);
  });

  test('that is cancelled asks no more and saves nothing', async () => {
    const page = openExport(leadsOf(300), [synced({ state: 'too-many' })]);
    page.meanwhile(page.exporter.cancel);
    await page.exporter.start(wanted('json'));
    expect(page.exporter.store.get().progress).toEqual({ state: 'ready' });
    expect(page.asked).toHaveLength(1);
    expect(page.save).not.toHaveBeenCalled();
    expect(page.remember).toHaveBeenLastCalledWith(expect.objectContaining({ running: false }));
  });
});

describe('An export of leads that are not all here', () => {
  const going = synced({ state: 'syncing', known: 1, total: 3 });

  /** Time passes while it waits; one that would wait for ever is cancelled in the end. */
  const waiting = (...syncs: SyncState[]) => patient(openExport(leadsOf(3), syncs));

  function patient(page: ReturnType<typeof openExport>) {
    page.meanwhile(() => {
      page.pass(page.pauses.at(-1) ?? 0);
      if (page.pauses.length === 400) page.exporter.cancel();
    });
    return page;
  }

  test('says why where only a person can go on', async () => {
    const page = waiting(going);
    const error = { kind: 'no-host-permission' } as const;
    page.checkNewest.mockResolvedValue(fail(error));
    await page.exporter.start(wanted('csv'));
    expect(page.exporter.store.get().progress).toEqual({ state: 'failed', error });
    expect(page.save).not.toHaveBeenCalled();
  });

  test('says so, too, where syncing came to a halt on the way', async () => {
    const page = waiting(going);
    page.checkNewest.mockResolvedValueOnce(ok(going)).mockResolvedValue(fail({ kind: 'no-credits' }));
    await page.exporter.start(wanted('csv'));
    expect(page.exporter.store.get().progress).toEqual({ state: 'failed', error: { kind: 'no-credits' } });
    expect(page.pauses).toHaveLength(60);
  });

  test('says what holds it up, and goes on once that is over', async () => {
    const page = waiting(...Array<SyncState>(80).fill(going), synced({ known: 3, total: 3 }));
    const trouble = { kind: 'bad-response' } as const;
    page.checkNewest.mockResolvedValueOnce(ok(going)).mockResolvedValueOnce(fail(trouble));
    const seen: unknown[] = [];
    page.exporter.store.signals.progress.subscribe((progress) => seen.push(progress));
    await page.exporter.start(wanted('csv'));
    expect(seen).toContainEqual(expect.objectContaining({ state: 'running', trouble }));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3 });
  });

  test('says what the page is told on which syncing stands still, where the newest still come', async () => {
    const stuck = { ...going, plan: { ...going.plan, crawl: EVERYTHING, page: 7 } };
    const trouble = { kind: 'server' } as const;
    const page = patient(openExport(leadsOf(3), [stuck], async () => fail(trouble)));
    const seen: unknown[] = [];
    page.exporter.store.signals.progress.subscribe((progress) => seen.push(progress));
    await page.exporter.start(wanted('csv'));
    expect(page.asked[0]).toMatchObject({ page: 7, pageSize: 100, campaignId: '', search: '' });
    expect(seen).toContainEqual(expect.objectContaining({ state: 'running', trouble }));
  });

  test('waits for a network, and says so', async () => {
    const page = waiting(going, synced({ known: 3, total: 3 }));
    page.checkNewest.mockResolvedValueOnce(fail({ kind: 'offline' }));
    const seen: unknown[] = [];
    page.exporter.store.signals.progress.subscribe((progress) => seen.push(progress));
    await page.exporter.start(wanted('csv'));
    expect(seen).toContainEqual(expect.objectContaining({ trouble: { kind: 'offline' } }));
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3 });
  });

  test('asks for nothing while syncing goes on, though it may find no new lead for a while', async () => {
    const pages = Array.from({ length: 200 }, (_, page) => ({ ...going, plan: { ...going.plan, page } }));
    const page = waiting(...pages, synced({ known: 3, total: 3 }));
    await page.exporter.start(wanted('csv'));
    expect(page.checkNewest).toHaveBeenCalledOnce();
    expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3 });
  });
});

test('An export of leads that are all here is of what was synced where nothing more can be asked for', async () => {
  const page = openExport(leadsOf(3), [synced({ known: 3, total: 3 })]);
  page.checkNewest.mockResolvedValue(fail({ kind: 'no-host-permission' }));
  await page.exporter.start(wanted('json'));
  expect(page.exporter.store.get().progress).toMatchObject({ state: 'done', count: 3, missing: 0 });
});
