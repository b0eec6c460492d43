import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, pastedRow } from './csv.ts';

/** A reader of RFC 4180 of its own: it knows nothing of how the lines were written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

describe('A line of a CSV file', () => {
  test('holds commas, quotes and line breaks as they are', () => {
    const cells = ['Lee, Jordan', 'said "no"', 'two\nlines', 'and\r\nmore', ''];
    expect(readCsv(csvLine(cells))).toEqual([cells]);
  });

  test.each([
    ['=HYPERLINK("http://evil.test")'],
    ['+49 30 1234'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['0301234567'],
    ['493012345678'],
    ['24/7'],
    ['1-2-3'],
    ['1e5'],
    ['100%'],
  ])('says of %j that it is a text, and keeps all of it', (cell) => {
    expect(readCsv(csvLine([cell]))).toEqual([[`'${cell}`]]);
  });

  test.each([
    ['Ada Lovelace'],
    ['12345'],
    ['3M'],
    ['2026-01-02T03:04:05.000Z'],
    ['030 1234'],
    ['a=b'],
    ['x@y.test'],
  ])('leaves %j alone', (cell) => {
    expect(csvLine([cell])).toBe(`${cell}\r\n`);
  });

  test('keeps numbers numbers, and nothing nothing', () => {
    expect(csvLine([87, -5, null, ''])).toBe('87,-5,,\r\n');
  });

  test('gives back any text whatever, at most with an apostrophe before it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [read = []] = readCsv(csvLine(cells));
        expect(read.length).toBe(cells.length);
        for (const [at, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(read[at]);
        expect(read.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('A row for pasting into a spreadsheet', () => {
  test('has one cell for each field, whatever is in them, and nothing it would compute', () => {
    expect(pastedRow(['Ada\tL.', 'two\r\nlines ', '=1+2', '+49 30 1234', ''])).toBe(
      "Ada L.\ttwo lines\t'=1+2\t'+49 30 1234\t",
    );
  });
});
