import { comparedText } from './compared-names.ts';
import { plainName } from './title-name.ts';

/** As most are written, with nothing around them: there may be 100,000 to compare. */
const TWO_WORDS = /^[\p{L}\p{M}]+ [\p{L}\p{M}]+$/u;
/** What a last name may begin with. Any other of several words may be a whole name, and a degree behind it. */
const PARTICLES =
  '[Vv](?:an|on|om)|[Zz]u[mr]?|[Dd](?:[aeio]|e[lnr]|ella|as|os|u)|[Ll](?:[ae]|[aeo]s)|[Tt]e[nr]|[EeAa]l|[Bb]in|[Ii]bn|[Aa][fv]';
const LAST_FIRST = new RegExp(
  String.raw`^((?:(?:${PARTICLES}) )*[\p{L}'’-]+), (\p{Lu}\p{Ll}[\p{L}'’ -]*)$`,
  'u',
);

/**
 * A person's name as it is compared, without titles, degrees and nicknames, the first name first: `''` where there is
 * none.
 */
export function nameKey(name: string): string {
  return comparedText(TWO_WORDS.test(name) ? name : plainName(name.replace(LAST_FIRST, '$2 $1')));
}
