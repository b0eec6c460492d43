import Papa from 'papaparse';
import type { CellValue } from './columns.ts';
import { isCommand, isReadOtherwise } from './spreadsheet-values.ts';

/**
 * A line of a CSV file that people open in a spreadsheet, by RFC 4180 and with its line break. An apostrophe before a
 * text keeps it as it is (OWASP, "CSV Injection"; `tests/spreadsheet` shows that LibreOffice then leaves it alone).
 * Numbers stay numbers.
 */
export function csvLine(cells: readonly CellValue[], delimiter = ','): string {
  return plainCsvLine(
    cells.map((cell) => withoutHidden(asText(cell), delimiter)),
    delimiter,
  );
}

/** As {@link csvLine}, for a program that imports it: every value as it is. */
export function plainCsvLine(cells: readonly CellValue[], delimiter = ','): string {
  return `${Papa.unparse([[...cells]], { delimiter })}\r\n`;
}

/** A value that a spreadsheet would run as a formula, made harmless by an apostrophe; any other as it is. */
export function withoutCommand(cell: CellValue): CellValue {
  return typeof cell === 'string' && isCommand(cell) ? `'${cell}` : cell;
}

/** Excel splits a file by the list separator of its system, whatever ours is: a part of a text may then begin a cell. */
function withoutHidden(cell: CellValue, delimiter: string): CellValue {
  if (typeof cell !== 'string' || !/[,;]/.test(cell)) return cell;
  return cell
    .split(/([,;])/)
    .map((part, place, parts) =>
      place > 0 && parts[place - 1] !== delimiter && isCommand(part) ? `'${part}` : part,
    )
    .join('');
}

function asText(cell: CellValue): CellValue {
  return typeof cell === 'string' && isReadOtherwise(cell) ? `'${cell}` : cell;
}
