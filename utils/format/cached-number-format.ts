/**
 * How this locale writes what a first frame shows, as the browser once told (`learn-style.ts`). Asked anew, a fresh
 * process reads the language's data first: 14 ms, before it can draw anything.
 */
export interface CachedNumberFormat {
  /** Stands between groups of three digits. */
  readonly group: string;
  /** Numbers below are written without groups. */
  readonly groupedFrom: number;
  /** What stands before an amount of dollars, before its cents, and after it. */
  readonly dollars: readonly string[];
  /** A day of each month, with `22` where the day goes. */
  readonly days: readonly string[];
}

export const A_DAY = '22';

type Written<T> = (style: CachedNumberFormat, value: T) => string | null;

/** `null` where the browser has to be asked: for what is no whole number, or below nothing. */
export const writtenWhole: Written<number> = ({ group, groupedFrom }, value) => {
  if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) return null;
  return value < groupedFrom ? `${value}` : `${value}`.replace(/\B(?=(\d{3})+$)/g, group);
};

/** The same of dollars, given in cents. */
export const writtenDollars: Written<number> = (style, cents) => {
  const whole = Number.isSafeInteger(cents) ? writtenWhole(style, Math.floor(cents / 100)) : null;
  const [before, point, after] = style.dollars;
  return whole === null ? null : `${before}${whole}${point}${`${cents % 100}`.padStart(2, '0')}${after}`;
};

/** The same of a day and its month. */
export const writtenDay: Written<Date> = ({ days }, date) =>
  days[date.getMonth()]?.replace(A_DAY, `${date.getDate()}`) ?? null;

const ask = (_: unknown): string | null => null;

/** What is written without asking the browser; the background, which nobody waits for, always asks. */
export const written = { whole: ask, dollars: ask, day: ask } as {
  whole(value: number): string | null;
  dollars(cents: number): string | null;
  day(date: Date): string | null;
};

/** Numbers and days are written in this style from here on. */
export function writeIn(style: CachedNumberFormat): void {
  written.whole = (value) => writtenWhole(style, value);
  written.dollars = (cents) => writtenDollars(style, cents);
  written.day = (date) => writtenDay(style, date);
}
