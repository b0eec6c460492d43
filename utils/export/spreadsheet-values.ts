import { MONTH } from './month-names.ts';

/** What a spreadsheet runs as a formula. Some read the full-width signs of a Japanese or Chinese keyboard as well. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** Ends with a digit, so that there is one way only to take a text apart: with two for each blank, it would take years. */
const NUMBER = String.raw`[+＋]?\d[\d ()./\u00a0\u2011\u2013\u202f-]{3,}[\d)]`;
const EXTENSION = String.raw`(?:ext\.?|extension|extensión|x|#|poste|int\.?|durchwahl|dw|ramal|anexo|wew\.?)\s?\d{1,6}`;
/** Numbers to call, with an extension or what they are for. A spreadsheet may calculate with them, but it runs nothing. */
const PHONE = new RegExp(
  String.raw`^[+＋]${NUMBER}(?:(?:\s*(?:[;,]|/\s*(?=[+＋]))\s*|\s+(?:or|oder|ou|o|y|und|and|et|lub)\s+)${NUMBER})*[./-]?(?:,?\s*${EXTENSION}|\s*\([\p{L} .]{1,20}\)|\s+\p{L}{2,12})?$`,
  'iu',
);

const BETWEEN = String.raw`[\s.,/-]*(?:de\s+)?['’]?`;
const TIME = String.raw`\d{1,2}(?::\d{2}){0,2}(?:[.,]\d+)?(?:\s?[ap]\.?\s?m\.?|\s[ap])?`;
const DAY_OR_YEAR = String.raw`(?:\d{1,2}|\d{4})`;
/** A sign of money, or a word for it, in the countries where it is written so. */
const MONEY = String.raw`(?:\p{Sc}|R\$|zł|kč|kr\.?|chf|eur|usd)`;

/** What a spreadsheet shows as something else, in the languages of this product and of those who use it. */
const CONVERTED = [
  // Digits that are no number: a leading zero, or more than the eleven that are shown in full.
  /^0\d+$|^\d{12,}$/,
  // `24/7`, `1-2`, `1-2-3`, `2026-01-02 10:30`, `1 1/2`: a day or a fraction. Numbers to call have other lengths.
  new RegExp(
    String.raw`^(?!\d+\D\d{4}\D\d{4})(?:\d+\s)?${DAY_OR_YEAR}(?:[-./]${DAY_OR_YEAR}){1,2}\.?(?:\s+${TIME})?$`,
    'i',
  ),
  // `10:30`, `1.5`, `1,234.50`: a time or a number, by language.
  /^\d+(?:[.,:]\d+)$|^\d+(?::\d+){2}$|^\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/,
  // `10:30 AM`, `10 p`
  /^\d{1,2}(?::\d{2}){0,2}(?:\s?[ap]\.?\s?m\.?|\s[ap])$/i,
  // `March 2026`, `MAR 3`, `12 May`, `SEPT2`, `12. März 2026`, `12 de mayo de 2026`; a month alone stays a text.
  new RegExp(
    String.raw`^(?=.*\d)(?:\d{1,4}(?:st|nd|rd|th|er|º)?${BETWEEN})?(?:${MONTH})\.?(?:${BETWEEN}\d{1,4}){0,2}(?:,?\s+${TIME})?$`,
    'i',
  ),
  // `2026年3月1日`, `10時30分`
  /^(?=.)(?:(?:令和|平成|昭和)?\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$|^\d{1,2}時(?:\d{1,2}分)?$/,
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|verdadeiro|falso|prawda|fałsz|vero|waar|onwaar)$/i,
  // `1e5`, `1E+5`, `10 %`, `%5`
  /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+|\s?%)$|^%\s?\d[\d.,]*$/i,
  // `.5`, `(5)`, `−5`, `$1`, `1.50 €`, `R$ 100`
  new RegExp(
    String.raw`^[.,]\d+$|^\(\d[\d.,]*\)$|^\u2212\d[\d.,]*$|^${MONEY}\s?\d[\d.,]*$|^\d[\d.,]*\s?${MONEY}$`,
    'iu',
  ),
  // What it shows where it could not calculate.
  /^#(?:N\/A|NV|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i,
];

/** Whether a spreadsheet would run this, or show anything else in its place. It overlooks blanks around it. */
export function isReadOtherwise(text: string): boolean {
  const inner = bare(text);
  if (/^[\t\r]/.test(text) || FORMULA.test(inner)) return true;
  // A Japanese keyboard has digits of its own, which are read as these.
  const narrow = inner.normalize('NFKC');
  return CONVERTED.some((form) => form.test(inner) || form.test(narrow));
}

/** Whether a spreadsheet would run this as a formula. A phone number and dashes alone do no harm. */
export function isCommand(text: string): boolean {
  const inner = bare(text);
  return FORMULA.test(inner) && !PHONE.test(inner) && !/^(?:\+|-+)$/.test(inner);
}

/** Without blanks and unseen marks before it and behind it. */
function bare(text: string): string {
  return text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
}
