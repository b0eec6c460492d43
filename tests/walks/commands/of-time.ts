import fc from 'fast-check';
import { type Step, step } from '../step.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** So much time passes, in milliseconds. */
export const pass = (ms: number): Step =>
  step(ms < MINUTE ? `${ms} ms pass` : `${ms / MINUTE} min pass`, ({ clock }) => clock.pass(ms));

const sleep = (ms: number): Step =>
  step(`the computer sleeps for ${ms / MINUTE} min`, ({ clock }) => clock.sleep(ms));

/** Somebody, or the network, sets the computer's clock. */
export const setClock = (ms: number): Step =>
  step(`the clock is set by ${ms / MINUTE} min`, ({ clock, traffic }) => {
    clock.set(ms);
    // The extension has no other clock: what it counts by one it cannot count on by another.
    traffic.forget();
  });

/** Time, by itself and by somebody's hand. */
export const ofTime: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(1, 20, 60, 200, 400, SECOND, 2 * SECOND, 5 * SECOND, 12 * SECOND, 40 * SECOND)
      .map(pass),
  },
  { weight: 2, arbitrary: fc.constantFrom(MINUTE, 2 * MINUTE, 6 * MINUTE, 20 * MINUTE).map(pass) },
  { weight: 1, arbitrary: fc.constantFrom(2 * MINUTE, HOUR, 9 * HOUR, 30 * HOUR).map(sleep) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-24 * HOUR, -HOUR, -MINUTE, MINUTE, HOUR, 24 * HOUR, 365 * 24 * HOUR)
      .map(setClock),
  },
);
