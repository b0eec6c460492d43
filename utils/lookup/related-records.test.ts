// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bareLead, lead } from '../../tests/unit/samples.ts';
import type { Company, Contact } from '../leadey/company-schemas.ts';
import { isCompanyOf, isContactOf, mayBeRelated } from './meant-records.ts';
import { matchRelated, relatedTexts } from './related-records.ts';

const company = (change: Partial<Company>): Company => ({
  id: 'company_1',
  name: 'Northwind',
  domain: 'northwind.com',
  industry: '',
  employeeCount: null,
  fundingStage: '',
  country: '',
  city: '',
  linkedinUrl: '',
  ...change,
});

const contact = (change: Partial<Contact>): Contact => ({
  id: 'contact_1',
  firstName: '',
  lastName: '',
  fullName: 'Ada Lovelace',
  title: '',
  company: '',
  email: '',
  emailStatus: '',
  linkedinUrl: '',
  ...change,
});

describe('What is searched for behind a lead', () => {
  test('the company by the domain of the address, the contact by the address', () => {
    expect(relatedTexts({ ...lead, linkedinUrl: '' })).toEqual({
      companies: ['northwind.com', 'Northwind'],
      contacts: ['ada@northwind.com'],
    });
  });

  test('each of them by the address that tells of it, where a field holds two', () => {
    expect(relatedTexts({ ...lead, email: 'ada@gmail.com; ada@northwind.com', linkedinUrl: '' })).toEqual({
      companies: ['northwind.com', 'Northwind'],
      contacts: ['ada@gmail.com'],
    });
  });

  test('the contact also by the name, where a profile tells namesakes apart; never more than three', () => {
    expect(relatedTexts(lead)).toEqual({
      companies: ['northwind.com'],
      contacts: ['ada@northwind.com', 'Ada Lovelace'],
    });
  });

  test('the company that a part of a domain belongs to', () => {
    expect(relatedTexts({ ...lead, email: 'ada@mail.northwind.co.uk' }).companies).toEqual([
      'northwind.co.uk',
    ]);
  });

  test.each(['ada@gmail.com', 'ada@outlook.de', 'ada', ''])(
    '%j tells of no company: its name does',
    (email) => {
      expect(relatedTexts({ ...lead, email, linkedinUrl: '' }).companies).toEqual(['Northwind']);
    },
  );

  test('the name without the blanks around it, and nothing that is blank or longer than any name', () => {
    const companyOf = (name: string) => relatedTexts({ ...bareLead, company: name }).companies;
    expect(companyOf(' Northwind ')).toEqual(['Northwind']);
    expect(companyOf('  ')).toEqual([]);
    expect(companyOf('N'.repeat(300))).toHaveLength(1);
    expect(companyOf('N'.repeat(301))).toEqual([]);
  });

  test('the contact by the name alone, where there is a profile and no address', () => {
    expect(relatedTexts({ ...lead, email: '' })).toEqual({
      companies: ['Northwind'],
      contacts: ['Ada Lovelace'],
    });
  });

  test('nothing, where nothing is known', () => {
    expect(relatedTexts(bareLead)).toEqual({ companies: [], contacts: [] });
  });
});

describe('What stands behind a lead', () => {
  test('the company of the address’s domain, whatever it is called', () => {
    const companies = [
      company({ id: 'alike', domain: 'notnorthwind.com' }),
      company({ id: 'it', name: 'Northwind Traders Ltd', domain: 'https://www.northwind.com/' }),
    ];
    expect(matchRelated(lead, { companies, contacts: [] }).company?.id).toBe('it');
  });

  test('the company of that name, where only one bears it', () => {
    const named = company({ name: 'NORTHWIND', domain: '' });
    expect(matchRelated(lead, { companies: [named], contacts: [] }).company).toBe(named);
    const companies = [named, company({ id: 'company_2', domain: 'northwind.test' })];
    expect(matchRelated(lead, { companies, contacts: [] }).company).toBeNull();
  });

  test('the contact with the same address in any case, or the same profile however it is written', () => {
    const other = contact({ id: 'other', email: 'ada@northwind.com.evil.test' });
    const byAddress = contact({ email: 'Ada@Northwind.com' });
    const byProfile = contact({ linkedinUrl: 'https://uk.linkedin.com/in/ada/?x=1' });
    for (const it of [byAddress, byProfile])
      expect(matchRelated(lead, { companies: [], contacts: [other, it] }).contact).toBe(it);
    expect(matchRelated(lead, { companies: [], contacts: [other] }).contact).toBeNull();
  });

  test('the contact by any of the lead’s addresses, and none of another profile', () => {
    const two = { ...lead, email: 'ada@gmail.com; ADA@northwind.com', linkedinUrl: '' };
    const it = contact({ email: 'x@y.com, ada@northwind.com' });
    expect(matchRelated(two, { companies: [], contacts: [it] }).contact).toBe(it);
    const other = contact({ linkedinUrl: 'linkedin.com/in/ada-2' });
    expect(matchRelated(lead, { companies: [], contacts: [other] }).contact).toBeNull();
  });

  test('the company of the address’s domain before one that is only called so', () => {
    const companies = [
      company({ id: 'named', domain: 'northwind.test' }),
      company({ id: 'it', name: 'NW', domain: 'northwind.com' }),
    ];
    expect(matchRelated(lead, { companies, contacts: [] }).company?.id).toBe('it');
    expect(matchRelated({ ...lead, email: '' }, { companies, contacts: [] }).company?.id).toBe('named');
  });

  test('nobody, where the lead has neither', () => {
    const found = { companies: [company({ name: '' })], contacts: [contact({})] };
    expect(matchRelated(bareLead, found)).toEqual({ company: null, contact: null });
  });
});

describe('What a text was to find', () => {
  test.each([
    ['x.ai', { domain: 'x.ai' }, true],
    ['x.ai', { domain: 'https://www.X.ai/about' }, true],
    ['x.ai', { domain: 'api.x.ai' }, true],
    ['x.ai', { domain: 'box.ai' }, false],
    ['x.ai', { name: 'x.ai', domain: '' }, false],
    ['xn--mnchen-3ya.de', { domain: 'münchen.de' }, true],
    ['münchen.de', { domain: 'münchen.de' }, true],
    ['münchen.de', { domain: 'xn--mnchen-3ya.de' }, true],
    ['Northwind', { name: 'NORTHWIND ', domain: 'elsewhere.com' }, true],
    ['Northwind', { name: 'Northwind Traders' }, false],
    ['Booking.com', { name: 'Booking.com', domain: '' }, true],
    ['Northwind', { name: '' }, false],
  ])('%j is meant for the company %j: %j', (text, change, expected) => {
    expect(isCompanyOf(text)(company(change))).toBe(expected);
  });

  test.each([
    ['a@x.ai', { email: 'A@X.ai' }, true],
    ['A@x.ai', { email: 'b@x.ai; a@x.ai' }, true],
    ['a@x.ai', { email: 'anna@x.ai' }, false],
    ['Ada Lovelace', { email: 'ada@northwind.com' }, false],
  ])('%j is meant for the contact %j: %j', (text, change, expected) => {
    expect(isContactOf(text)(contact(change))).toBe(expected);
  });
});

describe('Of all that was found', () => {
  const texts = { companies: ['x.ai', 'X'], contacts: ['a@x.ai', 'Ada Lovelace'] };

  test('is kept what may stand behind the lead, not what only holds the text', () => {
    const found = {
      companies: [
        company({ id: 'of domain', domain: 'x.ai' }),
        company({ id: 'of name', name: 'X', domain: '' }),
        company({ id: 'alike', domain: 'box.ai' }),
        company({ id: 'of another name', name: 'X and Y', domain: '' }),
      ],
      contacts: [
        contact({ id: 'of address', email: 'a@x.ai' }),
        contact({ id: 'of profile', email: 'ada@elsewhere.com', linkedinUrl: 'linkedin.com/in/ada' }),
        contact({ id: 'alike', email: 'anna@x.ai' }),
      ],
    };
    const { companies, contacts } = mayBeRelated(texts, found);
    expect(companies.map(({ id }) => id)).toEqual(['of domain', 'of name']);
    expect(contacts.map(({ id }) => id)).toEqual(['of address', 'of profile']);
  });

  test('also a company whose domain nobody can read: its name may tell', () => {
    const two = company({ domain: 'northwind.com, northwind.de' });
    const found = { companies: [two], contacts: [] };
    const kept = mayBeRelated({ companies: ['northwind.com'], contacts: [] }, found);
    expect(matchRelated(lead, kept).company).toBe(two);
  });
});
