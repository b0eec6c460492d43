/** In digits: no number in the world is longer (E.164), and hardly any is longer than the latter. */
export const LONGEST = 15;
export const LONGEST_USUAL = 13;

/** Behind a country's code, a zero in brackets is for callers within the country; Italy's and a few others' is dialled by all. */
const CALLERS_WITHIN =
  /((?:\+|^\D*00)\s*(?!(?:39|378|225|24[12])\b)\d{1,3}[\s).-]*)[([]0(?:[)\]][\s-]*|\s*([\d\s-]+)[)\]])/;

/** A number as it is dialled from anywhere: `+49 30 …` for `+49 (0)30 …` and `+49 (030) …`. */
export function forAllCallers(text: string): string {
  return text.replace(CALLERS_WITHIN, '$1$2');
}

/** How many digits a text has. */
export function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** How many digits a number has, without those that lead out of a country. */
export function dialledIn(text: string): number {
  return forAllCallers(text)
    .replace(/\D/g, '')
    .replace(/^0(?:0|11)/, '').length;
}

/** Digits of any script as those that can be dialled, without marks that nobody sees. */
export function inAscii(text: string): string {
  // By far the most are.
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/(?!\d)\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      // Unicode keeps the ten digits of a script together, the zero first.
      for (let value = 0; value < 10; value += 1) {
        if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value);
      }
      return digit;
    });
}
