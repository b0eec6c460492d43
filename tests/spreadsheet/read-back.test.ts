import { describe, expect, test } from 'vitest';
import { columnSets } from '../../utils/export/columns.ts';
import { type Separator, separatorSigns } from '../../utils/export/file-choice.ts';
import { writeFile } from '../../utils/export/write-file.ts';
import { FIELDS } from '../../utils/leadey/lead-fields.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { fileParts, wanted } from '../unit/file-choice.ts';
import { lead } from '../unit/samples.ts';
import { type Cell, cellsOf } from './cells.ts';
import { convertCsv, convertXlsx, hasLibreOffice, MISSING } from './libre-office.ts';

/** One lead for each trap there is; what its cell has to hold stands beside it. */
const traps: [name: keyof Lead, value: string, held: string][] = [
  ['name', '=HYPERLINK("http://evil.test","Click")', `'=HYPERLINK("http://evil.test","Click")`],
  ['name', '+1+2', "'+1+2"],
  ['name', '-2+3', "'-2+3"],
  ['name', '@SUM(A1:A9)', "'@SUM(A1:A9)"],
  ['name', '=cmd|"/c calc"!A1', `'=cmd|"/c calc"!A1`],
  ['name', 'Ümläut Größe, Çelik & Żółć', 'Ümläut Größe, Çelik & Żółć'],
  ['name', '株式会社アクメ ليلى 🦊', '株式会社アクメ ليلى 🦊'],
  ['company', 'Dwayne "The Rock" & <Sons>, Ltd; "x"', 'Dwayne "The Rock" & <Sons>, Ltd; "x"'],
  ['company', 'two\nlines', 'two\nlines'],
  ['company', 'and\r\nthree\nmore', 'and\nthree\nmore'],
  ['company', '24/7', "'24/7"],
  ['company', '1e5', "'1e5"],
  ['title', '1-2', "'1-2"],
  ['title', '100%', "'100%"],
  ['phone', '+49 30 1234', "'+49 30 1234"],
  ['phone', '+493012345678', "'+493012345678"],
  ['phone', '0301234567', "'0301234567"],
  ['phone', '00493012345678901', "'00493012345678901"],
  ['phone', '12345678901234567890', "'12345678901234567890"],
  ['phone', '12345678901', '12345678901'],
  ['phone', '(030) 12 34', '(030) 12 34'],
  ['campaignName', 'March 2026', "'March 2026"],
  ['campaignName', 'MAR 3', "'MAR 3"],
  ['campaignName', '12 May', "'12 May"],
  ['campaignName', '10:30 AM', "'10:30 AM"],
  ['lastName', 'True', "'True"],
  ['company', '1E+5', "'1E+5"],
  ['company', '2E-3', "'2E-3"],
  ['company', '.5', "'.5"],
  ['company', '$1', "'$1"],
  ['company', '＝1+1', "'＝1+1"],
  ['company', '＠SUM(A1)', "'＠SUM(A1)"],
  ['company', '  =1+1', "'  =1+1"],
  ['company', '"Quoted Co', '"Quoted Co'],
  // Numbers, days and times of other countries.
  ['company', '1.5', "'1.5"],
  ['company', '1,5', "'1,5"],
  ['company', '1.234,56', "'1.234,56"],
  ['company', '3.4.2026', "'3.4.2026"],
  ['company', '1. Mai', "'1. Mai"],
  ['company', '12. März 2026', "'12. März 2026"],
  ['company', '10:30 Uhr', '10:30 Uhr'],
  ['company', 'WAHR', "'WAHR"],
];
const leads = traps.map(([field, value], place): Lead => ({ ...lead, id: `lead_${place}`, [field]: value }));

const csvSplitBy = async (separator: Separator) => {
  const { content } = await writeFile(leads, wanted('csv', { separator }), fileParts);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer());
};
const text = await csvSplitBy('comma');

/** A cell has one kind of line break, and LibreOffice writes no blanks at its beginning. */
const inCell = (text: string) => text.replaceAll('\r\n', '\n').replace(/^ +/, '');

function expectLeads(rows: Cell[][]): void {
  const [head = [], ...body] = rows;
  const fields = head.map((cell) => cell.text);
  expect(fields).toEqual(FIELDS);
  expect(body).toHaveLength(leads.length);
  for (const [place, [field, , held]] of traps.entries()) {
    const row = body[place] ?? [];
    expect(row[fields.indexOf(field)]?.text, `${field} of lead ${place}`).toBe(held);
    expect(row[fields.indexOf('id')]?.text).toBe(`lead_${place}`);
    expect(row[fields.indexOf('createdAt')]).toMatchObject({ type: 'string', text: lead.createdAt });
    expect(row[fields.indexOf('score')]).toMatchObject({ type: 'float', text: '87' });
  }
  expect(body.flat().filter(({ formula }) => formula !== null)).toEqual([]);
}

const isHere = hasLibreOffice();
const what = `An exported file opened by LibreOffice${isHere ? '' : ` (${MISSING})`}`;

describe.skipIf(!isHere)(what, () => {
  test('its cells hold what they should, and nothing is computed', { timeout: 180_000 }, () => {
    expectLeads(cellsOf(convertCsv(text, 'fods').toString()));
  });

  test('of plain CSV, nothing is computed either', { timeout: 180_000 }, async () => {
    const plain = await (await writeFile(leads, wanted('plainCsv'), fileParts)).content.text();
    const rows = cellsOf(convertCsv(plain, 'fods').toString());
    expect(rows).toHaveLength(leads.length + 1);
    expect(rows.flat().filter(({ formula }) => formula !== null)).toEqual([]);
  });

  test('as they do after it was saved for Excel', { timeout: 240_000 }, () => {
    expectLeads(cellsOf(convertXlsx(convertCsv(text, 'xlsx')).toString()));
  });

  test('under German settings, too, where a point makes a day and a comma a number', {
    timeout: 180_000,
  }, async () => {
    // Without an apostrophe these are what they look like there: the settings are in force.
    const [bare = []] = cellsOf(convertCsv('3.4.2026;1,5\n', 'fods', ';', 'de-DE').toString());
    expect(bare.map(({ type }) => type)).toEqual(['date', 'float']);
    const split = await csvSplitBy('semicolon');
    expectLeads(cellsOf(convertCsv(split, 'fods', ';', 'de-DE').toString()));
  });

  test.each(['semicolon', 'tab'] as const)('split by a %s, too', { timeout: 180_000 }, async (separator) => {
    const split = await csvSplitBy(separator);
    expectLeads(cellsOf(convertCsv(split, 'fods', separatorSigns[separator]).toString()));
  });
});

describe.skipIf(!isHere)(`An Excel file opened by LibreOffice${isHere ? '' : ` (${MISSING})`}`, () => {
  const excel = async (written: readonly Lead[], customs: 'en-US' | 'de-DE' = 'en-US') => {
    const { content } = await writeFile(written, wanted('xlsx'), fileParts);
    return convertXlsx(Buffer.from(await content.arrayBuffer()), customs).toString();
  };

  test.each(['en-US', 'de-DE'] as const)(
    'gives back every value as it is under settings of %s, without an apostrophe, and computes nothing',
    {
      timeout: 180_000,
    },
    async (customs) => {
      const fods = await excel(leads, customs);
      const [head = [], ...body] = cellsOf(fods.split('<table:table ')[1] ?? '');
      expect(head.map((cell) => cell.text)).toEqual(FIELDS);
      for (const [place, [field, value]] of traps.entries()) {
        const cell = body[place]?.[[...FIELDS].indexOf(field)];
        expect(cell, `${field} of lead ${place}`).toMatchObject({ type: 'string', formula: null });
        expect(cell?.text).toBe(inCell(value));
      }
      expect(body.flat().filter(({ formula }) => formula !== null)).toEqual([]);
    },
  );

  test('has numbers, times and links that are what they seem, and tells about itself', {
    timeout: 180_000,
  }, async () => {
    const script: Lead = { ...lead, linkedinUrl: 'javascript:alert(1)', email: 'nobody' };
    const fods = await excel([lead, script]);
    const [, first = '', second = ''] = fods.split('<table:table ');
    const [, row = [], other = []] = cellsOf(first);
    const at = (field: (typeof FIELDS)[number]) => row[FIELDS.indexOf(field)];
    expect(at('score')).toMatchObject({ type: 'float', text: String(lead.score) });
    expect(at('createdAt')).toMatchObject({ type: 'date' });
    expect(first).toContain(`xlink:href="mailto:${lead.email}"`);
    expect(first.match(/xlink:href/g)).toHaveLength(2);
    expect(other.length).toBeGreaterThan(0);
    expect(first).not.toMatch(/href="javascript/);
    expect(cellsOf(second)[0]?.map((cell) => cell.text)).toEqual(['Workspace', 'Northwind']);
    expect(columnSets.leadey).toHaveLength(FIELDS.length);
  });

  test('holds 10,000 leads with every text as it is', { timeout: 180_000 }, async () => {
    const many = Array.from({ length: 10_000 }, (_, place): Lead => {
      const [field, value] = traps[place % traps.length] ?? ['name', ''];
      return { ...lead, id: `lead_${place}`, [field]: value };
    });
    const [, first = ''] = (await excel(many)).split('<table:table ');
    const [, ...rows] = cellsOf(first);
    const texts = FIELDS.filter((field) => field !== 'score' && field !== 'createdAt');
    const wrong = many.flatMap((one, place) =>
      texts.filter(
        (field) => (rows[place]?.[FIELDS.indexOf(field)]?.text ?? '') !== inCell(String(one[field])),
      ),
    );
    expect([rows.length, wrong]).toEqual([10_000, []]);
  });
});
