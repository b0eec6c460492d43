// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import { changesTo, clipped, isSameNewLead, LONGEST_FIELD, NOBODY, problemOf } from './new-lead.ts';

describe('What Leadey would not take', () => {
  test.each([
    [{ name: '  ', email: ' \n' }, 'nobody'],
    [{ name: ' ', email: ' ada@example.com ' }, null],
    [{ name: 'Ada', email: '   ' }, null],
    [{ name: 'Ada', email: 'ada@@example.com' }, 'email'],
    [{ name: 'Ada', email: 'of ada@example.com' }, 'email'],
    [{ name: 'Ada', email: 'ada@example.com, or so' }, 'email'],
    [{ name: 'Ada', email: 'ada@example' }, 'email'],
    [{ name: 'Ada', email: 'ada@example.c' }, 'email'],
    [{ name: 'Ada', email: 'ada@example.' }, 'email'],
  ])('%j: %s', (typed, problem) => expect(problemOf({ ...NOBODY, ...typed })).toBe(problem));
});

describe('What adding would write over', () => {
  test('is what differs; an address in other capitals does not, a name does', () => {
    const typed = { ...NOBODY, email: 'ADA@northwind.com', name: 'ADA LOVELACE', title: 'Head of Engines' };
    expect(changesTo(lead, typed)).toEqual([{ field: 'name', from: 'Ada Lovelace', to: 'ADA LOVELACE' }]);
    expect(changesTo(lead, { ...NOBODY, email: 'a@northwind.com' })).toEqual([
      { field: 'email', from: 'ada@northwind.com', to: 'a@northwind.com' },
    ]);
  });
});

test('Blanks around what is typed make no difference', () => {
  const ada = { ...NOBODY, name: 'Ada', title: 'Countess' };
  const spaced = { ...ada, name: ' Ada', title: 'Countess ' };
  expect([isSameNewLead(ada, spaced), isSameNewLead(spaced, ada)]).toEqual([true, true]);
  expect(isSameNewLead(ada, { ...ada, title: 'Count' })).toBe(false);
});

test('Of each field no more is kept than is sent', () => {
  const long = 'a'.repeat(LONGEST_FIELD + 1);
  expect(clipped({ ...NOBODY, name: long, title: 'Countess' })).toEqual({
    ...NOBODY,
    name: 'a'.repeat(LONGEST_FIELD),
    title: 'Countess',
  });
});
