import { locale } from './locale.ts';

/** In milliseconds. Within it a day and its month are one day only. */
const UNMISTAKABLE = 300 * 24 * 60 * 60_000;

/** `12 Dec` for a day to come; further off, with its year, in the least room. */
export function formatDay(at: number, now: number): string {
  const isNear = at - now < UNMISTAKABLE;
  const parts = isNear ? ({ day: 'numeric', month: 'short' } as const) : ({ dateStyle: 'short' } as const);
  return new Intl.DateTimeFormat(locale, parts).format(at);
}
