import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vcardOf } from '../../utils/export/vcard.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { lead } from '../unit/samples.ts';
import { hasVobject, MISSING, readCards } from './vobject.ts';

const isHere = hasVobject();
const read = (leads: readonly Lead[]) => readCards(leads.map(vcardOf).join(''));

describe.skipIf(!isHere)(`A vCard read by another program${isHere ? '' : ` (${MISSING})`}`, () => {
  test('has every value as it is', () => {
    expect(read([lead])).toEqual([
      {
        version: '4.0',
        uid: `leadey:${lead.id}`,
        fn: 'Ada Lovelace',
        n: ['Lovelace', 'Ada'],
        org: ['Northwind'],
        title: 'Head of Engines',
        email: 'ada@northwind.com',
        tel: '+44 20 7946 0018',
        url: 'https://linkedin.com/in/ada',
        note: 'Spring launch · interested',
        categories: ['Leadey'],
      },
    ]);
  });

  test.each([
    ['semicolons and commas', 'Smith; Wesson, and Sons'],
    ['a backslash', 'C:\\names\\new'],
    ['a line break', 'two\nlines'],
    ['the end of a card', 'x\nEND:VCARD\nBEGIN:VCARD'],
    ['another property', 'x\nTEL:+1 900 555 0100'],
    ['quotes and colons', '"Jim": the one'],
    ['a line longer than one may be, of letters of several bytes', '株式会社アクメ🦊'.repeat(20)],
  ])('keeps %s what they are', (_, text) => {
    const hostile = { ...lead, name: text, title: text, company: text, lastName: text };
    expect(read([hostile, lead])).toMatchObject([
      { fn: text, title: text, org: [text], n: [text, 'Ada'], tel: lead.phone },
      { fn: 'Ada Lovelace' },
    ]);
  });

  test('keeps any name, title and company of a thousand people, each on a card', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((one) => one.trim() === one && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(one));
    const people = fc.sample(fc.record({ name: text, title: text, company: text }), 1000);
    const cards = read(people.map((person, place) => ({ ...lead, ...person, id: `lead_${place}` })));
    expect(cards).toHaveLength(people.length);
    for (const [place, { name, title, company }] of people.entries())
      expect(cards[place]).toMatchObject({ uid: `leadey:lead_${place}`, fn: name, title, org: [company] });
  });
});
