import { NO_PROGRESS } from '../storage/directory-schema.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { firstPlan } from './crawl-plan.ts';

/** Nothing is known yet. */
export function initialSync(connection: string, state: 'syncing' | 'cleared' = 'syncing'): SyncState {
  return {
    connection,
    state,
    known: 0,
    total: 0,
    checkedAt: 0,
    lookedAt: null,
    news: 0,
    chunks: [],
    hasLookup: false,
    directory: NO_PROGRESS,
    plan: firstPlan(0),
    expected: {},
    revalidation: { page: 1, since: 0 },
  };
}
