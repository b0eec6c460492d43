import { written } from './cached-number-format.ts';
import { lazy } from './lazy.ts';
import { locale } from './locale.ts';

export const wholeFormat = (of: string) => new Intl.NumberFormat(of, { maximumFractionDigits: 0 });
export const dollarsFormat = (of: string) =>
  new Intl.NumberFormat(of, { style: 'currency', currency: 'USD' });

// Late: the first such format of a process reads the language's data.
const whole = lazy(() => wholeFormat(locale));
const dollars = lazy(() => dollarsFormat(locale));

export function formatNumber(value: number): string {
  return written.whole(value) ?? whole().format(value);
}

/** One credit is one US cent. */
export function formatWorth(credits: number): string {
  return written.dollars(credits) ?? dollars().format(credits / 100);
}
