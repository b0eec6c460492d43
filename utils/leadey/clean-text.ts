/** Controls, and the marks that turn the direction of what follows: they can disguise a name, never make one. */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/** Text from outside, fit to be shown on one line: no controls, no direction overrides, no lone surrogates. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, ' ').trim();
}
