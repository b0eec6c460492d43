import { EXTENSION } from './link.ts';

/** Shorter numbers are found as text: they may be the middle of one. */
export const SHORTEST_NUMBER = 7;

/** The digits of a number without what only a country's own callers dial, and without an extension. */
export function numberOf(phone: string): string {
  const [main = ''] = phone.split(EXTENSION);
  return main.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '');
}

/** One may lack the country that the other has. */
export function isSameNumber(own: string, asked: string): boolean {
  const [short, long] = own.length < asked.length ? [own, asked] : [asked, own];
  // No country's code is longer than three digits.
  return short.length >= SHORTEST_NUMBER && long.endsWith(short) && long.length - short.length <= 3;
}
