const MARKS = /\p{M}+/gu;
/** Letters that do not come apart into a base and a mark, and twins that people cannot tell apart. */
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
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  髙: '高',
  﨑: '崎',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
};
const WHOLES = /[ßøłđæœıþðςىیکة髙﨑’‘ʼ`‐‑–]/g;
/** Marks that nobody sees: joiners, directions, soft hyphens. */
const UNSEEN = /\p{Cf}+/gu;

const PLAIN = /^[^`\u0080-\uffff]*$/;

/** Whether folding does no more than make letters small, as for most texts: the rest takes ten times as long. */
export const isPlain = (text: string) => PLAIN.test(text);

/** Text as it is searched: case, accents, width and unseen marks do not matter. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(WHOLES, (letter) => WHOLE[letter] ?? letter);
}

/** The words of a search, folded. */
export function wordsOf(search: string): string[] {
  return (
    fold(search)
      // A comma without a blank behind it, as tables have it: `Smith,John`.
      .split(/\s+|(?<=\p{L}),(?=\p{L})/u)
      .filter((word) => word !== '')
  );
}
