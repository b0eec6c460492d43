import { i18n } from '#i18n';
import { formatDay } from './dates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago, in the least room: `now`, `5m`, `2h`, `3d`, then the date. Times in milliseconds.
 * Texts of our own: the browser's formats of units take longer to make than all rows of a list to draw.
 */
export function formatAge(at: number, now: number): string {
  const age = Math.max(0, now - at);
  const whole = (unit: number) => ({ n: String(Math.floor(age / unit)) });
  if (age < MINUTE) return i18n.t('age.now');
  if (age < HOUR) return i18n.t('age.minutes', whole(MINUTE));
  if (age < DAY) return i18n.t('age.hours', whole(HOUR));
  if (age < 7 * DAY) return i18n.t('age.days', whole(DAY));
  return formatDay(at, now);
}

/** `3 min ago`, as a sentence's end. */
export function formatAgo(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < HOUR) return i18n.t('age.minutesAgo', { n: String(Math.floor(age / MINUTE)) });
  if (age < DAY) return i18n.t('age.hoursAgo', { n: String(Math.floor(age / HOUR)) });
  return i18n.t('age.daysAgo', Math.floor(age / DAY));
}
