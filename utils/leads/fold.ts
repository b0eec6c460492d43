const MARKS = /\p{M}+/gu;
/** Letters that do not come apart into a base and a mark. */
const WHOLE: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
const WHOLES = /[ßøłđæœıþð]/g;

/** Text as it is searched: case, accents and width do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(WHOLES, (letter) => WHOLE[letter] ?? letter);
}

/** The words of a search, folded. */
export function wordsOf(search: string): string[] {
  return fold(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
