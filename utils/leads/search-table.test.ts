// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { NAMES } from '../../tests/searches/names.ts';
import { NORMAL_FORMS } from '../../tests/searches/normal-forms.ts';
import { PEOPLE, type Search } from '../../tests/searches/people.ts';
import { RECOGNISED } from '../../tests/searches/recognised.ts';
import { TYPING_ERRORS } from '../../tests/searches/typing-errors.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { searchLeads, toSearchable } from './lead-search.ts';
import { similarLeads } from './similar-leads.ts';
import { createVocabulary } from './vocabulary.ts';

/** Made of syllables that no search holds: between any two people stand some forty of them. */
const SYLLABLES = ['qua', 'zy', 'brip', 'vox', 'fex', 'dju', 'wab', 'gryl', 'kux', 'plim', 'tsa', 'hov'];
const word = (seed: number) =>
  [1, 7, 31].map((step) => SYLLABLES[(seed * step + step) % SYLLABLES.length]).join('');

function crowd(count: number): Lead[] {
  return Array.from({ length: count }, (_, at) => ({
    ...bareLead,
    id: `crowd-${at}`,
    name: `${word(at)} ${word(at + 5)}`,
    company: word(at * 3),
    email: `${word(at)}@${word(at * 3)}.example`,
    phone: `+997${String(100_000_000 + at * 7919)}`,
  }));
}

const STRANGERS = crowd(2000);
const LEADS = PEOPLE.flatMap((person, at) => [
  { ...bareLead, id: person.name, ...person },
  ...STRANGERS.slice(at * 40, at * 40 + 40),
]).map(toSearchable);
const vocabulary = createVocabulary(LEADS);

/** The names in the order in which the list shows them: first what was typed, below it what is similar. */
function shown(typed: string): { exact: string[]; all: string[] } {
  const exact = searchLeads(LEADS, typed);
  const similar = similarLeads(LEADS, vocabulary, typed, exact, () => true);
  const names = (leads: typeof exact) => leads.map(({ lead }) => lead.name);
  return { exact: names(exact), all: names([...exact, ...similar]) };
}

const EXACT: readonly Search[] = [...NORMAL_FORMS, ...NAMES, ...RECOGNISED];

describe('What people search for', () => {
  test('two hundred searches and more are tried', () => {
    expect(EXACT.length + TYPING_ERRORS.length).toBeGreaterThanOrEqual(200);
    const names = new Set(PEOPLE.map(({ name }) => name));
    expect(
      [...EXACT, ...TYPING_ERRORS].flatMap(([, ...meant]) => meant).filter((name) => !names.has(name)),
    ).toEqual([]);
  });

  test.each(EXACT)(
    '%s: everybody who is meant is found, and nobody else stands above them',
    (typed, ...meant) => {
      const { exact } = shown(typed);
      expect(exact.slice(0, meant.length).toSorted()).toEqual(meant.toSorted());
    },
  );

  // Newer people, alike in all but that theirs is a longer word.
  test.each([
    ['smith, john', 'John Smith', 'Johnny Smithson'],
    ['jordan lee', 'Jordan Lee', 'Jordana Leeds'],
    ['contoso', 'John Smith', 'Johnny Smithson'],
  ])('%s: the whole word comes before the beginning of a longer one', (typed, whole, longer) => {
    const newestFirst = [...LEADS].toReversed();
    const names = searchLeads(newestFirst, typed).map(({ lead }) => lead.name);
    expect(names.indexOf(longer)).toBeGreaterThan(names.indexOf(whole));
    expect(names).toContain(whole);
  });

  test('the beginning of a profile’s address finds nobody', () => {
    expect(shown('linkedin.com/in/jordan-le').all).toEqual([]);
  });

  test.each(TYPING_ERRORS)(
    '%s: who is meant is among the first three, below what was typed',
    (typed, ...meant) => {
      const { exact, all } = shown(typed);
      expect(exact.filter((name) => !meant.includes(name))).toEqual([]);
      expect(all.slice(0, 3)).toContain(meant[0]);
    },
  );

  test.each([
    ['jon@fabrikan.com'],
    ['+14155550109'],
    ['415 555 0101'],
    ['linkedin.com/in/jordan-leo'],
    ['jo'],
    ['xxn'],
  ])('%s: an address, a number or a short word is never taken for a similar one', (typed) => {
    const { exact, all } = shown(typed);
    expect(all.length).toBe(exact.length);
  });
});
