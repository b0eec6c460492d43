/** A number as somebody wrote it, apart from what else stood in the field. */
export interface WrittenNumber {
  /** As it was written, its digits in ASCII. */
  readonly text: string;
  /** Digits of it alone; `''` for most. */
  readonly extension: string;
}

/** What stands before an extension, where a longer text could not be: in the languages that people call in. */
const EXTENSION =
  /^[\s,;(/.-]*(?:e?xt(?:ension|ensi[oó]n|\.)?|extensi[oó]n|poste|p\.|durchwahl|dw|nebenstelle|nst|apparat|app|klappe|kl|int(?:erno?)?|anexo|ramal|r\.|wew(?:n|nętrzny)?|w\.|toestel|tst|内線|שלוחה|доб(?:авочный)?|x|#)[\s.:=]*(\d{1,6})(?!\d)/iu;
/** Numbers of these in America are free of charge, and written by the letters on the keys. */
const VANITY = /^(\+?1?[\s.-]*\(?8(?:00|33|44|55|66|77|88)\)?[\s.-]*)(?=.*[A-Z])([A-Z\d\s.-]{7,})$/;
/** Behind a country's code, a zero in brackets is for callers within the country; Italy's is dialled by all. */
const CALLERS_WITHIN = /((?:\+|\b00)\s*(?!39\b)\d{1,3}[\s).-]*)[([]0[)\]]/;
const NUMBER_ALONE = /^\+?[\d ().-]+$/;
/** In digits: no number in the world is longer (E.164). */
const LONGEST = 15;

/** In digits: from here on a letter ends a number, and from there on a stroke does. */
const LONG_ENOUGH = 7;
const LONG_ENOUGH_ABROAD = 9;
const SHORTEST_SECOND = 6;
/** Fewer call nobody from outside a house. */
const SHORTEST = 3;
/** With words around them, as few digits are a date, a time or a remark. */
const SHORTEST_AMONG_WORDS = 6;

/** The numbers in a field, in their order: people write two into one, and what they are for. */
export function numbersIn(field: string): WrittenNumber[] {
  const text = inAscii(field).replace(/^\W*tel:/i, '');
  if (NUMBER_ALONE.test(text) && digitsIn(text) <= LONGEST) return isNumber(text) ? [tidy(text, '')] : [];
  const numbers: WrittenNumber[] = [];
  let rest = lettersAsKeys(withoutLabel(text));
  while (/\d/.test(rest)) {
    const { end, extension, after } = endOf(rest);
    const written = rest.slice(0, end);
    // What is left of `0100 / 0101` is the end of another number.
    const isWhole = numbers.length === 0 ? isNumber(written) : digitsIn(written) >= SHORTEST_SECOND;
    if (isWhole) numbers.push(tidy(written, extension));
    rest = rest.slice(after);
  }
  return numbers;
}

/** `24/7: +1 …`, `Mo–Fr 9–17: 030 …`: what stands before a colon says when or where to call. */
function withoutLabel(text: string): string {
  const [label = ''] = /^[^:]*:(?=(?:\D*\d){7})/.exec(text) ?? [];
  return digitsIn(label) < LONG_ENOUGH ? text.slice(label.length) : text;
}

function isNumber(text: string): boolean {
  return digitsIn(text) >= (/\p{L}/u.test(text) ? SHORTEST_AMONG_WORDS : SHORTEST);
}

function tidy(text: string, extension: string): WrittenNumber {
  return { text: text.replace(CALLERS_WITHIN, '$1').replace(/^[^+\d(]+|\s+$/g, ''), extension };
}

/** Where the first number of a text ends, what its extension is, and where to read on. */
function endOf(text: string): { end: number; extension: string; after: number } {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (/\d/.test(sign)) digits += 1;
    else if (digits > SHORTEST && !/[\d ()-]/.test(sign)) {
      const before = /[\s(]*$/.exec(text.slice(0, at))?.[0].length ?? 0;
      const [whole = '', extension] = EXTENSION.exec(text.slice(at - before)) ?? [];
      if (extension !== undefined) return { end: at - before, extension, after: at - before + whole.length };
      if (endsHere(text, at, digits)) return { end: at, extension: '', after: at + (sign === '+' ? 0 : 1) };
    }
  }
  const end = digits > LONGEST ? middleBlank(text, digits) : text.length;
  return { end, extension: '', after: end };
}

/** Two with nothing but a blank between them: the one nearest to the middle. */
function middleBlank(text: string, digits: number): number {
  const offMiddle = (at: number) => Math.abs(digitsIn(text.slice(0, at)) - digits / 2);
  const blanks = [...text.matchAll(/(?<=\d)\s+(?=[\d(])/g)].map(({ index }) => index);
  return blanks.reduce((best, at) => (offMiddle(at) < offMiddle(best) ? at : best), text.length);
}

/** Whether a sign parts two numbers, or a number from a remark; within one, people write strokes, dots and commas. */
function endsHere(text: string, at: number, digits: number): boolean {
  const sign = text[at] ?? '';
  if (/\p{L}/u.test(sign)) return digits >= LONG_ENOUGH;
  const isFollowed = digitsIn(text.slice(at + 1)) >= SHORTEST_SECOND;
  if (/[+;|&、،・\n]/.test(sign)) return digits >= LONG_ENOUGH || (digits >= SHORTEST_SECOND && isFollowed);
  if (sign === ',') return digits >= SHORTEST_SECOND && (isFollowed || text[at + 1] === ',');
  if (sign !== '/') return false;
  // An area code may be as long: `033398/123456`, `+49 33398/12345`.
  const isAbroad = /^\W*(?:\+|00)/.test(text);
  return (
    digits >= (isAbroad ? LONG_ENOUGH_ABROAD : LONG_ENOUGH) || (isFollowed && /^\D*[1-9]\d{5}\D/.test(text))
  );
}

/** `1-800-FLOWERS`, as it is dialled. */
function lettersAsKeys(text: string): string {
  return text.replace(VANITY, (_, code: string, letters: string) => {
    const dialled = letters.replace(
      /[A-Z]/g,
      (letter) => '22233344455566677778889999'['ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter)] ?? '',
    );
    return code + dialled;
  });
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Digits of any script as those that can be dialled, without marks that nobody sees. */
function inAscii(text: string): string {
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
