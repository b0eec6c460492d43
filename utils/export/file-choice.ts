import type { Field } from '../leadey/lead-fields.ts';
import type { Settings } from '../settings/settings.ts';

export type Format = Settings['exportFormat'];

/** Whose import the columns are named for. */
export const COLUMN_SETS = ['leadey', 'own', 'hubspot', 'salesforce', 'pipedrive', 'google'] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

/** What stands between two values of a line. */
export const SEPARATORS = ['comma', 'semicolon', 'tab'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const separatorSigns: Record<Separator, string> = { comma: ',', semicolon: ';', tab: '\t' };

/** What kind of file somebody wants, and how it is laid out where its kind leaves that open. */
export interface FileChoice {
  readonly format: Format;
  readonly columns: ColumnSet;
  /** Those of one's own choice, in their order. */
  readonly ownColumns: Field[];
  readonly separator: Separator;
  /** Whether a file for other programs keeps values that a spreadsheet would run as a formula. */
  readonly keepsCommands: boolean;
}

/**
 * The separator by which Excel splits a CSV file that is double-clicked: the list separator of the system, which is a
 * semicolon where the comma is for decimals.
 *
 * @param decimal what the person's language writes before decimals
 */
export function expectedSeparator(decimal: string): Separator {
  return decimal === ',' ? 'semicolon' : 'comma';
}

/** Whether a file of this format has columns to choose. */
export function hasColumns(format: Format): boolean {
  return format === 'xlsx' || format === 'csv' || format === 'plainCsv';
}

const EXTENSIONS: Record<Format, string> = {
  xlsx: 'xlsx',
  csv: 'csv',
  plainCsv: 'csv',
  json: 'json',
  jsonLines: 'jsonl',
  vcard: 'vcf',
};

/** `leadey-leads-2026-11-24.csv`, by the person's own calendar. */
export function fileName(format: Format, now: number): string {
  const day = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `leadey-leads-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${EXTENSIONS[format]}`;
}
