import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fileParts, wanted } from '../../tests/unit/file-choice.ts';
import { lead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { FileChoice, Format } from './file-choice.ts';
import { writeFile } from './write-file.ts';

/** Decoded as an importing program does that knows of no byte order mark. */
async function textOf(
  format: Format,
  leads: readonly Lead[],
  more: Partial<FileChoice> = {},
): Promise<string> {
  const { content } = await writeFile(leads, wanted(format, more), fileParts);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer());
}

function recordsIn(text: string, delimiter = ','): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter,
  });
  expect(errors).toEqual([]);
  return data;
}

const callable: Lead = { ...lead, phone: '+380 99 345-67-89', company: '=1+1', campaignName: 'March 2026' };

describe('CSV for other programs', () => {
  test('has columns that are found by their names, and values as Leadey gave them', async () => {
    const [record, ...others] = recordsIn(await textOf('plainCsv', [callable]));
    expect(others).toEqual([]);
    expect(record).toMatchObject({ id: lead.id, phone: '+380 99 345-67-89', campaignName: 'March 2026' });
  });

  test('has the columns that somebody chose, in their order', async () => {
    const own = { columns: 'own', ownColumns: ['email', 'name'] } as const;
    const text = await textOf('plainCsv', [callable], { ...own, ownColumns: [...own.ownColumns] });
    expect(text.split('\r\n').slice(0, 2)).toEqual(['email,name', `${lead.email},${lead.name}`]);
  });

  test('holds no formula, and says how many it made harmless', async () => {
    expect(await textOf('plainCsv', [callable])).toContain(",'=1+1,");
    expect(await writeFile([callable, lead], wanted('plainCsv'), fileParts)).toMatchObject({ guarded: 1 });
  });

  test('holds them as they are for who wants that', async () => {
    const keeping = { keepsCommands: true };
    expect(await textOf('plainCsv', [callable], keeping)).toContain(',=1+1,');
    expect(await writeFile([callable], wanted('plainCsv', keeping), fileParts)).toMatchObject({ guarded: 0 });
  });

  test('begins with its first column, while the one for spreadsheets says that it is UTF-8', async () => {
    expect(await textOf('plainCsv', [])).toMatch(/^id,/);
    expect(await textOf('csv', [])).toMatch(/^\uFEFFid,/);
  });

  const ada: Lead = { ...lead, name: 'Ada de la Cruz', firstName: '', lastName: '', company: '', score: 80 };

  // The names with which each program's import finds its fields by itself.
  test.each([
    [
      'hubspot',
      { 'First Name': 'Ada', 'Last Name': 'de la Cruz', Email: lead.email, 'Job Title': lead.title },
    ],
    [
      'salesforce',
      { 'First Name': 'Ada', 'Last Name': 'de la Cruz', Company: 'Unknown', 'Lead Source': 'Leadey' },
    ],
    [
      'pipedrive',
      { 'Person - Name': 'Ada de la Cruz', 'Person - Email': lead.email, 'Organization - Name': '' },
    ],
    ['google', { 'First Name': 'Ada', 'E-mail 1 - Value': lead.email, 'Phone 1 - Value': lead.phone }],
  ] as const)('for %s has the columns of its import', async (columns, fields) => {
    expect(recordsIn(await textOf('plainCsv', [ada], { columns }))[0]).toMatchObject(fields);
  });

  const both = 'ada@northwind.com; ada.lovelace@gmail.com';

  // Their imports refuse a row with anything but one address there.
  test.each([
    ['hubspot', 'Email'],
    ['salesforce', 'Email'],
    ['pipedrive', 'Person - Email'],
    ['google', 'E-mail 1 - Value'],
  ] as const)('for %s has one address in the column %s', async (columns, column) => {
    const fields = [both, 'Ada Lovelace <ada@northwind.com>', 'ada@northwind.com', 'n/a', ''];
    const leads = fields.map((email): Lead => ({ ...lead, email }));
    const records = recordsIn(await textOf('plainCsv', leads, { columns }));
    expect(records.map((record) => record[column])).toEqual([
      'ada@northwind.com',
      'ada@northwind.com',
      'ada@northwind.com',
      'n/a',
      '',
    ]);
  });

  test('for google has a second address in the column of its own', async () => {
    const leads = [both, 'ada@northwind.com', 'n/a'].map((email): Lead => ({ ...lead, email }));
    const records = recordsIn(await textOf('plainCsv', leads, { columns: 'google' }));
    expect(records.map((record) => [record['E-mail 2 - Label'], record['E-mail 2 - Value']])).toEqual([
      ['Other', 'ada.lovelace@gmail.com'],
      ['', ''],
      ['', ''],
    ]);
  });

  test.each([
    ['salesforce', 'Last Name'],
    ['pipedrive', 'Person - Name'],
  ] as const)('for %s names somebody without a name after one address', async (columns, column) => {
    const nameless: Lead = { ...lead, name: '', firstName: '', lastName: '', email: both };
    const [record] = recordsIn(await textOf('plainCsv', [nameless], { columns }));
    expect(record?.[column]).toBe('ada@northwind.com');
  });

  test('has both addresses as Leadey gave them where the columns are its own', async () => {
    const [record] = recordsIn(await textOf('plainCsv', [{ ...lead, email: both }]));
    expect(record).toMatchObject({ email: both });
  });

  test('keeps an only name whole where one half of it is known to be missing', async () => {
    const half: Lead = { ...lead, name: 'Prince Rogers', firstName: '', lastName: 'Rogers' };
    const [record] = recordsIn(await textOf('plainCsv', [half], { columns: 'hubspot' }));
    expect(record).toMatchObject({ 'First Name': '', 'Last Name': 'Rogers' });
  });
});

describe('CSV to open in Excel', () => {
  const torn: Lead = { ...lead, company: 'Lee; "Jo"\t& Sons', title: '1,5' };

  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ] as const)('is split by a %s', async (separator, sign) => {
    const text = await textOf('csv', [torn], { separator });
    expect(text.split('\r\n')[0]).toBe(
      `\uFEFFid${sign}${text.split('\r\n')[0]?.split(sign).slice(1).join(sign)}`,
    );
    expect(recordsIn(text.slice(1), sign)[0]).toMatchObject({ company: 'Lee; "Jo"\t& Sons', title: "'1,5" });
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

describe('A vCard', () => {
  const hostile: Lead = {
    ...lead,
    name: 'Ada "The; Countess", Lovelace\\ ليلى',
    firstName: 'Ada, B',
    lastName: 'Love;lace',
    company: 'North;wind, Inc',
    title: `Head ${'of everything '.repeat(12)}🦊`,
  };

  /** The cards of a file, each property by its name, read by the standard's own grammar. */
  async function cardsOf(leads: readonly Lead[]) {
    const parsed: unknown = ICAL.parse(await textOf('vcard', leads));
    const cards = (leads.length === 1 ? [parsed] : parsed) as [string, [string, object, string, unknown][]][];
    return cards.map(([, properties]) =>
      Object.fromEntries(properties.map(([name, , , value]) => [name, value])),
    );
  }

  test('gives back what it was given, whatever signs are in it', async () => {
    expect(await cardsOf([hostile])).toEqual([
      expect.objectContaining({
        version: '4.0',
        fn: hostile.name,
        n: ['Love;lace', 'Ada, B', '', '', ''],
        org: hostile.company,
        title: hostile.title,
        email: lead.email,
        tel: lead.phone,
      }),
    ]);
  });

  test('has both of two numbers and addresses in one field, each by itself', async () => {
    const two = { ...lead, email: 'a@x.com; b@y.com', phone: '+49 30 1234567 oder 0171 7654321' };
    const text = await textOf('vcard', [two]);
    expect(text.match(/^(?:EMAIL|TEL)[^:]*:.*$/gm)?.map((line) => line.replace(/^.*?:/, '').trim())).toEqual([
      'a@x.com',
      'b@y.com',
      '+49 30 1234567',
      '0171 7654321',
    ]);
  });

  test('has no sign of what a number is for, and each extension with its number', async () => {
    const phone = '415-555-0100 (work) 415-555-0101 x12';
    const text = await textOf('vcard', [{ ...lead, phone }]);
    expect(text.match(/^TEL.*$/gm)?.map((line) => line.replace(/^.*?:/, '').trim())).toEqual([
      '415-555-0100',
      '415-555-0101 ext. 12',
    ]);
  });

  test.each([
    ['+49 (0)30 1234567', '+49 30 1234567'],
    ['+44 (0) 20 7946 0018', '+44 20 7946 0018'],
    ['+49 (030) 1234567', '+49 30 1234567'],
    ['+39 (02) 1234567', '+39 (02) 1234567'],
    ['(415) 555-0100', '(415) 555-0100'],
    ['+44 20 7946 0018 (mobile)', '+44 20 7946 0018'],
    ['+1 415 555 0100 x12', '+1 415 555 0100 ext. 12'],
    ['+1 415 555 0100 - 0101', '+1 415 555 0100'],
    ['+14155550100,12#', '+14155550100,12#'],
    ['+49 (0)30 1234567,12', '+49 30 1234567,12'],
    ['ask the front desk', 'ask the front desk'],
  ])('has the one number %j as it is dialled: %s', async (phone, tel) => {
    expect(await cardsOf([{ ...lead, phone }])).toEqual([expect.objectContaining({ tel })]);
  });

  test('stands beside the others in one file', async () => {
    expect((await cardsOf([lead, hostile])).map(({ fn }) => fn)).toEqual([lead.name, hostile.name]);
  });

  test('is folded so that no line is longer than 75 bytes', async () => {
    const lines = (await textOf('vcard', [hostile])).split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });

  test('has a name where the lead has none, and leaves out what is missing', async () => {
    const bare: Lead = {
      ...lead,
      name: '',
      firstName: '',
      lastName: '',
      phone: '',
      linkedinUrl: 'javascript:alert(1)',
    };
    const [card] = await cardsOf([bare]);
    expect(card).toMatchObject({ fn: lead.email });
    expect(card).not.toHaveProperty('tel');
    expect(card).not.toHaveProperty('url');
  });
});
