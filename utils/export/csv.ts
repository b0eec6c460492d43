import Papa from 'papaparse';
import { isCommand, isReadOtherwise } from './spreadsheet-values.ts';

export type CsvCell = string | number | null;

/**
 * A line of a CSV file that people open in a spreadsheet, by RFC 4180 and with its line break. An apostrophe before a
 * text keeps it as it is (OWASP, "CSV Injection"; `tests/spreadsheet` shows that LibreOffice then leaves it alone).
 * Numbers stay numbers.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return line(cells.map(asText));
}

/**
 * As {@link csvLine}, for a program that imports it: every value as Leadey gave it, but for those that a spreadsheet
 * would run as a formula. These get the apostrophe here, too.
 */
export function plainCsvLine(cells: readonly CsvCell[]): string {
  return line(cells.map((cell) => (typeof cell === 'string' && isCommand(cell) ? `'${cell}` : cell)));
}

function line(cells: CsvCell[]): string {
  return `${Papa.unparse([cells])}\r\n`;
}

function asText(cell: CsvCell): CsvCell {
  return typeof cell === 'string' && isReadOtherwise(cell) ? `'${cell}` : cell;
}
