import { locale } from './locale.ts';
import { written } from './written-style.ts';

export const wholeFormat = (of: string) => new Intl.NumberFormat(of, { maximumFractionDigits: 0 });
export const dollarsFormat = (of: string) =>
  new Intl.NumberFormat(of, { style: 'currency', currency: 'USD' });

// Made when they are first needed: the first one in a process reads the language's data.
let whole: Intl.NumberFormat | undefined;
let dollars: Intl.NumberFormat | undefined;

export function formatNumber(value: number): string {
  const known = written.whole(value);
  if (known !== null) return known;
  whole ??= wholeFormat(locale);
  return whole.format(value);
}

/** One credit is one US cent. */
export function formatWorth(credits: number): string {
  const known = written.dollars(credits);
  if (known !== null) return known;
  dollars ??= dollarsFormat(locale);
  return dollars.format(credits / 100);
}
