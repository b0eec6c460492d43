import {
  A_DAY,
  type CachedNumberFormat,
  writtenDay,
  writtenDollars,
  writtenWhole,
} from './cached-number-format.ts';
import { dayAndMonthFormat } from './dates.ts';
import { dollarsFormat, wholeFormat } from './numbers.ts';

const NUMBERS = [0, 7, 999, 1000, 1234, 9999, 10_000, 123_456, 1_234_567, 9_876_543_210];
const DAYS = Array.from({ length: 366 }, (_, day) => new Date(2024, 0, day + 1));

/** How the browser writes numbers and days in this locale; `null` where that follows other rules than ours. */
export function learnNumberFormat(locale: string): CachedNumberFormat | null {
  const whole = wholeFormat(locale);
  const dollars = dollarsFormat(locale);
  const day = dayAndMonthFormat(locale);
  const parts = dollars.formatToParts(1);
  const textOf = (from: number, to: number) =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  const [integer, fraction] = ['integer', 'fraction'].map((type) =>
    parts.findIndex((part) => part.type === type),
  );
  if (integer === undefined || fraction === undefined) return null;
  const style: CachedNumberFormat = {
    group: whole.formatToParts(1_234_567).find(({ type }) => type === 'group')?.value ?? '',
    groupedFrom: whole.format(1234).length > 4 ? 1000 : 10_000,
    dollars: [textOf(0, integer), textOf(integer + 1, fraction), textOf(fraction + 1, parts.length)],
    days: Array.from({ length: 12 }, (_, month) => day.format(new Date(2024, month, Number(A_DAY)))),
  };
  const isRight =
    NUMBERS.every((number) => writtenWhole(style, number) === whole.format(number)) &&
    NUMBERS.every((cents) => writtenDollars(style, cents) === dollars.format(cents / 100)) &&
    DAYS.every((date) => writtenDay(style, date) === day.format(date));
  return isRight ? style : null;
}
