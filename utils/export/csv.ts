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
  const harmless = NOT_AS_IT_IS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
