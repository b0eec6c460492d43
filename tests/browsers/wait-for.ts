import { setTimeout as pause } from 'node:timers/promises';

export interface WaitOptions {
  /** What is waited for, for the error message. */
  what?: string;
  timeoutMs?: number;
  everyMs?: number;
}

/** Asks again until the answer is truthy, and fails with the last thing seen when the time is over. */
export async function waitFor<T>(
  ask: () => T | Promise<T>,
  { what = 'a condition', timeoutMs = 15_000, everyMs = 25 }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await withinTime(ask, Math.max(deadline - Date.now(), 1000));
      if (answer) return answer;
      last = answer;
    } catch (error) {
      // A page that is just being replaced throws; what counts is whether it does so to the end.
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms for ${what}; last seen: ${String(last)}`, { cause: last });
    }
    await pause(everyMs);
  }
}

/** In milliseconds. A demo API that searches a million leads keeps this process busy: answers wait behind it. */
const LAST_CHANCE = 1000;

/** A page in the background, or one that is going, can leave a question without an answer for good. */
async function withinTime<T>(ask: () => T | Promise<T>, ms: number): Promise<T> {
  const over = new AbortController();
  const late = pause(ms, undefined, { signal: over.signal })
    .then(() => pause(LAST_CHANCE, undefined, { signal: over.signal }))
    .then(() => {
      throw new Error('no answer at all');
    });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    over.abort();
    late.catch(() => {});
  }
}
