import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import { leadsAsLines, leadsAsMarkdown } from './lead-text.ts';

const head = ['Name', 'Title', 'Company', 'Email', 'Phone', 'LinkedIn'];
const ada = { ...bareLead, name: 'Ada', title: 'CTO | *Engines*', company: 'North_wind', email: 'ada@n.com' };

describe('Leads as text', () => {
  test('as a Markdown table, what would be drawn stands for itself', () => {
    expect(leadsAsMarkdown([ada], head).split('\n')).toEqual([
      '| Name | Title | Company | Email | Phone | LinkedIn |',
      '| --- | --- | --- | --- | --- | --- |',
      '| Ada | CTO \\| \\*Engines\\* | North\\_wind | ada@n.com |  |  |',
    ]);
  });

  test('and so does what reads like a sign by its name', () => {
    const [, , row] = leadsAsMarkdown([{ ...ada, company: 'AT&amp;T &copy; Inc' }], head).split('\n');
    expect(row).toContain('AT\\&amp;T \\&copy; Inc');
  });

  test('any text stays one cell of one row', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const table = leadsAsMarkdown([{ ...ada, name }], head).split('\n');
        expect(table).toHaveLength(3);
        expect(table[2]?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(7);
      }),
    );
  });

  test('as plain lines, with a blank one between two leads', () => {
    expect(leadsAsLines([ada, { ...bareLead, name: 'Bob' }])).toBe(
      'Ada\nCTO | *Engines*, North_wind\nada@n.com\n\nBob',
    );
  });
});
