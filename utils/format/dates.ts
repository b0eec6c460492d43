import { written } from './cached-number-format.ts';
import { lazy } from './lazy.ts';
import { locale } from './locale.ts';

/** Made late: each such format costs a page about a millisecond, and few need more than one. */
export function formatOf(options: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = lazy(() => new Intl.DateTimeFormat(locale, options));
  return (at) => format().format(at);
}

const DAY_AND_MONTH = { day: 'numeric', month: 'short' } as const;
export const dayAndMonthFormat = (of: string) => new Intl.DateTimeFormat(of, DAY_AND_MONTH);

const clock = formatOf({ hour: 'numeric', minute: '2-digit' });
const askedDayAndMonth = formatOf(DAY_AND_MONTH);
const dayAndMonth = (at: number) => written.day(new Date(at)) ?? askedDayAndMonth(at);
const shortDate = formatOf({ dateStyle: 'short' });
const dayMonthYear = formatOf({ day: 'numeric', month: 'short', year: 'numeric' });

/** `12 Dec`, with its year when that is another one than that of `now`. In milliseconds. */
export function formatDay(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayAndMonth : dayMonthYear)(at);
}

/** In milliseconds. Within this span, a day and month without a year are unambiguous. */
const UNMISTAKABLE = 300 * 24 * 60 * 60_000;

/** `12 Dec` for a day to come; further off, with its year, in the least room. In milliseconds. */
export function formatDayAhead(at: number, now: number): string {
  return (at - now < UNMISTAKABLE ? dayAndMonth : shortDate)(at);
}

/** `14:02` today, and with its date before. */
export function formatClock(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return today ? clock(at) : `${dayAndMonth(at)}, ${clock(at)}`;
}
