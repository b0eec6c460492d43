import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anyText } from '../../tests/unit/any-text.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { ofCompany } from './related-views.ts';
import { completionsOf } from './search-completions.ts';
import { fitsTerm, parseSearch } from './search-terms.ts';
import { termWords } from './term-words.ts';

const words = termWords();
const parsed = (search: string) => {
  const { text, terms } = parseSearch(search, words);
  return { text, terms: terms.map(({ source }) => source) };
};

describe('Words that narrow a search', () => {
  test.each([
    ['status:replied', '', ['status:replied']],
    ['ada status:replied', 'ada', ['status:replied']],
    ['campaign:"Q3 Outbound" ada', 'ada', ['campaign:"Q3 Outbound"']],
    ['score>80 has:phone', '', ['score>80', 'has:phone']],
    ['Status=New', '', ['Status=New']],
    ['company: northwind', '', ['company: northwind']],
    ['ada score: 80 has: phone', 'ada', ['score: 80', 'has: phone']],
    ['status:not interested ada', 'ada', ['status:not interested']],
    ['status: Not interested', '', ['status: Not interested']],
    ['status:not', '', ['status:not']],
    ['re: status:new', 're:', ['status:new']],
    ['Note: northwind', 'Note: northwind', []],
    // Unknown ones are plain text.
    ['colour:red', 'colour:red', []],
    ['score:high', 'score:high', []],
    ['has:wings', 'has:wings', []],
    ['https://northwind.com', 'https://northwind.com', []],
    ['mailto:ada@northwind.com', 'mailto:ada@northwind.com', []],
    ['a > b', 'a > b', []],
    // One that is just begun narrows nothing yet.
    ['ada status:', 'ada', []],
    ['colour:', 'colour:', []],
  ])('%s', (search, text, terms) => expect(parsed(search)).toEqual({ text, terms }));

  const fits = (search: string, patch: Partial<Lead>) =>
    parseSearch(search, words).terms.every(({ term }) => fitsTerm({ ...bareLead, ...patch }, term, words));

  test.each<[string, Partial<Lead>, boolean]>([
    ['status:replied', { status: 'replied' }, true],
    ['status:replied', { status: 'new' }, false],
    ['status:"do not contact"', { status: 'dnc' }, true],
    ['status:waiting', { status: 'waiting_on_legal' }, true],
    ['is:new', { status: 'new' }, true],
    ['campaign:q3', { campaignName: 'Q3 Outbound' }, true],
    ['company:muller', { company: 'Müller AG' }, true],
    ['organization:muller', { company: 'Müller AG' }, true],
    ['title:vp', { title: 'Engineer' }, false],
    ['role:engineer', { title: 'Engineer' }, true],
    ['score>80', { score: 81 }, true],
    ['score>80', { score: 80 }, false],
    ['score>=80', { score: 80 }, true],
    ['score<10', { score: null }, false],
    ['score:7', { score: 7 }, true],
    ['has:phone', { phone: '' }, false],
    ['has:linkedin', { linkedinUrl: 'in/x' }, true],
    ['has:email', { email: 'a@b.com' }, true],
  ])('%s of %o: %s', (search, patch, expected) => expect(fits(search, patch)).toBe(expected));

  test('one taken off leaves the others and the words', () => {
    const { terms } = parseSearch('ada status:new  score>5 lovelace', words);
    expect(terms.map(({ without }) => without)).toEqual(['ada score>5 lovelace', 'ada status:new lovelace']);
  });

  test('whatever is typed does no harm', () => {
    fc.assert(fc.property(anyText, (text) => parseSearch(text, words).terms.length >= 0));
  });
});

describe('What may follow', () => {
  const choices = { statuses: ['New', 'Replied', 'Do not contact'], campaigns: ['Q3 Outbound', 'Q3', ''] };
  const labels = (search: string) => completionsOf(search, words, choices).map(({ label }) => label);

  test('a term that is begun is gone on with', () => {
    expect(labels('ada status:')).toEqual(['New', 'Replied', 'Do not contact']);
    expect(labels('status:re')).toEqual(['Replied']);
    expect(labels('campaign:"q3 o')).toEqual(['Q3 Outbound']);
    expect(labels('has:')).toEqual(['email', 'phone', 'linkedin']);
  });

  test('the whole search comes with it, in quotes where it has blanks', () => {
    expect(completionsOf('ada status:do', words, choices)[0]?.text).toBe('ada status:"Do not contact" ');
  });

  test.each(['', 'ada', 'status', 'colour:', 'status:new '])('nothing after “%s”', (search) =>
    expect(labels(search)).toEqual([]),
  );
});

describe('Leads of a company', () => {
  const found = (search: string, companies: readonly string[]) => {
    const [term] = parseSearch(search, words).terms;
    return companies.filter((company) => term && fitsTerm({ ...bareLead, company }, term.term, words));
  };

  test.each(['טכנולוגיות בע"מ', 'Joe "Big" Smith Ltd', '„Blume“ GmbH', 'ING', "O'Brien & Co."])(
    'called %s are those of no other, as somebody leads to them from one of its leads',
    (company) => {
      const { search } = ofCompany(company);
      const others = ['Boeing', 'Acme Engineering', 'Other', 'Blumenau', ''];
      expect(found(search, [company, ...others])).toEqual([company]);
    },
  );

  test.each([
    ['company:mueller', 'Müller GmbH'],
    ['company:müller', 'Mueller GmbH'],
    ['company:obrien', "O'Brien Ltd"],
    ['company:"north', 'Northwind'],
    ['company:north', 'Northwind'],
    ['company:"Northwind Traders"', 'Northwind-Traders Inc.'],
  ])('%s finds %s', (search, company) => expect(found(search, [company])).toEqual([company]));
});

test.each([
  ['de', 'hat:e-mail'],
  ['es', 'con:correo'],
  ['fr', 'avec:e-mail'],
  ['en', 'has:e-mail'],
])('%s: %s narrows, as the filters call it', async (language, search) => {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (name: string) => messages[name]?.message ?? '',
  );
  expect(parseSearch(search, termWords()).terms).toHaveLength(1);
  vi.restoreAllMocks();
});
