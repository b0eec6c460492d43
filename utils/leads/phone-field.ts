import { isLongEnough, LONG_ENOUGH, parted, SHORTEST_SECOND } from './numbers-apart.ts';
import { dialledIn, digitsIn, forAllCallers, inAscii, LONGEST, LONGEST_USUAL } from './phone-digits.ts';

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
const NUMBER_ALONE = /^\+?[\d ().-]+$/;

/** Fewer call nobody from outside a house. */
const SHORTEST = 3;
/** With words around them, as few digits are a date, a time or a remark. */
const SHORTEST_AMONG_WORDS = 6;

/** The numbers in a field, in their order: people write two into one, and what they are for. */
export function numbersIn(field: string): WrittenNumber[] {
  const text = inAscii(field).replace(/^\W*tel:/i, '');
  if (NUMBER_ALONE.test(text) && dialledIn(text) <= LONGEST_USUAL)
    return isNumber(text) ? [tidy(text, '')] : [];
  const numbers: WrittenNumber[] = [];
  let rest = lettersAsKeys(withoutLabel(text));
  while (/\d/.test(rest)) {
    const { end, extension, after } = endOf(rest);
    const written = parted(rest.slice(0, end));
    for (const [place, one] of written.entries()) {
      // Where one of them ends cannot be told, nor then where the next begins.
      if (dialledIn(one) > LONGEST) return numbers;
      // What is left of `0100 / 0101` is the end of another number.
      const isWhole = numbers.length === 0 ? isNumber(one) : digitsIn(one) >= SHORTEST_SECOND;
      if (isWhole) numbers.push(tidy(one, place === written.length - 1 ? extension : ''));
    }
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
  return { text: forAllCallers(text).replace(/^[^+\d(]+|[^\d)]+$/g, ''), extension };
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
  return { end: text.length, extension: '', after: text.length };
}

/** Whether a sign parts two numbers, or a number from a remark; within one, people write strokes, dots and commas. */
function endsHere(text: string, at: number, digits: number): boolean {
  const sign = text[at] ?? '';
  if (/\p{L}/u.test(sign)) return digits >= LONG_ENOUGH;
  const isFollowed = digitsIn(text.slice(at + 1)) >= SHORTEST_SECOND;
  if (/[+;|&、،・\n]/.test(sign)) return digits >= LONG_ENOUGH || (digits >= SHORTEST_SECOND && isFollowed);
  const before = text.slice(0, at);
  if (sign === ',') {
    // One comma begins another number, or a pause and an extension; several are between groups.
    const isOnly = !before.includes(',') && isLongEnough(before);
    return digits >= SHORTEST_SECOND && (isFollowed || text[at + 1] === ',' || isOnly);
  }
  if (sign !== '/') return false;
  return isLongEnough(before) || (isFollowed && /^\D*[1-9]\d{5}\D/.test(text));
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
