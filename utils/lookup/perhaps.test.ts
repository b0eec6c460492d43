// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { nameKey } from './name-key.ts';
import { hasProfileOfItsOwn, mayFitSite } from './perhaps.ts';
import type { Site } from './site.ts';

const NUMBER = 'ACoAABcdefGhijklMnop';
const nobody = { name: '', company: '', email: '', linkedinUrl: '' };
const ada = { ...nobody, name: 'Ada Lovelace' };
const profile = (slug: string, name = 'Ada Lovelace'): Site => ({ kind: 'person', profile: slug, name });
const page = (slug: string, name: string): Site => ({ kind: 'organization', slug, name });
const named = (name: string): Site => ({ kind: 'named', name });
const northwind: Site = { kind: 'company', domain: 'northwind.com', host: 'northwind.com' };
const numbers: Site = { kind: 'company', domain: 'co.ag', host: 'co.ag' };

describe('Who may be meant by name alone', () => {
  test.each<[string, Partial<typeof ada>, Site, boolean]>([
    ['whose profile nobody knows', {}, profile('ada-l'), true],
    ['with a title and a degree', { name: 'Dr. Ada Lovelace, PhD' }, profile('ada-l'), true],
    ['whose profile is a number', { linkedinUrl: `linkedin.com/in/${NUMBER}` }, profile('ada-l'), true],
    ['with another profile', { linkedinUrl: 'linkedin.com/in/ada-2' }, profile('ada-l'), false],
    [
      'with a profile, where the page’s is a number',
      { linkedinUrl: 'linkedin.com/in/ada-2' },
      profile('acoaabcdefghijklmnop'),
      true,
    ],
    ['of another name', { name: 'Ada Byron' }, profile('ada-l'), false],
    ['without a name, while a page has none', { name: '' }, profile('ada-l', ''), false],
    ['whom Sales Navigator shows', {}, named('ada lovelace'), true],
    ['whom it does not show', {}, named('Grace Hopper'), false],
    ['of the company of a page', { company: 'Northwind Ltd.' }, page('nw', 'Northwind'), true],
    ['of the company by its address', { company: 'NW' }, page('nw', 'Northwind'), true],
    ['of another company', { company: 'Contoso' }, page('nw', 'Northwind'), false],
    ['of no company, on a page whose name says nothing', { company: '' }, page('', '!!!'), false],
    ['of the company of a site', { company: 'Northwind Ltd.' }, northwind, true],
    ['who works elsewhere', { company: 'Northwind', email: 'a@contoso.com' }, northwind, false],
    ['whose address is none', { company: 'Northwind', email: 'unknown' }, northwind, true],
    [
      'of no company, on a site whose name says nothing',
      { company: '' },
      { ...northwind, domain: '-.com' },
      false,
    ],
    ['of a company that is called like a form of companies', { company: 'CO' }, numbers, true],
  ])('%s', (_, change, site, expected) => expect(mayFitSite({ ...ada, ...change }, site)).toBe(expected));
});

test.each([
  ['linkedin.com/in/ada-l', true],
  [`linkedin.com/in/${NUMBER}`, false],
  ['linkedin.com/in/ACwAABcdefGhijklMnop', false],
  // Short, or within another name: somebody is called so.
  ['linkedin.com/in/acoaab', true],
  ['linkedin.com/in/ada-acoaabcdefghijklmnop', true],
  ['linkedin.com/company/northwind', false],
  ['', false],
])('%j alone tells that its owner is nobody else: %s', (linkedinUrl, expected) => {
  expect(hasProfileOfItsOwn({ linkedinUrl })).toBe(expected);
});

test.each([
  ['Jordan Lee', 'jordan lee'],
  ['Lee, Jordan', 'jordan lee'],
  ['O’Neil, Anne-Marie', 'anne marie o neil'],
  ['Lee, Jordan Mary', 'jordan mary lee'],
  ['van der Berg, Jan', 'jan van der berg'],
  ['De la Cruz, María', 'maria de la cruz'],
  ['Jordan Lee, Northwind', 'jordan lee'],
  ['Lee, MBA', 'lee'],
  ['Lee, PhD, Jordan', 'lee'],
  ['Jordan', 'jordan'],
  ['Dr. Jordan Lee', 'jordan lee'],
  ['Prof Lee', 'prof lee'],
  ['José  Núñez 🚀', 'jose nunez'],
  ['田中 健太', '田中 健太'],
  ['🚀', ''],
  ['', ''],
])('The name %j is compared as %j', (name, key) => expect(nameKey(name)).toBe(key));
