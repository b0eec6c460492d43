import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Lead } from '../leadey/schemas.ts';
import { mailLink, parseLinkedIn } from '../leads/link.ts';
import type { CellValue, Column } from './columns.ts';
import type { AboutLine, FileParts } from './written-file.ts';

const ROWS_AT_ONCE = 250;
/** Excel keeps 65,530 links in a sheet; so many hold the page up for 0.2 s, since they are written in one go. */
const MOST_LINKS = 40_000;
/** In characters, by Excel. */
const LONGEST_LINK = 2079;
/** In characters: Excel calls a file with a longer text damaged. */
const LONGEST_TEXT = 32_767;
const TIME = 'yyyy-mm-dd hh:mm:ss';
const LINK = { color: { argb: 'FF0563C1' }, underline: true } as const;
/** In characters of the usual type. */
const WIDTHS: Record<Column['kind'], number> = { plain: 22, email: 30, web: 40, time: 20 };

type ExcelValue = CellValue | Date | { text: string; hyperlink: string };

/**
 * An Excel file: every text as a text, so that nothing in it is computed or shortened; numbers and times as such; links
 * that open. Written row by row, so that the memory for 100,000 leads is that of the file.
 */
export async function excelFile(
  leads: Iterable<Lead>,
  columns: readonly Column[],
  { about, breathe, sheetNames }: FileParts,
): Promise<Blob> {
  const parts: Blob[] = [];
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (bytes) => void parts.push(new Blob([bytes])),
  });
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetNames.leads, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ name, kind }) => ({
    header: name,
    width: WIDTHS[kind],
    ...(kind === 'time' && { style: { numFmt: TIME } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: 1, col: columns.length } };
  const linked = linksUpTo(MOST_LINKS);
  let rows = 0;
  for (const lead of leads) {
    const row = sheet.addRow(columns.map((column) => cellOf(column, lead, linked)));
    row.eachCell((cell) => {
      if (isLink(cell.value)) cell.font = LINK;
    });
    row.commit();
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) await breathe();
  }
  await sheet.commit();
  await writeAbout(workbook, sheetNames.about, about);
  await workbook.commit();
  return new Blob(parts, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

async function writeAbout(workbook: WorkbookWriter, name: string, about: readonly AboutLine[]) {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = [{ width: 30 }, { width: 80 }];
  for (const [word, value] of about) {
    const row = sheet.addRow([word, value instanceof Date ? wallClock(value) : value]);
    row.getCell(1).font = { bold: true };
    if (value instanceof Date) row.getCell(2).numFmt = TIME;
    row.commit();
  }
  await sheet.commit();
}

type Linked = (text: string, address: string) => ExcelValue;

function linksUpTo(most: number): Linked {
  let links = 0;
  return (text, hyperlink) => {
    if (links === most || hyperlink.length > LONGEST_LINK) return text;
    links += 1;
    return { text, hyperlink };
  };
}

function cellOf({ kind, of }: Column, lead: Lead, linked: Linked): ExcelValue {
  const value = of(lead);
  if (typeof value !== 'string') return value;
  const text = value.slice(0, LONGEST_TEXT);
  if (text === '') return null;
  switch (kind) {
    case 'plain':
      return text;
    case 'email': {
      const link = mailLink(text);
      return link === null ? text : linked(text, link);
    }
    case 'web': {
      const link = parseLinkedIn(text);
      return link === null ? text : linked(text, link.href);
    }
    case 'time':
      return wallClock(new Date(text));
  }
}

/** A time of a spreadsheet has no zone: it is what the clock on the person's wall showed. */
function wallClock(time: Date): Date {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
}

function isLink(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'hyperlink' in value;
}
