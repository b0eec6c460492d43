import { locale } from './locale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Marked as without effect, so that the background, which shows no ages, does not make them.
const nowWord = /* @__PURE__ */ new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const dayMonthYear = /* @__PURE__ */ new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** How long ago, in the least room: `now`, `5m`, `2h`, `3d`, then the date. Times in milliseconds. */
export function formatAge(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < MINUTE) return nowWord.format(0, 'second');
  if (age < HOUR) return inUnit(Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return inUnit(Math.floor(age / HOUR), 'hour');
  if (age < 7 * DAY) return inUnit(Math.floor(age / DAY), 'day');
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayAndMonth : dayMonthYear).format(at);
}

/** `3 min. ago`, as a sentence's end. */
export function formatAgo(at: number, now: number): string {
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  const age = Math.max(0, now - at);
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  return relative.format(-Math.floor(age / DAY), 'day');
}

/** `14:02` today, and with its date before. */
export function formatClock(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return today ? clock.format(at) : `${dayAndMonth.format(at)}, ${clock.format(at)}`;
}

/** `12 Dec`, with its year when that is another one. */
export function formatDay(at: number): string {
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  return (sameYear ? dayAndMonth : dayMonthYear).format(at);
}

/** Made once: one for each of 25 rows took 44 ms, more than all else before the first frame. */
let exact: Intl.DateTimeFormat | undefined;

/** The whole date and time. */
export function formatExact(at: number): string {
  exact ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return exact.format(at);
}

const units = new Map<string, Intl.NumberFormat>();

function inUnit(amount: number, unit: 'minute' | 'hour' | 'day'): string {
  let format = units.get(unit);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' });
    units.set(unit, format);
  }
  return format.format(amount);
}
