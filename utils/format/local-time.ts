import { lazy } from './lazy.ts';
import { locale } from './locale.ts';

const countries = lazy(() => new Intl.DisplayNames(locale, { type: 'region' }));
const clocks = lazy(
  () => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
);

const MINUTE = 60_000;

/** A country by its two letters (ISO 3166-1), in the person's language. */
export function formatCountry(code: string): string {
  return countries().of(code) ?? code;
}

/**
 * What the clocks show that are so many minutes before or after UTC: `4:12 PM`, or from the first to the last as
 * `4:12 PM – 5:12 PM`. `now` in milliseconds since the epoch.
 */
export function formatTimes([first, last]: readonly [number, number], now: number): string {
  const [from, to] = [now + first * MINUTE, now + last * MINUTE];
  // A range over midnight would be formatted with both dates.
  return first === last ? clocks().format(from) : `${clocks().format(from)} – ${clocks().format(to)}`;
}
