// @vitest-environment node
import { expect, test } from 'vitest';
import type { Company, Contact } from '../leadey/company-schemas.ts';
import { isCompanyOf, isContactOf, isSameName, mayBeRelated } from './meant-records.ts';

const company = (change: Partial<Company>): Company => ({
  ...{ id: 'company', name: '', domain: '', industry: '', employeeCount: null },
  ...{ fundingStage: '', country: '', city: '', linkedinUrl: '', ...change },
});
const contact = (change: Partial<Contact>): Contact => ({
  ...{ id: 'contact', firstName: '', lastName: '', fullName: '', title: '' },
  ...{ company: '', email: '', emailStatus: '', linkedinUrl: '', ...change },
});

test.each([
  ['Northwind', ' NORTHWIND ', true],
  ['Café Müller', 'cafe muller', true],
  ['Northwind', 'Northwind Ltd', false],
  ['', '', false],
])('%j and %j are one name: %s', (name, other, expected) => expect(isSameName(name, other)).toBe(expected));

test.each([
  // As people write a domain and as browsers do; anything else is a name.
  ['www.northwind.com', { name: 'www.northwind.com' }, true],
  ['www.northwind.com', { domain: 'northwind.com' }, false],
  ['Northwind.com', { domain: 'northwind.com' }, false],
  ['northwind', { domain: 'northwind' }, false],
  ['northwind', { name: 'Northwind' }, true],
  ['northwind.com', { name: 'northwind.com', domain: 'contoso.com' }, false],
])('Who looks for %j is shown the company %j: %s', (text, change, expected) => {
  expect(isCompanyOf(text)(company(change))).toBe(expected);
});

test('Who looks for an address is shown whose it is, in any case and among others', () => {
  const isHers = isContactOf('ADA@northwind.com');
  expect(isHers(contact({ email: 'x@y.com; Ada@Northwind.com' }))).toBe(true);
  expect(isHers(contact({ email: 'nada@northwind.com' }))).toBe(false);
});

test('Behind a lead is shown also what its domain alone would not find, and nobody who only looks alike', () => {
  const texts = { companies: ['northwind.com', 'Northwind'], contacts: ['ada@northwind.com'] };
  const { companies, contacts } = mayBeRelated(texts, {
    companies: [
      company({ id: 'domain', name: 'NW', domain: 'northwind.com' }),
      company({ id: 'name', name: 'Northwind', domain: 'contoso.com' }),
      company({ id: 'unclear', name: 'NW', domain: 'northwind.com / contoso.com' }),
      company({ id: 'nothing', name: 'NW' }),
      company({ id: 'other', name: 'Contoso', domain: 'contoso.com' }),
    ],
    contacts: [
      contact({ id: 'address', email: 'ada@northwind.com' }),
      contact({ id: 'profile', linkedinUrl: 'linkedin.com/in/ada' }),
      contact({ id: 'other', email: 'carl@contoso.com', linkedinUrl: 'linkedin.com/company/contoso' }),
    ],
  });
  expect(companies.map(({ id }) => id)).toEqual(['domain', 'name', 'unclear']);
  expect(contacts.map(({ id }) => id)).toEqual(['address', 'profile']);
});
