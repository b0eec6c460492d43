import type { Browser } from 'wxt/browser';

/** How much later than its interval an alarm may first ring, which seats that share a key are spread by. */
const LATEST = 1.2;
const MINUTE = 60_000;

/**
 * Whether a repeating alarm rings within its interval. Chromium keeps alarms by the system clock: an alarm that was set
 * while the clock was a year ahead would ring in a year. `now` in milliseconds.
 */
export function willRing(
  { scheduledTime, periodInMinutes = 0 }: Pick<Browser.alarms.Alarm, 'scheduledTime' | 'periodInMinutes'>,
  now: number,
): boolean {
  return scheduledTime <= now + (LATEST * periodInMinutes + 1) * MINUTE;
}
