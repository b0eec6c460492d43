import { fold } from './fold.ts';
import { isPlain } from './fold-letters.ts';

/** Letters that some languages write as two, and others as one without its mark. */
export const AS_TWO: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
};
const WITH_TWO = /[äöüøåđ]/g;
export const TWO = /ae|oe|ue|aa|dj/g;
export const isTwo = (letters: string) => /^(?:ae|oe|ue|aa|dj)$/.test(letters);
/** What stands within a name and may be left out: `O'Brien`, `Jean-Luc`, `J.P.`. */
export const WITHIN = /['.-]/g;
/** Around a word, not of it: quotes, commas, brackets. Other signs are meant (`100%`, `C#`). */
const AROUND = /^["“”„«»「『【(<>[*•'~]+|[",;:.?!*“”„«»」』】)>\]'~]+$/gu;
const BLANK_LEFT_OUT =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[ ・]+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|(?<=(?<!\p{L})عبد) /gu;
/** A shorter word without what stands within it would be found in too many others: `O'N` in `on`. */
const SHORTEST_JOINED = 4;
/** `J.P.`, which as many write `JP`. */
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

/** The other ways in which people write a text's words, folded; `''` for most texts. `plain` is the text folded. */
export function otherSpellings(text: string, plain: string): string {
  const spelt = isPlain(text) ? plain : withTwoFolded(text, plain);
  if (spelt === plain) {
    // By far the most texts have nothing within their words.
    if (!/['.-]|[^ -~] /.test(plain)) return '';
    const joined = withoutBlanks(plain).replace(WITHIN, '');
    return joined === plain ? '' : joined;
  }
  const joined = [plain, spelt].map((form) => form.replace(WITHIN, ''));
  return [...new Set([spelt, ...joined])].filter((form) => form !== plain).join('\n');
}

function withTwoFolded(text: string, plain: string): string {
  const spelt = withTwo(text);
  return spelt === text ? plain : fold(spelt);
}

/** A text with two letters for one: `mueller` for `Müller`; the same text where there is none. */
export function withTwo(text: string): string {
  const small = text.normalize('NFC').toLowerCase();
  const spelt = small.replace(WITH_TWO, (letter) => AS_TWO[letter] ?? letter);
  return spelt === small ? text : spelt;
}

/** Scripts whose words need no blank between them: `田中 健太`, `김 민준`; and an Arabic word that is one with the next. */
function withoutBlanks(text: string): string {
  return isPlain(text) ? text : text.replace(BLANK_LEFT_OUT, '');
}

/** The words of a folded text with two letters taken for one, each between blanks: `mueller` is also ` muller `. */
export function shortSpellings(plain: string): string {
  // By far the most texts have none of them.
  if (!/ae|oe|ue|aa|dj/.test(plain)) return '';
  return ` ${withOne(plain).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function withOne(text: string): string {
  return text.replace(TWO, ([letter]) => letter ?? '');
}

/** One word of a search in each way it may stand in a text; the first is as it was typed. */
export interface AskedWord {
  readonly forms: readonly string[];
  /** It with two letters taken for one: only whole words are that, or `blue` would find `Blunt`. */
  readonly short: string;
  /** Whether that differs from it. */
  readonly isShorter: boolean;
}

/** What the words of a search may look like; they are folded. */
export function askedWords(words: readonly string[]): AskedWord[] {
  return words.map((word) => askedWord(word, words.length > 1));
}

function askedWord(word: string, isBetween: boolean): AskedWord {
  const bare = word.replace(AROUND, '');
  const joined = bare.replace(WITHIN, '');
  const ofParts = joined.length < SHORTEST_JOINED && !INITIALS.test(bare) ? [] : [joined, ...inParts(bare)];
  const forms = [
    word,
    bare,
    bare.replace(/-/g, ' '),
    ...ofParts,
    ...(isBetween && AND.test(bare) ? ['&'] : []),
  ];
  const short = withOne(bare);
  return {
    forms: [...new Set(forms)].filter((form) => form !== ''),
    short: ` ${short} `,
    isShorter: short !== bare,
  };
}

/** A word as several: `o brien`, `john smith` of an address, `jp morgan` of `j.p.morgan`. */
function inParts(word: string): string[] {
  const initials = word.replace(/(?<=^|\.)(\p{L})\.(?=\p{L}(?:\.|$))/gu, '$1');
  return [initials.replace(/(?<=\p{L})\./gu, ' '), word.replace(/(?<=\p{L})'(?=\p{L}{2})/gu, ' ')].map(
    (form) => form.trim(),
  );
}

/** What stands between two names for `&`, in the languages of this product. */
const AND = /^(?:and|und|et|y)$/;
