import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { leadsOnPage } from './leads-on-page.ts';

const nobody = { email: '', phone: '', linkedinUrl: '' };
const jordan: Lead = {
  ...lead,
  ...nobody,
  id: 'jordan',
  name: 'Jordan Lee',
  email: 'Jordan.Lee@northwind.com',
};
const page = (text: string, links: readonly string[] = []) => ({ text, links: [...links], isCut: false });
const ids = (leads: readonly Lead[]) => leads.map(({ id }) => id);
const found = (text: string, who: Lead, links: readonly string[] = []) => {
  const { sure, perhaps } = leadsOnPage(page(text, links), [who]);
  return sure.length > 0 ? 'surely' : perhaps.length > 0 ? 'perhaps' : 'not';
};

describe('A lead is on a page', () => {
  const profile: Lead = { ...lead, ...nobody, name: 'J', linkedinUrl: 'linkedin.com/in/jordan-lee/' };
  const phone: Lead = { ...lead, ...nobody, name: 'J', phone: '+44 (0)20 7946 0018 ext. 12' };

  test.each<[string, string, Lead, string[]]>([
    ['by its address in a mail’s head', 'From: "Lee" <jordan.lee@northwind.com>, To: me', jordan, []],
    ['by its address at the end of a sentence', 'Write to JORDAN.LEE@NORTHWIND.COM.', jordan, []],
    ['by its address in a question', 'Did you ask jordan.lee@northwind.com?', jordan, []],
    ['by its address in quotes', '„jordan.lee@northwind.com“', jordan, []],
    ['by its address in other quotes', '«jordan.lee@northwind.com»!', jordan, []],
    ['by its address before dots', 'jordan.lee@northwind.com…', jordan, []],
    ['by its address with a mark nobody sees', 'jordan.lee\u200b@northwind.com', jordan, []],
    ['by one of two addresses with a slash', 'a@b.com/jordan.lee@northwind.com', jordan, []],
    ['by an address with an apostrophe', "o'brien@x.com", { ...jordan, email: "o'brien@x.com" }, []],
    ['by its number with other blanks and dashes', '020\u202f7946\u20130018', phone, []],
    ['by a link to write to it', 'Write', jordan, ['mailto:jordan.lee%40northwind.com?subject=Hi']],
    ['by one of two addresses', 'x@y.com', { ...jordan, email: 'a@b.com; x@y.com' }, []],
    ['by a link to its profile', 'Profile', profile, ['https://de.linkedin.com/in/Jordan-Lee?trk=x']],
    ['by the address of its profile as text', 'see linkedin.com/in/jordan-lee, please', profile, []],
    ['by its number, written otherwise', 'Tel. 020 7946-0018 (office)', phone, []],
    [
      'by the second of its two numbers',
      'M 0171 7654321',
      { ...phone, phone: '+49 30 1234567 / +49 171 7654321' },
      [],
    ],
    ['by one of two numbers there', '030 123456 oder 020 7946 0018', phone, []],
    ['by a link to call it', 'Call', phone, ['tel:+442079460018']],
  ])('surely, %s', (_, text, who, links) => expect(found(text, who, links)).toBe('surely'));

  test.each<[string, string, string]>([
    ['its full name', 'Attendees: Jordan Lee, Ada', 'Jordan Lee'],
    ['its name the other way round', 'Lee, Jordan · Sales', 'Jordan Lee'],
    ['a name of three words the other way round', 'Lee, Jordan Maria', 'Jordan Maria Lee'],
    ['its name with a nickname', 'with Robert (Bob) Clark', 'Robert (Bob) Clark'],
    ['its name without the nickname and title', 'with Robert Clark', 'Dr. Robert (Bob) Clark, PhD'],
    ['its name without accents', 'CHLOE DUBOIS', 'Chloé Dubois'],
    ['its name over two lines', 'Jordan\nLee', 'Jordan Lee'],
    ['its name among letters without blanks', '担当：山田太郎様', '山田太郎'],
  ])('perhaps, by %s', (_, text, name) => expect(found(text, { ...jordan, name })).toBe('perhaps'));

  test.each<[string, string, Lead]>([
    ['a first name alone', 'Hi Jordan, see you, Lee & Sons', jordan],
    ['another name that holds it', 'Jordan Leeds', jordan],
    ['words of its name far from each other', 'Jordan is a river. Lee is another.', jordan],
    ['an address that is longer', 'x.jordan.lee@northwind.com.evil.test', { ...jordan, name: 'J' }],
    ['the middle of a longer number', 'Order 99442079460018771', phone],
    ['a profile that begins alike', 'https://www.linkedin.com/in/jordan-lee-2', profile],
    ['a name of one short word', 'Bo was here', { ...jordan, name: 'Bo' }],
  ])('not by %s', (_, text, who) => expect(found(text, who)).toBe('not'));

  test('once, and surely where both is the case', () => {
    const { sure, perhaps } = leadsOnPage(page('Jordan Lee <jordan.lee@northwind.com>'), [jordan]);
    expect([ids(sure), ids(perhaps)]).toEqual([['jordan'], []]);
  });
});

describe('Any page', () => {
  test('is compared without harm', () => {
    const unknown = { ...jordan, id: 'x' };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, links) => {
        expect(leadsOnPage(page(text, links), [unknown]).sure).toEqual([]);
      }),
    );
  });

  const many = Array.from({ length: 20_000 }, (_, at): Lead => {
    const name = `Person${at} Family${at % 700}`;
    const own = { email: `p${at}@company${at % 900}.com`, phone: `+49 30 ${1_000_000 + at}` };
    return { ...lead, ...own, id: `lead_${at}`, name, linkedinUrl: `https://linkedin.com/in/person-${at}` };
  });

  // Ten times what it may take, the best of three, so that a busy machine is no failure; a way through it that is
  // squared takes minutes.
  test.each<[string, string]>([
    ['200 KB of text', 'Lorem ipsum dolor Person7 Family7 sit amet +49 30 1000008 '.repeat(3500)],
    ['a megabyte without a blank', 'x@'.repeat(500_000)],
    ['digits without an end', '1234567890'.repeat(20_000)],
    ['letters without blanks', '山田太郎様御中'.repeat(30_000)],
  ])('of %s is compared with 20,000 leads in a moment', (_, text) => {
    const taken = [1, 2, 3].map(() => {
      const began = performance.now();
      leadsOnPage(page(text), many);
      return performance.now() - began;
    });
    expect(Math.min(...taken)).toBeLessThan(1000);
  });
});

test('who has the end of another’s address is not on the page', () => {
  const { sure } = leadsOnPage(page("sean.o'brien@contoso.com"), [{ ...jordan, email: 'brien@contoso.com' }]);
  expect(ids(sure)).toEqual([]);
});
