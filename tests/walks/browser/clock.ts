import { currentRealm, inRealm, type Realm } from './realm.ts';
import { settled } from './settled.ts';

interface Timer {
  readonly id: number;
  readonly job: () => void;
  readonly realm: Realm | null;
  readonly every: number | null;
  due: number;
}

/** Time that passes when the test says so. Timers follow the time that has really passed, dates the computer's clock. */
export interface Clock {
  /** What the computer's clock says, in milliseconds since the epoch. */
  now(): number;
  /** How much time has really passed, in milliseconds. */
  passed(): number;
  setTimer(job: () => void, ms: number, repeats: boolean): number;
  clearTimer(id: number): void;
  /** Lets so many milliseconds pass: whatever is due happens, one after the other. */
  pass(ms: number): Promise<void>;
  /** The computer sleeps: whatever comes to be due happens once, at the end. */
  sleep(ms: number): Promise<void>;
  /** Somebody sets the computer's clock. */
  set(by: number): void;
  /** Called at each moment at which something happens, and says when it wants to be called at the latest. */
  alarms: { nextAt(): number; ring(): void };
  /** Whether any timer of no more than so many milliseconds is waited for. */
  isWaiting(within: number): boolean;
}

export function createClock(start: number): Clock {
  let passed = 0;
  let offset = start;
  let ids = 0;
  const timers = new Map<number, Timer>();

  function nextTimer(): Timer | null {
    let next: Timer | null = null;
    for (const timer of timers.values()) {
      if (timer.realm?.isAlive === false) timers.delete(timer.id);
      else if (next === null || timer.due < next.due) next = timer;
    }
    return next;
  }

  async function fire(timer: Timer): Promise<void> {
    if (timer.every === null) timers.delete(timer.id);
    // What repeats and was missed comes once.
    else timer.due = Math.max(timer.due, passed) + timer.every;
    inRealm(timer.realm, timer.job);
    await settled();
  }

  async function happenUntil(end: number): Promise<void> {
    for (;;) {
      const timer = nextTimer();
      const alarmAt = Math.max(passed, clock.alarms.nextAt() - offset);
      const at = Math.min(timer?.due ?? Number.POSITIVE_INFINITY, alarmAt);
      if (at > end) break;
      passed = Math.max(passed, at);
      if (timer !== null && timer.due <= alarmAt) await fire(timer);
      else {
        clock.alarms.ring();
        await settled();
      }
    }
    passed = Math.max(passed, end);
  }

  const clock: Clock = {
    now: () => offset + passed,
    passed: () => passed,
    setTimer: (job, ms, repeats) => {
      ids += 1;
      const wait = Math.max(repeats ? 1 : 0, Number(ms) || 0);
      const due = passed + wait;
      timers.set(ids, { id: ids, job, realm: currentRealm(), every: repeats ? wait : null, due });
      return ids;
    },
    clearTimer: (id) => void timers.delete(id),
    pass: async (ms) => {
      await settled();
      await happenUntil(passed + ms);
    },
    sleep: async (ms) => {
      await settled();
      passed += ms;
      await happenUntil(passed);
    },
    set: (by) => {
      offset += by;
    },
    alarms: { nextAt: () => Number.POSITIVE_INFINITY, ring: () => {} },
    isWaiting: (within) => {
      const next = nextTimer();
      return next !== null && next.due <= passed + within;
    },
  };
  return clock;
}
