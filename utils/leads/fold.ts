import { foldLetters, isPlain } from './fold-letters.ts';
import { twinOf } from './twins.ts';

/** A stroke that stands by itself where it was typed for an apostrophe would come apart into a blank and an accent. */
const STROKES = /[\u00b4\u02b9\u2032\u05f3]/g;

/** Text as it is searched: as {@link foldLetters}, and letters, digits and signs that people take for each other are one. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return twinOf(foldLetters(text.replace(STROKES, "'")));
}

/** Between words, where there is no blank, as tables and lists have it: `Smith,John`. */
const BETWEEN = /\s+|(?<=[\p{L}\p{M}])[,;|、・·](?=\p{L})/u;

/** The words of a search, folded; signs between them say nothing: `John Smith | Contoso`. */
export function wordsOf(search: string): string[] {
  const parts = fold(search)
    .split(BETWEEN)
    .filter((word) => word !== '');
  const words = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  // `C & A` is nothing without its sign.
  return words.length === 0 || words.some(({ length }) => length < 2) ? parts : words;
}
