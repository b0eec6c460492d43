import { FIELDS } from '../leadey/lead-fields.ts';
import type { Lead } from '../leadey/schemas.ts';
import { type CellValue, columnsOf } from './columns.ts';
import { csvLine, plainCsvLine, withoutCommand } from './csv.ts';
import { type FileChoice, separatorSigns } from './file-choice.ts';
import { textFile } from './text-file.ts';
import type { FileParts, WrittenFile } from './written-file.ts';

/** Without it Excel reads UTF-8 as the system's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const AS_IT_IS = { head: '', between: '', tail: '' };

/** Writes these leads into a file of the chosen kind. */
export async function writeFile(
  leads: Iterable<Lead>,
  choice: FileChoice,
  parts: FileParts,
): Promise<WrittenFile> {
  const { breathe } = parts;
  switch (choice.format) {
    case 'xlsx': {
      const { excelFile } = await import('./excel-file.ts');
      const columns = parts.inWords(choice.columns, columnsOf(choice));
      return { content: await excelFile(leads, columns, parts), guarded: 0 };
    }
    case 'vcard': {
      const { vcardOf } = await import('./vcard.ts');
      const type = 'text/vcard;charset=utf-8';
      return { content: await textFile(each(leads, vcardOf), { ...AS_IT_IS, type }, breathe), guarded: 0 };
    }
    case 'csv':
      return spreadsheetCsv(leads, choice, breathe);
    case 'plainCsv':
      return importedCsv(leads, choice, breathe);
    case 'json': {
      const frame = { type: 'application/json', head: '[\n', between: ',\n', tail: '\n]\n' };
      return { content: await textFile(each(leads, jsonOf), frame, breathe), guarded: 0 };
    }
    case 'jsonLines': {
      // One lead a line, so that a program can read it without holding all of it.
      const lines = each(leads, (lead) => `${jsonOf(lead)}\n`);
      return {
        content: await textFile(lines, { ...AS_IT_IS, type: 'application/jsonl' }, breathe),
        guarded: 0,
      };
    }
  }
}

type Breathe = FileParts['breathe'];
const CSV = 'text/csv;charset=utf-8';

async function spreadsheetCsv(leads: Iterable<Lead>, choice: FileChoice, breathe: Breathe) {
  const columns = columnsOf(choice);
  const sign = separatorSigns[choice.separator];
  const head =
    BYTE_ORDER_MARK +
    csvLine(
      columns.map(({ name }) => name),
      sign,
    );
  const lines = each(leads, (lead) =>
    csvLine(
      columns.map((column) => column.of(lead)),
      sign,
    ),
  );
  return { content: await textFile(lines, { ...AS_IT_IS, type: CSV, head }, breathe), guarded: 0 };
}

/** Without the mark: many a program takes it for a part of the first column's name. */
async function importedCsv(
  leads: Iterable<Lead>,
  choice: FileChoice,
  breathe: Breathe,
): Promise<WrittenFile> {
  const columns = columnsOf(choice);
  let guarded = 0;
  const guard = (cell: CellValue) => {
    const harmless = withoutCommand(cell);
    if (harmless !== cell) guarded += 1;
    return harmless;
  };
  const written = choice.keepsCommands ? (cell: CellValue) => cell : guard;
  const head = plainCsvLine(columns.map(({ name }) => name));
  const lines = each(leads, (lead) => plainCsvLine(columns.map((column) => written(column.of(lead)))));
  const content = await textFile(lines, { ...AS_IT_IS, type: CSV, head }, breathe);
  return { content, guarded };
}

function* each(leads: Iterable<Lead>, textOf: (lead: Lead) => string): Generator<string> {
  for (const lead of leads) yield textOf(lead);
}

function jsonOf(lead: Lead): string {
  return JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, lead[field]])));
}
