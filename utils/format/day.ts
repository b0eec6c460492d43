import { locale } from './locale.ts';

/** In milliseconds. Within it a day and its month are one day only. */
const UNMISTAKABLE = 300 * 24 * 60 * 60_000;

/** `12 Dec` for a day to come; further off `Feb 2028`, where a day would promise more than is known. */
export function formatDay(at: number, now: number): string {
  const parts = at - now < UNMISTAKABLE ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { month: 'short', ...parts }).format(at);
}
