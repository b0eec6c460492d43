import type { Sort } from '../leadey/lead-query.ts';
import type { SearchableLead } from './searchable.ts';
import { compareBy } from './sort-leads.ts';

/** Those that take longer than a frame for 20,000 leads. */
const SLOW = ['name', 'company', 'score'] as const satisfies readonly Sort[];

/** Leads that are put in order in one go, and steps of a merge between two looks at the clock. */
const RUN = 500;
const STEPS = 500;

/** All leads in the orders that somebody may choose, made ready in idle moments. */
export interface PreparedOrders {
  /** Goes on while `mayGoOn` says so; whether all are ready. */
  prepare(mayGoOn: () => boolean): boolean;
  /** `null` for one that is not ready, or not slow. */
  of(sort: Sort): readonly SearchableLead[] | null;
}

export function prepareOrders(leads: readonly SearchableLead[]): PreparedOrders {
  const ready = new Map<Sort, readonly SearchableLead[]>();
  const work = orderOneByOne(leads, ready);
  let isDone = false;
  return {
    prepare(mayGoOn) {
      while (!isDone && mayGoOn()) isDone = work.next().done === true;
      return isDone;
    },
    of: (sort) => ready.get(sort) ?? null,
  };
}

function* orderOneByOne(
  leads: readonly SearchableLead[],
  ready: Map<Sort, readonly SearchableLead[]>,
): Generator<void, void> {
  for (const sort of SLOW) ready.set(sort, yield* inSteps(leads, compareBy(sort)));
}

/** A merge sort that can be interrupted: the engine's own would hold up a key that is pressed meanwhile. */
function* inSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Among equals those of the first list come first. */
function* merged<T>(first: T[], second: T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  const all: T[] = [];
  let [at, beside] = [0, 0];
  while (at < first.length && beside < second.length) {
    const [a, b] = [first[at] as T, second[beside] as T];
    if (compare(a, b) <= 0) {
      all.push(a);
      at += 1;
    } else {
      all.push(b);
      beside += 1;
    }
    if (all.length % STEPS === 0) yield;
  }
  return all.concat(first.slice(at), second.slice(beside));
}
