import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { lead, NOON } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { type Format, fileFormats, fileName, fileOf } from './formats.ts';

/** Decoded as an importing program does that knows of no byte order mark. */
async function textOf(format: Format, leads: readonly Lead[]): Promise<string> {
  const { one } = fileFormats[format];
  const file = await fileOf(leads.map(one), fileFormats[format]);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

describe('Plain CSV, for other programs', () => {
  const callable: Lead = { ...lead, phone: '+380 99 345-67-89', company: '=1+1', campaignName: 'March 2026' };

  test('has columns that are found by their names, and values as Leadey gave them', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(await textOf('plainCsv', [callable]), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ id: lead.id, phone: '+380 99 345-67-89', campaignName: 'March 2026' });
  });

  test('holds no formula', async () => {
    expect(await textOf('plainCsv', [callable])).toContain(",'=1+1,");
  });

  test('begins with its first column, while the one for spreadsheets says that it is UTF-8', async () => {
    expect(await textOf('plainCsv', [])).toMatch(/^id,/);
    expect(await textOf('csv', [])).toMatch(/^\uFEFFid,/);
  });
});

describe('JSON Lines', () => {
  const torn: Lead = { ...lead, name: 'Ann\r\nLee', company: '=1+1', phone: '+380 99 345-67-89' };

  test('has one lead on each line, also where a value has lines of its own, and values as Leadey gave them', async () => {
    const text = await textOf('jsonLines', [torn, lead]);
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await textOf('json', [torn, lead])));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ name: torn.name, company: '=1+1', phone: torn.phone });
  });

  test('holds as many lines as leads where the file is put together from several parts', async () => {
    const lines = (await textOf('jsonLines', Array<Lead>(2001).fill(lead))).trimEnd().split('\n');
    expect(lines).toHaveLength(2001);
    expect(new Set(lines)).toEqual(new Set([lines[0]]));
  });

  test('is empty where there is no lead', async () => {
    expect(await textOf('jsonLines', [])).toBe('');
  });
});

test.each([
  ['csv', 'csv'],
  ['plainCsv', 'csv'],
  ['json', 'json'],
  ['jsonLines', 'jsonl'],
] as const)('A file of %s has a name that ends with .%s', (format, extension) => {
  expect(fileName(format, NOON)).toMatch(
    new RegExp(String.raw`^leadey-leads-\d{4}-\d\d-\d\d\.${extension}$`),
  );
});
