import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import { answered, northwind } from '../../tests/unit/site-stage.ts';
import type { SiteView } from '../../utils/app/state.ts';
import { ContactSchema } from '../../utils/leadey/company-schemas.ts';
import { allWords, contactWords, countWords } from './site-words.ts';

const none = { count: 0, leads: [] };

function viewOf(of: Partial<SiteView>): SiteView {
  const rest = { asking: false, isAboutToAsk: false, error: null, answer: null, isWhole: false };
  return { site: northwind, ...none, perhaps: none, ...rest, ...of };
}

describe('How many leads a site has', () => {
  const hundred = { count: 100, leads: [lead] };
  const more = { ...answered, moreLeads: true };

  test('says that there are more than the hundred Leadey was asked for', () => {
    expect(countWords(viewOf({ ...hundred, answer: more }))).toBe('100+ leads');
    expect(allWords(viewOf({ ...hundred, answer: more }), 100)).toBe('Show all 100+ in the list');
  });

  test('is exact where Leadey has no more, and once every lead is here', () => {
    expect(countWords(viewOf({ ...hundred, answer: answered }))).toBe('100 leads');
    expect(countWords(viewOf({ ...hundred, count: 340, answer: more, isWhole: true }))).toBe('340 leads');
    expect(allWords(viewOf({ ...hundred, count: 340, answer: more, isWhole: true }), 340)).toBe(
      'Show all 340 in the list',
    );
  });

  test('is none only where that is known', () => {
    expect(countWords(viewOf({}))).toBe('');
    expect(countWords(viewOf({ answer: answered }))).toBe('no lead');
    expect(countWords(viewOf({ isWhole: true }))).toBe('no lead');
    expect(countWords(viewOf({ isWhole: true, perhaps: { count: 1, leads: [lead] } }))).toBe('');
  });

  test('says the same of contacts', () => {
    const contact = parse(ContactSchema, { id: 'c1', email: 'ada@northwind.com' });
    const contacts = Array.from({ length: 100 }, () => contact);
    expect(contactWords({ ...answered, contacts, moreContacts: true })).toBe('100+ contacts');
    expect(contactWords({ ...answered, contacts, moreContacts: false })).toBe('100 contacts');
  });
});
