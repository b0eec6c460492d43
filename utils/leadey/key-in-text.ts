export const KEY_PREFIX = 'leadey_sk_live_';

/** What a text puts around a key, and how it ends there. */
const CLOSING: Readonly<Record<string, string>> = {
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '‘': '’',
};
const OPENING = /(\*+|["'`“‘<([{])(?:Authorization\s*:\s*)?(?:Bearer\s+)?$/iu;
/** Emphasis by signs that a key may hold itself. */
const EMPHASIS = /(?<![\w-])([_~]{1,3})(leadey_sk_live_\S+?)\1(?![\w-])/u;
/** A new paragraph, or a sentence's words; a key that was broken by a blank goes on with something else. */
const WHAT_FOLLOWS =
  /(?:(?:\r?\n[^\S\r\n]*){2,}\S.*|[.,;:!?]?(?:[^\S\r\n]+[\p{L}'’]{1,20}[.,;:!?]*){2,}\s*)$/su;
/** Markup, other fields, a remark behind a sign: no key goes on like that. */
const NO_KEY =
  /(?<=[\w-])(?:[<>"'`&|\\/«»‹›」』”’＂~]|,\S|\s+[(–—#|[→/]|\s+-\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]).*$/su;
/** In characters, of a key as Leadey makes them today: whole, so that words behind it are none of it. */
const WHOLE = 40;
/** Words behind a whole key, on its line or the next ones: `Copy`, `thanks`, `Created: Nov 30, 2026`. */
const WORDS = /(?:,?[^\S\r\n]+\p{L}[\p{L}'’ .,!]*|(?:\s*\r?\n\s*\p{L}[\p{L}'’ ]*(?::\s[^=\r\n]*)?)+)$/u;

/** The key and what belongs to it, out of the sentence, the markup or the command it was sent in. */
export function withoutSurroundings(pasted: string): string {
  const plain = pasted.replace(EMPHASIS, '$2').replace(/(?<=\r?\n)[^\S\r\n]*>+[^\S\r\n]?/g, '');
  // A telephone begins a message with a capital.
  const start = plain.search(/(?<![A-Za-z0-9_-])[Ll]eadey_sk_live_/);
  if (start < 0) return pasted;
  const [, opening = ''] = OPENING.exec(plain.slice(0, start)) ?? [];
  const text = plain.slice(start).replace(/^L/, 'l');
  if (text.lastIndexOf(KEY_PREFIX) > 0) return onlyOf(text);
  const end = opening === '' ? -1 : text.indexOf(CLOSING[opening] ?? opening);
  if (end > KEY_PREFIX.length) return text.slice(0, end);
  const own = text.replace(WHAT_FOLLOWS, '').replace(NO_KEY, '');
  const [key = ''] = /^[\w-]+/.exec(own) ?? [];
  const isWhole = key.length >= KEY_PREFIX.length + WHOLE;
  return (isWhole ? own.replace(WORDS, '') : own).replace(/(?<![.\s])[.:!?)\]>]\s*$/u, '');
}

/** Pasted twice, it is one; of two, nobody can tell which is meant. */
function onlyOf(text: string): string {
  const [first = '', ...others] = text.match(/leadey_sk_live_[\w-]+/g) ?? [];
  const isOne = first.lastIndexOf(KEY_PREFIX) === 0 && others.every((other) => other === first);
  return isOne ? first : text;
}
