import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from './columns.ts';
import { csvLine, plainCsvLine, withoutCommand } from './csv.ts';

/** A line for another program, as it is written unless somebody wants commands kept. */
const importedLine = (cells: readonly CellValue[]) => plainCsvLine(cells.map(withoutCommand));

import { pastedRow } from './pasted-row.ts';

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
    ['March 2026'],
    ['MAR 3'],
    ['12 May'],
    ['May 12, 2026'],
    ['SEPT2'],
    ['12. März 2026'],
    ['3. Dez.'],
    ['1er août 2026'],
    ['12 de mayo de 2026'],
    ['ene-26'],
    ['10:30 AM'],
    ['10 p'],
    ['9 a.m.'],
    ['2026-01-02 10:30'],
    ['True'],
    ['FALSE'],
    ['wahr'],
    ['Falsch'],
    ['vrai'],
    ['faux'],
    ['verdadero'],
    ['falso'],
    ['1E+5'],
    ['2E-3'],
    ['1.5e3'],
    ['.5'],
    ['$1'],
    ['R$ 100'],
    ['100 zł'],
    ['50 ₪'],
    ['₹500'],
    ['%5'],
    ['−5'],
    ['12 de março'],
    ['maj 2026'],
    ['12 maja 2026'],
    ['2026年3月'],
    ['１/２'],
    ['1.2.'],
    ['1.234,56'],
    ['10-4'],
    ['#N/A'],
    ['PRAWDA'],
    ['Verdadeiro'],
    ['\u200b=1+1'],
    ['1,50 €'],
    ['(5)'],
    ['1 1/2'],
    [' 0042'],
    ['  =1+1'],
    ['\u00a0@SUM(A1)'],
    ['＝1+1'],
    ['＋1'],
    ['－1'],
    ['＠SUM(A1)'],
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
    ['March'],
    ['June Carter'],
    ['May'],
    ['Marc 3rd Street'],
    ['Mariano 12'],
    ['Trueman'],
    ['415-555-0100'],
    ['555-0100'],
    ['03-1234-5678'],
    ['06.12.34.56.78'],
    ['415.555.0100'],
    ['192.168.1.1'],
    ['Version 1.2'],
    ['Industrie 4.0'],
    ['1. FC Köln'],
    ['7-Eleven'],
    ['24/7 Fitness'],
    ['Q3 2026'],
    ['Top 100'],
    ['Mai Nguyen'],
    ['Jan Müller'],
    ['Mayo Clinic'],
    ['Juni Pérez'],
    ['Out 3 Ltd'],
    ['Lis Meyer'],
    ['100 Krone'],
    ['Falsetto'],
    ['#1 Cochran'],
    ['5 €uro Shop'],
    ['10 am Tower'],
    ['E+5'],
    ['(030) 12 34'],
    ['US$'],
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

describe('A line of a CSV file for other programs', () => {
  test.each([
    ['+380 99 345-67-89'],
    ['+49 (0)30 1234-56'],
    ['+33 1 23 45 67 89 poste 12'],
    ['+14155550100x12'],
    ['+1 415 555 0100 / +1 415 555 0101'],
    ['+49 30 1234 oder +49 171 1234567'],
    ['+44 20 7946 0018 (mobile)'],
    ['+34 912 345 678 extensión 12'],
    ['+55 11 3333-4444 ramal 12'],
    ['+1–415–555–0100'],
    ['---'],
    ['0042'],
    ['0301234567'],
    ['12345678901234567890'],
    ['March 2026'],
    ['True'],
    ['1E+5'],
    ['10:30'],
    ['100%'],
    ['-'],
    ['+'],
  ])('holds %j as Leadey gave it', (cell) => {
    expect(importedLine([cell])).toBe(`${cell}\r\n`);
  });

  test.each([
    ['=HYPERLINK("http://evil.test")'],
    ['@SUM(A1:A9)'],
    ['-2+3'],
    ['+1+2'],
    ['+49 30 1234+cmd|A1'],
    ['+1234567 x cmd'],
    ['-Anna'],
    ['＝1+1'],
    ['＠SUM(A1)'],
    [' =1+1'],
    ['\t=1+1'],
    ['\r\n=1+1'],
  ])('says of %j that it is a text, since a spreadsheet would run it', (cell) => {
    expect(readCsv(importedLine([cell]))).toEqual([[`'${cell}`]]);
  });

  test('keeps blanks, commas, quotes and line breaks', () => {
    const cells = [' blanks ', 'Lee, Jordan', '"Big" Jim', 'two\nlines', ''];
    expect(readCsv(importedLine(cells))).toEqual([cells]);
    expect(importedLine([87, -5, null, ''])).toBe('87,-5,,\r\n');
  });

  test('gives back any text whatever, and nothing that would run', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [read = []] = readCsv(importedLine(cells));
        expect(read.length).toBe(cells.length);
        for (const [at, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(read[at]);
        expect(read.filter((cell) => /^\s*[=@]/.test(cell))).toEqual([]);
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

  test('is one row of as many cells where a text begins with a quote, or has one within', () => {
    const cells = ['"Big" Jim', '"Quoted Co', 'Dwayne "The Rock" Johnson', 'plain'];
    const row = pastedRow(cells);
    expect(row).toBe('"""Big"" Jim"\t"""Quoted Co"\t"Dwayne ""The Rock"" Johnson"\tplain');
    expect(readCsv(`${row.replaceAll('\t', ',')}\r\n`)).toEqual([cells]);
  });
});

describe('A text that others may have written', () => {
  test('begins no command where a program takes the other sign for the one between columns', () => {
    expect(csvLine(['Acme; =1+1; Co', 'x'])).toBe("Acme;' =1+1; Co,x\r\n");
    expect(csvLine(['Acme, =1+1', 'x'], ';')).toBe("Acme,' =1+1;x\r\n");
    expect(csvLine(['Smith, Jones; Co'])).toBe('"Smith, Jones; Co"\r\n');
  });

  test('holds up no export, however many numbers it seems to hold', () => {
    const before = performance.now();
    withoutCommand(`+${'111111 / '.repeat(40)}x!`);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
