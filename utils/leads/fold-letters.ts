/** Accents and the like. Elsewhere marks are vowels and consonants, as in Japanese, Hindi or Thai. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed]+|[\u1dc0-\u1dff]+/g;
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
/** か with its mark is another letter: が. */
const VOICED = /[\u3040-\u30ff][\u3099\u309a]/g;
/** Marks that nobody sees: joiners, directions, soft hyphens, fillers. */
const UNSEEN = /[\p{Cf}\p{DI}]+/gu;

const PLAIN = /^[^`\u0080-\uffff]*$/;

/** Whether folding does no more than make letters small, as for most texts: the rest takes ten times as long. */
export const isPlain = (text: string) => PLAIN.test(text);

/** Text as it is compared: case, accents, width and unseen marks do not matter. */
export function foldLetters(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(VOICED, (kana) => kana.normalize('NFC'))
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(WHOLES, (letter) => WHOLE[letter] ?? letter);
}
