import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import type { AllLeads } from './all-leads.ts';
import type { LeadsList } from './leads-list.ts';
import { type AppState, NOTHING_OF_PEOPLE } from './state.ts';
import type { Store } from './store.ts';
import type { ThisSite } from './this-site.ts';
import { OPENING_MAX_AGE } from './timing.ts';
import type { WorkspaceLoader } from './workspace-loader.ts';

/** Brings everything that is shown up to date. */
export interface Loading {
  /** What is known and younger than `maxAge` (milliseconds) is not asked for again. */
  load(maxAge: number): Promise<void>;
  /** Takes over how far the sync has come, and what it found. */
  follow(sync: SyncState | null): Promise<void>;
}

export interface LoadingParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly all: AllLeads;
  readonly list: LeadsList;
  readonly thisSite: Pick<ThisSite, 'renew'>;
  readonly workspace: WorkspaceLoader;
  readonly countSoon: () => void;
}

export function createLoading(parts: LoadingParts): Loading {
  const { store, send, all, list, thisSite, workspace, countSoon } = parts;

  async function follow(sync: SyncState | null): Promise<void> {
    const own = sync?.connection === store.get().account?.connection ? sync : null;
    store.set({ sync: own });
    if (own?.state === 'cleared') return cleared();
    if (own !== null && own.news > 0) void send({ type: 'looked' });
    const isOther = await all.follow(own);
    thisSite.renew();
    // What Leadey was asked for is not to be had from those that are here.
    if (!isOther || all.page(store.get().query) === null) return;
    await list.show(store.get().query, OPENING_MAX_AGE);
    countSoon();
  }

  /** People's data was cleared: a list somebody looks at is fetched anew, any other when somebody does. */
  function cleared(): void {
    list.reset();
    all.reset();
    const query = { ...FIRST_PAGE, pageSize: store.get().query.pageSize };
    store.set({ ...NOTHING_OF_PEOPLE, list: { state: 'loading' }, counts: null, query });
    const { screen } = store.get();
    if (screen.name === 'lead') store.set({ screen: { name: 'home' } });
    if (screen.name !== 'settings') void load(0);
  }

  /** By a look at the newest when all are here, else by asking for the page. */
  async function loadLeads(maxAge: number): Promise<void> {
    if (all.page(store.get().query) === null) {
      await list.show(store.get().query, maxAge);
      // A refresh is the newest that Leadey has; all leads, which came meanwhile and are shown now, may be older.
      if (maxAge > 0 || all.page(store.get().query) === null) return;
    }
    const answer = await send({ type: 'check-newest', maxAge });
    if (answer.ok) return follow(answer.value);
    list.fail(answer.error);
  }

  async function load(maxAge: number): Promise<void> {
    if (store.get().account?.state !== 'connected') return;
    store.set({ busy: true });
    await Promise.all([workspace.loadAccount(maxAge), loadLeads(maxAge)]);
    store.set({ busy: false });
    if (store.get().campaigns.length === 0 || maxAge === 0) await workspace.loadCampaigns(maxAge);
  }

  return { load, follow };
}
