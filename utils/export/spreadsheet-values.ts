/** What a spreadsheet runs as a formula. Some read the full-width signs of a Japanese or Chinese keyboard as well. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** A number to call, with or without an extension. A spreadsheet may calculate with it, but it runs nothing. */
const PHONE =
  /^[+＋]\d[\d ()./\u00a0-]{4,}(?:(?:ext\.?|extension|x|#|poste|int\.?|durchwahl|dw)\s?\d{1,6})?$/i;

const MONTH = [
  'jan(?:uary|uar)?|jän(?:ner)?|janv(?:ier)?|ene(?:ro)?',
  'feb(?:ruary|ruar|rero)?|févr?(?:ier)?|fevr?(?:ier)?',
  'mar(?:ch|s|zo)?|mär(?:z)?|mrz',
  'apr(?:il)?|avr(?:il)?|abr(?:il)?',
  'may(?:o)?|mai',
  'june?|juni|juin|junio',
  'july?|juli|juil(?:let)?|julio',
  'aug(?:ust)?|août|aout|ago(?:sto)?',
  'sept?(?:ember|embre|iembre)?|set(?:iembre)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?',
  'nov(?:ember|embre|iembre)?',
  'dec(?:ember)?|déc(?:embre)?|dez(?:ember)?|dic(?:iembre)?',
].join('|');
const BETWEEN = String.raw`[\s.,/-]*(?:de\s+)?['’]?`;
const TIME = String.raw`\d{1,2}(?::\d{2}){0,2}(?:[.,]\d+)?(?:\s?[ap]\.?\s?m\.?|\s[ap])?`;

/** What a spreadsheet shows as something else, in the languages of this product. */
const CONVERTED = [
  // Digits that are no number: a leading zero, or more than the eleven that are shown in full.
  /^0\d+$|^\d{12,}$/,
  // `24/7`, `1-2`, `10:30`, `1.5`, `1 1/2`, `2026-01-02 10:30`: a day, a time or a fraction, by language.
  new RegExp(String.raw`^(?:\d+\s)?\d+(?:[-./:,]\d+)+(?:\s+${TIME})?$`, 'i'),
  // `10:30 AM`, `10 p`
  /^\d{1,2}(?::\d{2}){0,2}(?:\s?[ap]\.?\s?m\.?|\s[ap])$/i,
  // `March 2026`, `MAR 3`, `12 May`, `SEPT2`, `12. März 2026`, `12 de mayo de 2026`; a month alone stays a text.
  new RegExp(
    String.raw`^(?=.*\d)(?:\d{1,4}(?:st|nd|rd|th|er|º)?${BETWEEN})?(?:${MONTH})\.?(?:${BETWEEN}\d{1,4}){0,2}(?:,?\s+${TIME})?$`,
    'i',
  ),
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso)$/i,
  // `1e5`, `1E+5`, `10 %`
  /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+|\s?%)$/i,
  // `.5`, `(5)`, `$1`, `1.50 €`
  /^[.,]\d+$|^\(\d[\d.,]*\)$|^[$€£¥]\s?\d[\d.,]*$|^\d[\d.,]*\s?[$€£¥]$/,
];

/** Whether a spreadsheet would run this, or show anything else in its place. It overlooks blanks around it. */
export function isReadOtherwise(text: string): boolean {
  const inner = text.trim();
  return /^[\t\r]/.test(text) || FORMULA.test(inner) || CONVERTED.some((form) => form.test(inner));
}

/** Whether a spreadsheet would run this as a formula. A phone number and a dash alone do no harm. */
export function isCommand(text: string): boolean {
  const inner = text.trim();
  return FORMULA.test(inner) && !PHONE.test(inner) && !/^[+-]$/.test(inner);
}
