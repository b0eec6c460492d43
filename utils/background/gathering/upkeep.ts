import type { LeadeyError } from '../../leadey/errors.ts';
import type { Lead } from '../../leadey/schemas.ts';
import { EVERYTHING, firstPlan } from '../../leads/walk-plan.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Gathering } from '../../storage/later-schemas.ts';
import { askPage, GATHERER, PACE, stateOf, withCount } from './ask-page.ts';
import type { GathererParts } from './gatherer.ts';
import type { GatheringStore } from './gathering-store.ts';
import type { LeadIndex } from './lead-index.ts';

/** A new import of more than this is gathered like a new workspace, and a larger workspace not looked at whole. */
const MOST_NEWEST_PAGES = 5;
/** How many leads one tour asks for by their id at the most. */
const MOST_SUSPECTS = 20;

/** Keeps true what was gathered. */
export interface Upkeep {
  checkNewest(connection: string): Promise<Result<Gathering, LeadeyError>>;
  /** The rest after a look at the newest that began at `since` (milliseconds), where that is a few pages. */
  checkAll(connection: string, since: number): Promise<Result<Gathering, LeadeyError>>;
  /** One page of the slow re-walk; whether it was seen. */
  tourPage(connection: string): Promise<boolean>;
  learn(connection: string, leads: readonly Lead[]): Promise<void>;
  forget(connection: string, id: string): Promise<void>;
  /** A person has the leads before them: what is there now is news no more. */
  looked(connection: string): Promise<void>;
}

export function createUpkeep(parts: GathererParts, store: GatheringStore): Upkeep {
  const { access, flights, now, pause } = parts;

  async function checkNewest(connection: string): Promise<Result<Gathering, LeadeyError>> {
    const asked = now();
    for (let page = 1; ; page += 1) {
      const answer = await askPage(access, page, EVERYTHING, 'person');
      if (!answer.ok) return answer;
      const { items, meta } = answer.value;
      let met = false;
      const gathering = await store.change(connection, (before, index) => {
        met = items.some(({ id }) => index.has(id)) || page >= meta.totalPages;
        index.take(items, asked);
        return afterCheck({ ...withCount(before, '', answer.value), checkedAt: asked }, index);
      });
      if (gathering === null) return fail({ kind: 'superseded' });
      if (met || page === MOST_NEWEST_PAGES) return ok(gathering);
    }
  }

  /** Everything is looked at anew where that is a few pages: what was changed or deleted shows at once. */
  async function checkAll(connection: string, since: number): Promise<Result<Gathering, LeadeyError>> {
    for (let page = 2; ; page += 1) {
      const { state, total } = await store.read(connection);
      const pages = Math.max(1, Math.ceil(total / EVERYTHING.pageSize));
      if (state === 'gathering' || state === 'too-many' || pages > MOST_NEWEST_PAGES) break;
      if (page > pages) {
        await dropUnseen(connection, since);
        break;
      }
      const asked = now();
      const answer = await askPage(access, page, EVERYTHING, 'person');
      if (!answer.ok) return answer;
      const { items } = answer.value;
      await store.change(connection, (before, index) => {
        index.take(items, asked);
        return withCount(before, '', answer.value);
      });
    }
    return ok(await store.read(connection));
  }

  /** As many were seen since as Leadey says there are: what was not seen is no more. */
  async function dropUnseen(connection: string, since: number): Promise<void> {
    await store.change(connection, (gathering, index) => {
      if (index.seenSince(since) < gathering.total) return null;
      index.dropUnseen(since);
      return gathering;
    });
  }

  async function tourPage(connection: string): Promise<boolean> {
    const { state, tour } = await store.read(connection);
    if (state !== 'complete' && state !== 'short') return false;
    const asked = now();
    const answer = await askPage(access, tour.page, EVERYTHING, 'gathering');
    if (!answer.ok) return false;
    const { items, meta } = answer.value;
    const last = tour.page >= meta.totalPages;
    const taken = await store.change(connection, (before, index) => {
      // Somebody had a look meanwhile and knows better: the page is asked for again.
      if (before.checkedAt > asked) return null;
      index.take(items, asked);
      const next = last ? { page: 1, since: now() } : { ...tour, page: tour.page + 1 };
      return { ...withCount(before, '', answer.value), tour: next };
    });
    if (taken === null || !last) return true;
    await dropUnseen(connection, tour.since);
    await findDeleted(connection, tour.since);
    return true;
  }

  /** More are known than there are: what no page has shown since the tour began is asked for by its id. */
  async function findDeleted(connection: string, since: number): Promise<void> {
    for (const id of (await store.seenBefore(connection, since)).slice(0, MOST_SUSPECTS)) {
      const { known, total } = await store.read(connection);
      if (known <= total) return;
      await flights.quiet(GATHERER);
      const answer = await access.ask(
        `lead ${id}`,
        GATHERER,
        (client, signal) => client.lead(id, signal),
        'gathering',
      );
      if (answer.ok) await learn(connection, [answer.value]);
      else if (answer.error.kind === 'not-found') await forget(connection, id);
      else return;
      await pause(PACE);
    }
  }

  async function learn(connection: string, leads: readonly Lead[]): Promise<void> {
    await store.change(connection, (gathering, index) => {
      const known = leads.filter(({ id }) => index.has(id));
      if (known.length === 0) return null;
      index.take(known, now());
      return gathering;
    });
  }

  async function forget(connection: string, id: string): Promise<void> {
    await store.change(connection, (gathering, index) => {
      if (!index.has(id)) return null;
      index.remove(id);
      const { state, total } = gathering;
      return { ...gathering, total: state === 'complete' ? Math.min(total, index.size) : total - 1 };
    });
  }

  async function looked(connection: string): Promise<void> {
    await store.change(connection, (gathering, index) =>
      gathering.news === 0 ? null : { ...gathering, lookedAt: index.newest() },
    );
  }

  return { checkNewest, checkAll, tourPage, learn, forget, looked };
}

/** After a look at the newest: what is missing by now is gathered, what is too much is left to the tour. */
function afterCheck(gathering: Gathering, index: LeadIndex): Gathering {
  if (gathering.state === 'gathering') return gathering;
  const state = stateOf(gathering, index.size, false);
  if (state !== 'short' || (gathering.state === state && gathering.known === index.size))
    return { ...gathering, state };
  return { ...gathering, state: 'gathering', plan: firstPlan(index.size) };
}
