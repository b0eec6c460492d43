import type { WhenIdle } from '../app/all-leads.ts';

/** In milliseconds: shorter than people notice, with room for what they do next. */
const LEAST_TIME_LEFT = 3;

/** Runs a job in the browser's idle moments until it says that it is done. */
export const whenIdle: WhenIdle = (job) => {
  const run = (deadline: IdleDeadline) => {
    if (!job(() => deadline.timeRemaining() > LEAST_TIME_LEFT)) requestIdleCallback(run);
  };
  requestIdleCallback(run);
};
