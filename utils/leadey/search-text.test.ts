// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ilike } from '../../tests/demo-api/ilike.ts';
import { anyText } from '../../tests/unit/any-text.ts';
import { escapeWildcards, normaliseSearch } from './search-text.ts';

/** What Leadey is asked for this, as it stands between its two `%`. */
const asked = (typed: string) => escapeWildcards(normaliseSearch(typed));
const finds = (typed: string, text: string) => ilike(`%${asked(typed).trim()}%`)(text);

describe('What is typed is found literally', () => {
  test.each([
    ['a per cent sign', '50%', 'grew 50% in May', 'grew 500 in May'],
    ['an underscore', 'a_b', 'team a_b', 'team axb'],
    ['a backslash', 'C:\\new', 'lives in C:\\new', 'lives in C:new'],
    ['a backslash at the end', 'ACME\\', 'ACME\\ Ltd', 'ACME Ltd'],
    ['single quotes', "O'Brien", "Pat O'Brien", 'Pat OBrien'],
    ['double quotes', '"Ace"', 'Jo "Ace" Day', 'Jo Ace Day'],
    ['all of them', `%_\\'"`, `x%_\\'"y`, `x%_'"y`],
    ['several blanks', 'a  b', 'a  b', 'a b'],
  ])('%s', (_, typed, match, other) => {
    expect(finds(typed, match)).toBe(true);
    expect(finds(typed, other)).toBe(false);
  });

  test('300 characters of it, wildcards included', () => {
    const typed = '%_\\'.repeat(100);
    expect(finds(typed, `a ${typed} z`)).toBe(true);
    expect(finds(typed, `a ${typed.slice(1)} z`)).toBe(false);
  });

  test('whatever it is: it finds the text it was typed from, and nothing that does not hold it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab%_\\\'" é'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (typed, before, after) => {
        const meant = normaliseSearch(typed);
        return finds(typed, `${before}${meant}${after}`) && finds(typed, before) === before.includes(meant);
      }),
    );
  });
});

describe('Unicode forms and controls do no harm', () => {
  test('an accent typed as a mark of its own is sent composed', () => {
    expect(normaliseSearch('Jose\u0301')).toBe('José');
  });

  test.each([
    ['a NUL, which Leadey answers with a 500 for good', 'Ada\0Lovelace', 'Ada Lovelace'],
    ['line breaks and tabs', 'Ada\r\n\tLovelace', 'Ada Lovelace'],
    ['separators of lines and paragraphs', 'Ada\u2028\u2029Lovelace', 'Ada Lovelace'],
    ['controls of the second row', 'Ada\u0085Lovelace', 'Ada Lovelace'],
    ['blanks around it', '  Ada  ', 'Ada'],
  ])('%s', (_, typed, sent) => expect(normaliseSearch(typed)).toBe(sent));

  test('half a character is sent as the sign for what cannot be read', () => {
    expect(normaliseSearch('Ada \uD83D')).toBe('Ada \uFFFD');
  });

  test('nothing that is typed throws, leaves a control in, or changes when sent again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const sent = normaliseSearch(typed);
        return sent.isWellFormed() && !/\p{Cc}/u.test(sent) && normaliseSearch(sent) === sent;
      }),
    );
  });
});
