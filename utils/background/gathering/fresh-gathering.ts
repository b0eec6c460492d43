import { firstPlan } from '../../leads/walk-plan.ts';
import type { Gathering } from '../../storage/later-schemas.ts';

/** Nothing is known yet. */
export function freshGathering(connection: string, state: 'gathering' | 'cleared' = 'gathering'): Gathering {
  return {
    connection,
    state,
    known: 0,
    total: 0,
    checkedAt: 0,
    lookedAt: null,
    news: 0,
    chunks: [],
    plan: firstPlan(0),
    expected: {},
    tour: { page: 1, since: 0 },
  };
}
