import { isReadOtherwise } from './spreadsheet-values.ts';

/**
 * A row for pasting into a spreadsheet, in which tabs part the cells. Quoted by hand: the library that writes CSV files
 * is 7 KB, and every page that offers to copy a row would load it.
 */
export function pastedRow(cells: readonly string[]): string {
  return cells.map(pastedCell).join('\t');
}

function pastedCell(cell: string): string {
  const inOneLine = cell.replace(/[\t\r\n]+/g, ' ').trim();
  const text = isReadOtherwise(inOneLine) ? `'${inOneLine}` : inOneLine;
  // A quote that opens a cell would take in all that follows, up to the next one.
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
