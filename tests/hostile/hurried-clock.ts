import { vi } from 'vitest';

/** Longer than anything the background waits for between two requests; shorter than it waits for an answer. */
const PATIENCE = 5000;

const later = globalThis.setTimeout;
const cancel = globalThis.clearTimeout;

/** A clock that stands still until something waits, and then passes at once. */
export interface HurriedClock {
  now(): number;
  pass(ms: number): void;
  /** Ends the waits for an answer that does not come. */
  endPatience(): void;
}

interface Wait {
  readonly job: () => void;
  readonly ms: number;
}

/** Takes the place of `Date.now` and `setTimeout` until the test ends. */
export function hurryClock(start: number): HurriedClock {
  const patient = new Map<unknown, Wait>();
  let clock = start;
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((job: () => void, ms = 0) => {
    if (ms < PATIENCE) {
      return later(() => {
        clock += ms;
        job();
      });
    }
    const handle = {};
    patient.set(handle, { job, ms });
    return handle;
  }) as typeof setTimeout);
  vi.spyOn(globalThis, 'clearTimeout').mockImplementation((handle) => {
    if (!patient.delete(handle)) cancel(handle);
  });
  return {
    now: () => clock,
    pass: (ms) => {
      clock += ms;
    },
    endPatience: () => {
      const waits = [...patient.values()];
      patient.clear();
      clock += Math.max(0, ...waits.map(({ ms }) => ms));
      for (const { job } of waits) job();
    },
  };
}
