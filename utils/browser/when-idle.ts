import type { WhenIdle } from '../app/all-leads.ts';

/** In milliseconds: shorter than people notice, with room for what they do next. */
const LEAST_TIME_LEFT = 3;
/** An idle moment may last 50 ms, and a key that is pressed in its beginning would wait for its end. */
const LONGEST = 10;

/** Runs a job in the browser's idle moments until it says that it is done. */
export const whenIdle: WhenIdle = (job) => {
  const run = (deadline: IdleDeadline) => {
    const end = performance.now() + LONGEST;
    const mayGoOn = () => performance.now() < end && deadline.timeRemaining() > LEAST_TIME_LEFT;
    if (!job(mayGoOn)) requestIdleCallback(run);
  };
  requestIdleCallback(run);
};
