import type { LeadeyError } from '../leadey/errors.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { askPage, PACE, SYNC_CALLER, stateOf, withCount } from './ask-page.ts';
import { EVERYTHING, firstPlan } from './crawl-plan.ts';
import type { LeadIndex } from './lead-index.ts';
import type { LeadSyncParts } from './lead-sync-parts.ts';
import { ofConnection } from './of-connection.ts';
import type { SyncStore } from './sync-store.ts';

/** A new import of more than this is synced like a new workspace, and a larger workspace not looked at whole. */
const MOST_NEWEST_PAGES = 5;
/** Of as many leads as are kept, in a workspace with more: for a few that were deleted, older ones are not asked for. */
const ENOUGH = 0.98;
/** How many leads one revalidation asks for by their id at the most. */
const MOST_SUSPECTS = 20;
/** And of those where no lead is too many: pages hide some of an import again and again, and they may have changed. */
const MOST_HIDDEN = 5;

/** Keeps true what was synced. */
export interface Revalidation {
  checkNewest(connection: string): Promise<Result<SyncState, LeadeyError>>;
  /** The rest after a look at the newest that began at `since` (milliseconds), where that is a few pages. */
  checkAll(connection: string, since: number): Promise<Result<SyncState, LeadeyError>>;
  /** One page of the slow revalidation; whether there is another one before it begins anew. */
  revalidatePage(connection: string): Promise<boolean>;
  learn(connection: string, leads: readonly Lead[]): Promise<void>;
  forget(connection: string, id: string): Promise<void>;
  /** A person has the leads before them: what is there now is news no more. */
  looked(connection: string): Promise<void>;
}

export function createRevalidation(parts: LeadSyncParts, store: SyncStore): Revalidation {
  const { access, flights, mostLeads, now, pause } = parts;

  async function checkNewest(connection: string): Promise<Result<SyncState, LeadeyError>> {
    const most = await mostLeads();
    const asked = now();
    // Pages of an import repeat some of each other: those are no sign that the rest is known.
    const shown = new Set<string>();
    for (let page = 1; ; page += 1) {
      const answer = await askPage(access, connection, page, EVERYTHING, 'person');
      if (!answer.ok) return answer;
      const { items, meta } = answer.value;
      let met = false;
      const sync = await store.change(connection, (before, index) => {
        met = items.some(({ id }) => index.has(id) && !shown.has(id)) || page >= meta.totalPages;
        for (const { id } of items) shown.add(id);
        index.take(items, asked);
        const checked = { ...withCount(before, '', answer.value), checkedAt: asked };
        return afterCheck(checked, index, met || page < MOST_NEWEST_PAGES, most);
      });
      if (sync === null) return fail({ kind: 'superseded' });
      if (met || page === MOST_NEWEST_PAGES) return ok(sync);
    }
  }

  /** Everything is looked at anew where that is a few pages: what was changed or deleted shows at once. */
  async function checkAll(connection: string, since: number): Promise<Result<SyncState, LeadeyError>> {
    // Fewer than a page before: what was deleted may have moved others up past a page, unseen.
    let isSteady = true;
    for (let page = 2; ; page += 1) {
      const { state, total } = await store.read(connection);
      const pages = Math.max(1, Math.ceil(total / EVERYTHING.pageSize));
      if (state === 'syncing' || state === 'too-many' || pages > MOST_NEWEST_PAGES) break;
      if (page > pages) {
        if (isSteady) await dropUnseen(connection, since);
        break;
      }
      const asked = now();
      const answer = await askPage(access, connection, page, EVERYTHING, 'person');
      if (!answer.ok) return answer;
      const { items } = answer.value;
      await store.change(connection, (before, index) => {
        index.take(items, asked);
        const after = withCount(before, '', answer.value);
        isSteady &&= after.total >= before.total;
        return after;
      });
    }
    return ok(await store.read(connection));
  }

  /** As many were seen since as Leadey says there are: what was not seen is no more. */
  async function dropUnseen(connection: string, since: number): Promise<void> {
    await store.change(connection, (sync, index) => {
      if (index.seenSince(since) < sync.total) return null;
      index.dropUnseen(since);
      return sync;
    });
  }

  async function revalidatePage(connection: string): Promise<boolean> {
    const { state, revalidation } = await store.read(connection);
    if (state === 'syncing' || state === 'cleared') return false;
    const asked = now();
    const answer = await askPage(access, connection, revalidation.page, EVERYTHING, 'sync');
    if (!answer.ok) return false;
    const { items, meta } = answer.value;
    // Older ones than are kept are nobody's to look at.
    const kept = Math.ceil((await mostLeads()) / EVERYTHING.pageSize);
    const last = revalidation.page >= Math.min(meta.totalPages, kept);
    const taken = await store.change(connection, (before, index) => {
      // Somebody had a look meanwhile and knows better: the page is asked for again. Unless the clock was set back.
      if (before.checkedAt > asked && before.checkedAt <= now()) return null;
      index.take(items, asked);
      const next = last ? { page: 1, since: now() } : { ...revalidation, page: revalidation.page + 1 };
      return { ...withCount(before, '', answer.value), revalidation: next };
    });
    if (taken === null || !last) return true;
    if (await areUnseenGone(connection, revalidation.since)) await dropUnseen(connection, revalidation.since);
    return false;
  }

  /**
   * What no page has shown since the revalidation began is asked for by its id: it was deleted, or pages hide it, or it
   * moved up to a page that had been seen when others were deleted. Whether Leadey has none of those that were asked for.
   */
  async function areUnseenGone(connection: string, since: number): Promise<boolean> {
    let areGone = true;
    const unseen = (await store.seenBefore(connection, since)).slice(0, MOST_SUSPECTS);
    for (const [asked, id] of unseen.entries()) {
      const { state, known, total } = await store.read(connection);
      // Where only the newest are kept, nobody says how many of those there should be.
      const isTooMuch = known > total || state === 'too-many';
      if (!isTooMuch && asked >= MOST_HIDDEN) return false;
      await flights.idle(SYNC_CALLER);
      const answer = await access.ask(
        `lead ${id}`,
        SYNC_CALLER,
        ofConnection(connection, (client, signal) => client.lead(id, signal)),
        'sync',
      );
      if (answer.ok) await learn(connection, [answer.value]);
      else if (answer.error.kind === 'not-found') await forget(connection, id);
      else return false;
      areGone &&= !answer.ok;
      await pause(PACE);
    }
    return areGone;
  }

  async function learn(connection: string, leads: readonly Lead[]): Promise<void> {
    await store.change(connection, (sync, index) => {
      const known = leads.filter(({ id }) => index.has(id));
      if (known.length === 0) return null;
      index.take(known, now());
      return sync;
    });
  }

  async function forget(connection: string, id: string): Promise<void> {
    await store.change(connection, (sync, index) => {
      if (!index.has(id)) return null;
      index.remove(id);
      const { state, total } = sync;
      return { ...sync, total: state === 'complete' ? Math.min(total, index.size) : total - 1 };
    });
  }

  async function looked(connection: string): Promise<void> {
    await store.change(connection, (sync, index) =>
      sync.news === 0 ? null : { ...sync, lookedAt: index.newest() },
    );
  }

  return { checkNewest, checkAll, revalidatePage, learn, forget, looked };
}

/**
 * After a look at the newest: what is missing by now is synced, what is too much is left to the revalidation. Where only
 * the newest are kept, something is missing when the look did not come as far as those (`hasMet`).
 */
function afterCheck(sync: SyncState, index: LeadIndex, hasMet: boolean, most: number): SyncState {
  if (sync.state === 'syncing') return sync;
  const goOnAt = (page: number, since = 0): SyncState => ({
    ...sync,
    state: 'syncing',
    plan: { ...firstPlan(index.size, since), page },
  });
  const state = stateOf(sync, index.size, false, most);
  if (state === 'too-many') {
    if (!hasMet) return goOnAt(MOST_NEWEST_PAGES + 1);
    if (index.size < most * ENOUGH) return goOnAt(Math.max(1, Math.floor(index.size / EVERYTHING.pageSize)));
    index.keepNewest(most);
  } else if (!hasMet) {
    // As many as there are may be known, and still none of these: what went in their place is found by a whole crawl.
    return goOnAt(MOST_NEWEST_PAGES + 1, sync.checkedAt);
  }
  if (state !== 'short' || (sync.state === state && sync.known === index.size)) return { ...sync, state };
  return goOnAt(1);
}
