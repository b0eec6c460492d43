/**
 * What a spreadsheet would compute or shorten: a formula, or digits that are no number (a leading zero, or more than
 * the eleven it shows in full). An apostrophe before it makes it a text. (OWASP, "CSV Injection".)
 */
const NOT_AS_IT_IS = /^[=+\-@\t\r]|^0\d+$|^\d{12,}$/;

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
  return NOT_AS_IT_IS.test(cell) ? `'${cell}` : cell;
}

/** A row for pasting into a spreadsheet: tabs part its cells, so none is left within one. */
export function pastedRow(cells: readonly string[]): string {
  return cells.map((cell) => asText(cell.replace(/[\t\r\n]+/g, ' ').trim())).join('\t');
}
