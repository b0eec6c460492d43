import { numbersIn } from './phone-field.ts';

/** Shorter numbers are found as text: they may be the middle of one. */
export const SHORTEST_NUMBER = 7;

/** The digits of each number in a field, without what only a country's own callers dial, and without an extension. */
export function numbersOf(field: string): string[] {
  return numbersIn(field).map(({ text }) => {
    const digits = text.replace(/\D/g, '').replace(/^0+/, '');
    // Within Russia and its neighbours people dial an 8 for the country's 7.
    return text.includes('+') ? digits : digits.replace(/^8(?=[3489]\d{9}$)/, '7');
  });
}

/** One may lack the country that the other has. */
export function isSameNumber(own: string, asked: string): boolean {
  const [short, long] = own.length < asked.length ? [own, asked] : [asked, own];
  // No country's code is longer than three digits.
  return short.length >= SHORTEST_NUMBER && long.endsWith(short) && long.length - short.length <= 3;
}
