// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import { companiesOfSite, domainOf, emailDomains, fitsSite } from './match.ts';
import type { CompanySite, Site } from './site.ts';

const at = (host: string, domain: string): CompanySite => ({ kind: 'company', domain, host });

test.each([
  ['northwind.com', 'northwind.com'],
  ['  www.Northwind.com ', 'northwind.com'],
  ['https://www.northwind.com/about', 'northwind.com'],
  [' HTTPS://www.northwind.com ', 'northwind.com'],
  ['http://northwind.com.', 'northwind.com'],
  ['northwind.com:8080/about?x=1', 'northwind.com'],
  ['www.www.com', 'www.com'],
  ['awww.northwind.com', 'awww.northwind.com'],
  ['https://awww.northwind.com', 'awww.northwind.com'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['XN--MNCHEN-3YA.de', 'xn--mnchen-3ya.de'],
  ['www.xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
  ['n/a', 'n'],
  ['northwind.com, northwind.de', ''],
  ['see https://northwind.com', ''],
  ['   ', ''],
  ['', ''],
])('Of a company’s domain that was typed as %j the host is %j', (typed, host) => {
  expect(domainOf(typed)).toBe(host);
});

test.each([
  ['ada@northwind.com', ['northwind.com']],
  ['@northwind.com', ['northwind.com']],
  ['＠northwind.com', []],
  ['ada＠northwind.com', ['northwind.com']],
  ['ada@www.northwind.com', ['northwind.com']],
  ['a@northwind.com; b@northwind.com; c@contoso.com', ['northwind.com', 'contoso.com']],
  ['a@1.2.3.999; b@contoso.com', ['contoso.com']],
  ['northwind.com', []],
  ['', []],
])('An e-mail field that holds %j is of %j', (field, hosts) => expect(emailDomains(field)).toEqual(hosts));

describe('Who surely belongs to a page', () => {
  const ada = { email: 'ada@northwind.com', linkedinUrl: 'linkedin.com/in/ada' };

  test.each<[string, Partial<typeof ada>, Site, boolean]>([
    ['whose profile it is', {}, { kind: 'person', profile: 'ada', name: '' }, true],
    ['with another profile', {}, { kind: 'person', profile: 'ada-2', name: 'Ada Lovelace' }, false],
    ['whose address is there', {}, at('www.northwind.com', 'northwind.com'), true],
    ['in capitals', { email: 'ADA@NORTHWIND.COM' }, at('www.northwind.com', 'northwind.com'), true],
    ['in letters of its own', { email: 'a@MÜNCHEN.de' }, at('xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'), true],
    ['in wide letters', { email: 'a@ｎorthwind.com' }, at('northwind.com', 'northwind.com'), true],
    ['whose profile is called like it', { email: '' }, at('ada.com', 'ada.com'), false],
    ['on a page that shows a name', {}, { kind: 'named', name: 'Ada Lovelace' }, false],
    ['on a company’s page', {}, { kind: 'organization', slug: 'northwind', name: 'Northwind' }, false],
  ])('%s', (_, change, site, expected) => {
    expect(fitsSite({ ...lead, ...ada, ...change }, site)).toBe(expected);
  });
});

describe('Of the companies that Leadey names', () => {
  const domains = ['contoso.com', 'pharma.contoso.com', 'retail.contoso.com', 'eu.pharma.contoso.com'];
  const found = (site: Site, listed = domains) =>
    companiesOfSite(
      listed.map((domain) => ({ domain })),
      site,
    ).map(({ domain }) => domain);

  test.each([
    ['contoso.com', ['contoso.com']],
    ['www.contoso.com', ['contoso.com']],
    ['pharma.contoso.com', ['pharma.contoso.com', 'contoso.com']],
    ['shop.pharma.contoso.com', ['pharma.contoso.com', 'contoso.com']],
    ['arma.contoso.com', ['contoso.com']],
    ['xretail.contoso.com', ['contoso.com']],
  ])('those are shown on %s that it lies under, the nearest first', (host, expected) => {
    expect(found(at(host, 'contoso.com'))).toEqual(expected);
  });

  test('none is shown that a look-alike of its domain belongs to', () => {
    expect(found(at('contoso.com', 'contoso.com'), ['notcontoso.com', 'contoso.com.evil.test'])).toEqual([]);
    expect(found(at('evil.test', 'evil.test'), ['contoso.com.evil.tes', 'test'])).toEqual([]);
  });

  test('none is shown on somebody’s profile', () => {
    expect(found({ kind: 'person', profile: 'ada', name: 'Ada' })).toEqual([]);
  });
});
