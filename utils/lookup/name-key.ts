import { comparedText } from './compared-names.ts';
import { plainName } from './title-name.ts';

/** As most are written, with nothing around them: there may be 100,000 to compare. */
const TWO_WORDS = /^[\p{L}\p{M}]+ [\p{L}\p{M}]+$/u;
const LAST_FIRST = /^([\p{L}'’-]+), (\p{Lu}\p{Ll}[\p{L}'’ -]*)$/u;

/**
 * A person's name as it is compared, without titles, degrees and nicknames, the first name first: `''` where there is
 * none.
 */
export function nameKey(name: string): string {
  return comparedText(TWO_WORDS.test(name) ? name : plainName(name.replace(LAST_FIRST, '$2 $1')));
}
