/**
 * What a spreadsheet would compute, shorten or take for something else. An apostrophe before it makes it a text.
 * (OWASP, "CSV Injection"; that LibreOffice then leaves all of it alone is shown in `tests/spreadsheet`.)
 */
const NOT_AS_IT_IS = [
  // A formula.
  /^[=+\-@\t\r]/,
  // Digits that are no number: a leading zero, or more than the eleven it shows in full.
  /^0\d+$|^\d{12,}$/,
  // `24/7`, `1-2`, `10:30`, `1.5`: a day, a time or a fraction, by the language it speaks.
  /^\d+(?:[-./:,]\d+)+$/,
  // `1e5`, `10 %`
  /^\d+(?:[.,]\d+)?(?:e\d+|\s?%)$/i,
];

/** A line of a CSV file by RFC 4180, with its line break; numbers stay numbers. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = asText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asText(cell: string): string {
  return NOT_AS_IT_IS.some((read) => read.test(cell)) ? `'${cell}` : cell;
}

/** A row for pasting into a spreadsheet: tabs part its cells, so none is left within one. */
export function pastedRow(cells: readonly string[]): string {
  return cells.map((cell) => asText(cell.replace(/[\t\r\n]+/g, ' ').trim())).join('\t');
}
