import Papa from 'papaparse';
import type { CellValue } from './columns.ts';
import { isCommand, isReadOtherwise } from './spreadsheet-values.ts';

/**
 * A line of a CSV file that people open in a spreadsheet, by RFC 4180 and with its line break. An apostrophe before a
 * text keeps it as it is (OWASP, "CSV Injection"; `tests/spreadsheet` shows that LibreOffice then leaves it alone).
 * Numbers stay numbers.
 */
export function csvLine(cells: readonly CellValue[], delimiter = ','): string {
  return plainCsvLine(cells.map(asText), delimiter);
}

/** As {@link csvLine}, for a program that imports it: every value as it is. */
export function plainCsvLine(cells: readonly CellValue[], delimiter = ','): string {
  return `${Papa.unparse([[...cells]], { delimiter })}\r\n`;
}

/** A value that a spreadsheet would run as a formula, made harmless by an apostrophe; any other as it is. */
export function withoutCommand(cell: CellValue): CellValue {
  return typeof cell === 'string' && isCommand(cell) ? `'${cell}` : cell;
}

function asText(cell: CellValue): CellValue {
  return typeof cell === 'string' && isReadOtherwise(cell) ? `'${cell}` : cell;
}
