import { vi } from 'vitest';
import type { DemoApi } from '../demo-api/index.ts';
import { type HostileAnswer, respond } from './answers.ts';
import { askTruth } from './ask-truth.ts';
import type { HurriedClock } from './hurried-clock.ts';

interface Served {
  readonly at: number;
  readonly path: string;
  /** What was answered in the place of the truth, if anything. */
  readonly answer: HostileAnswer | null;
}

/** A Leadey that tells the truth, except where it is told not to. */
export interface HostileLeadey {
  /** Everything that was asked, one after the other. */
  readonly served: readonly Served[];
  /** The answers to what is asked next, in this order; then the truth again. */
  lie(answers: readonly HostileAnswer[]): void;
  /** How many of them nobody has asked for yet. */
  liesLeft(): number;
  /** From now on, every answer. */
  lieAlways(answer: ((path: URL) => HostileAnswer | null) | null): void;
}

/** Stands in the place of `fetch` until the test ends. */
export function hostileLeadey(api: DemoApi, clock: HurriedClock): HostileLeadey {
  const served: Served[] = [];
  let queue: HostileAnswer[] = [];
  let always: ((path: URL) => HostileAnswer | null) | null = null;

  const never = (signal: AbortSignal | null | undefined) =>
    new Promise<never>((_, reject) => {
      // Whoever waited beside somebody whose patience has ended has none left either.
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason));
      clock.endPatience();
    });

  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(String(input));
    const answer = queue.shift() ?? always?.(url) ?? null;
    served.push({ at: clock.now(), path: `${url.pathname}${url.search}`, answer });
    clock.pass(20);
    const truth = () => askTruth(String(input).replace('https://backend.leadey.ai', api.origin), init);
    // What is never answered, or answered without having been asked, Leadey does not know of either.
    if (answer === null) return truth();
    return respond(answer, await truth(), () => never(init?.signal));
  });

  return {
    served,
    lie: (answers) => {
      queue = [...answers];
    },
    liesLeft: () => queue.length,
    lieAlways: (answer) => {
      always = answer;
    },
  };
}
