import type { Lead } from '../leadey/schemas.ts';
import type { Settings } from '../settings/settings.ts';
import { csvLine, plainCsvLine } from './csv.ts';

export type Format = Settings['exportFormat'];

/** How a file is put together from the texts of its leads. */
export interface FileFormat {
  readonly type: string;
  /** What its name ends with. */
  readonly extension: 'csv' | 'json' | 'jsonl';
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  one(lead: Lead): string;
}

/** Named as the API names them, so that another program finds them. */
const FIELDS = [
  'id',
  'name',
  'firstName',
  'lastName',
  'title',
  'company',
  'email',
  'phone',
  'linkedinUrl',
  'status',
  'source',
  'score',
  'campaignId',
  'campaignName',
  'createdAt',
] as const satisfies readonly (keyof Lead)[];

/** Without it Excel reads UTF-8 as the system's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

export const fileFormats: Record<Format, FileFormat> = {
  csv: {
    type: 'text/csv;charset=utf-8',
    extension: 'csv',
    head: BYTE_ORDER_MARK + csvLine(FIELDS),
    between: '',
    tail: '',
    one: (lead) => csvLine(FIELDS.map((field) => lead[field])),
  },
  // Without the mark: many a program takes it for a part of the first column's name.
  plainCsv: {
    type: 'text/csv;charset=utf-8',
    extension: 'csv',
    head: plainCsvLine(FIELDS),
    between: '',
    tail: '',
    one: (lead) => plainCsvLine(FIELDS.map((field) => lead[field])),
  },
  json: {
    type: 'application/json',
    extension: 'json',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    one: jsonOf,
  },
  // One lead a line, so that a program can read it without holding all of it.
  jsonLines: {
    type: 'application/jsonl',
    extension: 'jsonl',
    head: '',
    between: '',
    tail: '',
    one: (lead) => `${jsonOf(lead)}\n`,
  },
};

function jsonOf(lead: Lead): string {
  return JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, lead[field]])));
}

const PARTS_AT_ONCE = 1000;

/**
 * The file in parts: the browser keeps those outside the page's memory, where one text of all leads would not fit.
 * Between two parts `breathe` lets the page go on, which would stand still while 100,000 leads are written.
 */
export async function fileOf(
  texts: Iterable<string>,
  { head, between, tail, type }: FileFormat,
  breathe: () => Promise<unknown> = async () => {},
): Promise<Blob> {
  const parts: Blob[] = [];
  let some: string[] = [];
  const close = async () => {
    parts.push(new Blob([(parts.length === 0 ? '' : between) + some.join(between)]));
    some = [];
    await breathe();
  };
  for (const text of texts) {
    some.push(text);
    if (some.length === PARTS_AT_ONCE) await close();
  }
  if (some.length > 0) await close();
  return new Blob([head, ...parts, tail], { type });
}

/** `leadey-leads-2026-11-24.csv`, by the person's own calendar. */
export function fileName(format: Format, now: number): string {
  const day = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `leadey-leads-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${fileFormats[format].extension}`;
}
