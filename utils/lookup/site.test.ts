// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { isAskable, isOfSite, type Site, siteKey } from './site.ts';

const ada: Site = { kind: 'person', profile: 'ada-l', name: 'Ada Lovelace' };
const called = (name: string): Site => ({ kind: 'named', name });
const page = (slug: string, name: string): Site => ({ kind: 'organization', slug, name });
const at = (host: string, domain = host): Site => ({ kind: 'company', domain, host });

describe('What was asked about one page is told on another', () => {
  test.each<[string, Site, Site]>([
    ['of the same site', at('shop.northwind.com', 'northwind.com'), at('www.northwind.com', 'northwind.com')],
    ['that shows the same name, written otherwise', called('Zoë Lee'), called('ZOE LEE')],
    ['of the same company, whatever its title', page('northwind', 'Northwind'), page('northwind', '')],
    ['of a company of the same name, where neither address tells', page('', 'Zoë AG'), page('', 'ZOE AG')],
  ])('%s', (_, one, other) => expect(siteKey(one)).toBe(siteKey(other)));

  test.each<[string, Site, Site]>([
    ['of another part of an ending', at('northwind.com'), at('northwind.co.uk')],
    ['of somebody else of that name', ada, { ...ada, profile: 'ada-m' }],
    ['of the next profile, while its title is still the last one’s', ada, { ...ada, name: 'Grace Hopper' }],
    ['with another name', called('Ada Lovelace'), called('Grace Hopper')],
    ['of a company of another name', page('', 'Northwind'), page('', 'Contoso')],
    ['of another company of that name', page('northwind', 'Northwind'), page('northwind-2', 'Northwind')],
    ['of a person who is called like a company', called('Northwind'), page('', 'Northwind')],
    ['of a person who is called like a domain', called('northwind.com'), at('northwind.com')],
    ['of a profile that is called like a company', page('ada-l', ''), { ...ada, name: '' }],
  ])('but not on one %s', (_, one, other) => expect(siteKey(one)).not.toBe(siteKey(other)));
});

test.each<[string, Site, boolean]>([
  ['a company’s site', at('northwind.com'), true],
  ['a profile with a name', ada, true],
  ['a profile whose name is not there yet', { ...ada, name: '' }, false],
  ['a company’s page without a title', page('northwind', ''), false],
])('Leadey can be asked about %s: %s', (_, site, expected) => expect(isAskable(site)).toBe(expected));

test.each([
  ['contoso.com', 'contoso.com', true],
  ['mail.contoso.com', 'contoso.com', true],
  ['mail.contoso.com', 'www.contoso.com', true],
  ['contoso.com', 'pharma.contoso.com', true],
  ['pharma.contoso.com', 'pharma.contoso.com', true],
  ['pharma.contoso.com', 'www.pharma.contoso.com', true],
  ['pharma.contoso.com', 'shop.pharma.contoso.com', true],
  ['mail.pharma.contoso.com', 'pharma.contoso.com', true],
  ['retail.contoso.com', 'pharma.contoso.com', false],
  ['arma.contoso.com', 'pharma.contoso.com', false],
  ['pharma.contoso.com', 'arma.contoso.com', false],
  ['notcontoso.com', 'contoso.com', false],
  ['contoso.com.evil.test', 'contoso.com', false],
  ['wwwx.contoso.com', 'www.wwwx.contoso.com', true],
  ['retail.contoso.com', 'wwwx.contoso.com', false],
])('An address at %s is of the page %s: %s', (domain, host, expected) => {
  expect(isOfSite(domain, { kind: 'company', domain: 'contoso.com', host })).toBe(expected);
});
