// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { bareLead, lead } from '../../tests/unit/samples.ts';
import { initials } from '../format/initials.ts';
import { BUILT_IN_STATUSES, isBuiltIn, statusHue, statusWords } from './lead-status.ts';
import { leadAsLines } from './lead-text.ts';

describe('A status', () => {
  test.each([
    ['interested', 'good'],
    ['replied', 'good'],
    ['dnc', 'bad'],
    ['callback', 'active'],
    ['pending', 'neutral'],
    ['waiting_on_legal', 'neutral'],
    ['', 'neutral'],
    ['constructor', 'neutral'],
    ['__proto__', 'neutral'],
  ])('%j is drawn %s', (status, hue) => expect(statusHue(status)).toBe(hue));

  test("of a workspace's own becomes words", () => {
    expect(statusWords('waiting_on_legal')).toBe('Waiting on legal');
    expect(statusWords('__hot__lead__')).toBe('Hot lead');
    expect(statusWords('Ärger im_Büro')).toBe('Ärger im Büro');
    expect(statusWords('')).toBe('');
  });

  test('is known to be Leadey’s own only when it is spelt as Leadey spells it', () => {
    expect(BUILT_IN_STATUSES.every(isBuiltIn)).toBe(true);
    expect(isBuiltIn('Interested')).toBe(false);
    expect(isBuiltIn('toString')).toBe(false);
  });
});

describe("The letters in a name's round", () => {
  test.each([
    ['Ada Lovelace', 'AL'],
    ['Ada King Lovelace', 'AL'],
    ['ada', 'A'],
    ['ada@northwind.com', 'AC'],
    ['Łukasz Żak', 'ŁŻ'],
    ['李 小龙', '李小'],
    ['(Dr.) Ada', 'A'],
    ['4 Seasons', '4S'],
    ['ßa ßb', 'SS'],
    ['', ''],
    ['— …', ''],
    ['🎉 Party', 'P'],
  ])('%j: %j', (name, letters) => expect(initials(name)).toBe(letters));

  test('are never more than two, whatever the name', () => {
    fc.assert(fc.property(anyText, (name) => [...initials(name)].length <= 2));
  });
});

describe('A lead as text to paste', () => {
  test('is its name, role, and the ways to it, each on a line', () => {
    expect(leadAsLines(lead)).toBe(
      'Ada Lovelace\nHead of Engines, Northwind\nada@northwind.com\n+44 20 7946 0018\nlinkedin.com/in/ada',
    );
  });

  test('leaves out what is missing', () => {
    expect(leadAsLines({ ...bareLead, company: 'Northwind', email: 'a@b.com' })).toBe('Northwind\na@b.com');
    expect(leadAsLines(bareLead)).toBe('');
  });
});
