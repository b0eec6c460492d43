import type { LeadeyError } from '../leadey/errors.ts';
import { type Budget, BudgetsSchema } from '../storage/budget-schema.ts';
import { storedValue } from '../storage/stored-value.ts';

/**
 * Leadey allows 120 in a fixed minute per key, but does not say when that began: so many in any minute stay under
 * it wherever it lies. Head-room is left for other seats on the same key.
 */
const REQUESTS_PER_WINDOW = 100;
/** Half of what Leadey allows. */
const SYNC_PER_WINDOW = 60;
const WINDOW = 60_000;

/** `check`: requested by a person and never retried, so that it takes exactly as many requests as promised. */
export type Share = 'person' | 'sync' | 'check';

/** After a wait, this many requests are free; otherwise the next click would have to wait again. */
const FREED_TOGETHER = 9;
/** No pause that Leadey asks for is longer, in milliseconds. */
const LONGEST_PAUSE = 300_000;

/** Counts requests, since Leadey's answers do not say what is left. All features share one budget. */
export interface RequestBudget {
  /**
   * Takes one request of this connection, or says when there will be one again. Syncing has a share of its
   * own, so that a person never finds the budget spent by it.
   */
  take(connection: string, share?: Share): Promise<LeadeyError | null>;
  /** Counts so many requests of this connection that have left already, be there room for them. */
  note(connection: string, requests: number): Promise<void>;
  /** Leadey asked for a pause until `retryAt` (milliseconds): nothing is asked before. */
  pause(connection: string, retryAt: number): Promise<void>;
  /** What was counted of this connection counts for the one that takes its place. */
  inherit(from: string, to: string): Promise<void>;
  /** Nothing is stored of this connection any more. */
  forget(connection: string): Promise<void>;
}

/** The count outlives the worker in memory-only storage. */
export function createRequestBudget(now: () => number): RequestBudget {
  const stored = storedValue('session', 'budget', BudgetsSchema);
  let budgets: readonly Budget[] | null = null;

  /** What is left of the last minute; without a pause in it, or two who ask at one time would count as one. */
  function current(connection: string): Budget {
    const time = now();
    const own = budgets?.find((budget) => budget.connection === connection);
    const { taken, synced, blockedUntil } = own ?? { taken: [], synced: [], blockedUntil: 0 };
    // A clock set back would otherwise keep a pause open for as long as it was set back.
    const isOfAnotherClock = taken.some((at) => at > time) || blockedUntil - time > LONGEST_PAUSE;
    if (isOfAnotherClock) return { connection, taken: [], synced: [], blockedUntil: 0 };
    const recent = (times: number[]) => times.filter((at) => time - at < WINDOW);
    return { connection, taken: recent(taken), synced: recent(synced), blockedUntil };
  }

  async function know(): Promise<void> {
    if (budgets !== null) return;
    const found = await stored.read();
    budgets ??= found ?? [];
  }

  /** Connections without a request within the window no longer count. */
  function write(budget: Budget): Promise<void> {
    const time = now();
    const others = (budgets ?? []).filter(
      ({ connection, taken, blockedUntil }) =>
        connection !== budget.connection && (blockedUntil > time || time - (taken.at(-1) ?? 0) < WINDOW),
    );
    budgets = [...others, budget];
    return stored.write([...budgets]);
  }

  return {
    take: async (connection, share = 'person') => {
      await know();
      const { taken, synced, blockedUntil } = current(connection);
      if (now() < blockedUntil) return { kind: 'rate-limited', retryAt: blockedUntil };
      if (taken.length >= REQUESTS_PER_WINDOW) {
        return { kind: 'rate-limited', retryAt: (taken[FREED_TOGETHER] ?? now()) + WINDOW };
      }
      if (share === 'sync' && synced.length >= SYNC_PER_WINDOW) {
        return { kind: 'rate-limited', retryAt: (synced[FREED_TOGETHER] ?? now()) + WINDOW };
      }
      const time = now();
      await write({
        connection,
        taken: [...taken, time],
        synced: share === 'sync' ? [...synced, time] : synced,
        blockedUntil,
      });
      return null;
    },
    note: async (connection, requests) => {
      await know();
      const budget = current(connection);
      const times = Array.from({ length: requests }, now);
      await write({ ...budget, taken: [...budget.taken, ...times] });
    },
    inherit: async (from, to) => {
      await know();
      if (budgets?.some((budget) => budget.connection === from))
        await write({ ...current(from), connection: to });
    },
    forget: async (connection) => {
      const kept = ((await stored.read()) ?? []).filter((budget) => budget.connection !== connection);
      budgets = kept;
      await (kept.length === 0 ? stored.remove() : stored.write(kept));
    },
    pause: async (connection, retryAt) => {
      await know();
      await write({ ...current(connection), blockedUntil: retryAt });
    },
  };
}
