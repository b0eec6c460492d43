import { browser } from 'wxt/browser';
import { willRing } from '../background/will-ring.ts';
import type { Settings } from '../settings/settings.ts';

export const CHECK_ALARM = 'credits';
/** In minutes: the longest interval after repeated 429 responses. */
const SLOWEST = 60;

/** `as chosen` also takes back what was slowed down. */
export type Reschedule = 'if missing' | 'as chosen' | 'slower';

/**
 * Sees to it that there is one alarm of the chosen interval (in minutes; 0: none). Seats that share a key should
 * not all ask in the same second; a limit that is hit is asked half as often. `now` in milliseconds.
 */
export async function scheduleChecks(
  how: Reschedule,
  { checkEvery }: Pick<Settings, 'checkEvery'>,
  now: number,
): Promise<void> {
  if (checkEvery === 0) return void (await browser.alarms.clear(CHECK_ALARM));
  const found = await browser.alarms.get(CHECK_ALARM);
  const alarm = found !== undefined && willRing(found, now) ? found : undefined;
  if (how === 'if missing' && alarm !== undefined) return;
  const current = alarm?.periodInMinutes ?? checkEvery;
  const every = how === 'slower' ? Math.max(checkEvery, Math.min(current * 2, SLOWEST)) : checkEvery;
  if (alarm !== undefined && every === current) return;
  await browser.alarms.create(CHECK_ALARM, {
    delayInMinutes: every * (0.8 + Math.random() * 0.4),
    periodInMinutes: every,
  });
}
