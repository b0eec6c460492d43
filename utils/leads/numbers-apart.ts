import { dialledIn, digitsIn, LONGEST, LONGEST_USUAL } from './phone-digits.ts';

/** In digits: what has them can be all of a number. */
export const LONG_ENOUGH = 7;
const LONG_ENOUGH_ABROAD = 9;
export const SHORTEST_SECOND = 6;
/** Of a second number whose beginning is that of the first: `0100 - 0101`. */
const SHORTEST_ENDING = 3;
/** Of all in a field: what has more is no list of numbers. */
const MOST = 100;

/** What parts two numbers, the surest first: the others part the groups of one as well. */
const HYPHEN_BETWEEN_BLANKS = /(?<=\d)\s+[^\s\d()]+\s+(?=[\d(])/g;
const BETWEEN_TWO = [HYPHEN_BETWEEN_BLANKS, /(?<=\d)\s+(?=[\d(])/g, /(?<=\d)\D+(?=\d)/g];

/** Numbers apart that only blanks, hyphens or dots part. They part the groups of one as well, so its length has to tell. */
export function parted(text: string): string[] {
  const digits = dialledIn(text);
  if (digits <= LONGEST_USUAL || digits > MOST) return [text];
  for (const between of BETWEEN_TWO) {
    const ends = [...text.matchAll(between)]
      .map(({ index }) => index)
      .filter((at) => isAnother(text.slice(0, at), text.slice(at), between, digits > LONGEST));
    const end = nearestToMiddle(text, ends);
    if (end !== undefined) return [...parted(text.slice(0, end)), ...parted(text.slice(end))];
  }
  return [text];
}

/** Whether a text can be all of a number; an area code may be as long: `033398/123456`, `+49 33398/12345`. */
export function isLongEnough(text: string): boolean {
  return digitsIn(text) >= (/^\D*(?:\+|00)/.test(text) ? LONG_ENOUGH_ABROAD : LONG_ENOUGH);
}

/** Whether what stands behind a gap is another number, or the end of one. */
function isAnother(before: string, after: string, between: RegExp, isTooLong: boolean): boolean {
  const digits = digitsIn(after);
  if (!isLongEnough(before) || digits < SHORTEST_ENDING) return false;
  const isAlike = ` ${groupsOf(before)}`.endsWith(` ${groupsOf(after)}`);
  if (digits < SHORTEST_SECOND) return isAlike && dialledIn(before) <= LONGEST_USUAL;
  if (isAlike || between === HYPHEN_BETWEEN_BLANKS) return true;
  return isTooLong && (/^\D*0(?:\D*\d){7}/.test(after) || /\d{7}$/.test(before));
}

/** `3 3 4` of `415-555-0100`. */
function groupsOf(text: string): string {
  return (text.match(/\d+/g) ?? []).map(({ length }) => length).join(' ');
}

/** People write two numbers into a field more often than three, and most are about as long. */
function nearestToMiddle(text: string, ends: readonly number[]): number | undefined {
  const offMiddle = (at: number) => Math.abs(digitsIn(text.slice(0, at)) - digitsIn(text) / 2);
  const [first, ...others] = ends;
  return first === undefined
    ? undefined
    : others.reduce((best, at) => (offMiddle(at) < offMiddle(best) ? at : best), first);
}
