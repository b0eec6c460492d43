// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { lead } from '../../tests/unit/samples.ts';
import { findSite } from './find-site.ts';
import { profileOf } from './linkedin.ts';
import { companiesOfSite, fitsSite, domainOf as hostOf } from './match.ts';
import { mayFitSite } from './perhaps.ts';
import type { Site } from './site.ts';
import { nameInTitle } from './title-name.ts';

const siteOf = (url: string, title = '') => findSite({ url, title });
const domainOf = (url: string) => {
  const site = siteOf(url);
  return site?.kind === 'company' ? site.domain : site;
};
const at = (url: string): Site => siteOf(url) ?? { kind: 'company', domain: 'none', host: 'none' };

describe('What a tab is about', () => {
  test.each([
    ['https://northwind.com/', 'northwind.com'],
    ['https://www.northwind.com/about?x=1#y', 'northwind.com'],
    ['https://shop.northwind.co.uk:8443/', 'northwind.co.uk'],
    ['https://NORTHWIND.com./', 'northwind.com'],
    ['https://acme.co.jp', 'acme.co.jp'],
    ['https://northwind.uk.com/', 'northwind.uk.com'],
    ['HTTP://Northwind.com/', 'northwind.com'],
    ['https://www.northwind.jpn.com/', 'northwind.jpn.com'],
    ['https://northwind.co.nl/', 'northwind.co.nl'],
    ['https://notnorthwind.com/', 'notnorthwind.com'],
    ['https://www.lever.co/', 'lever.co'],
    ['https://www.comcast.com/', 'comcast.com'],
    ['https://myyahoo.com/', 'myyahoo.com'],
    ['https://interiadesign.pl/', 'interiadesign.pl'],
    ['https://liveperson.com/', 'liveperson.com'],
    ['http://user:pass@evil.com/@northwind.com', 'evil.com'],
  ])('%s is of %s', (url, domain) => expect(domainOf(url)).toBe(domain));

  test.each([
    'about:blank',
    'chrome://newtab/',
    'chrome-extension://abc/popup.html',
    'file:///home/me/northwind.com',
    'data:text/html,northwind.com',
    'http://localhost:3000/',
    'http://printer.local/',
    'http://intranet/',
    'http://northwind.com.evil.test/',
    'https://192.168.1.1/',
    'https://[2001:db8::1]/',
    'https://app.leadey.ai/dashboard',
    'https://mail.google.com/mail',
    'https://outlook.live.com/',
    'https://somebody.github.io/',
    'https://northwind.myshopify.com/',
    'https://a.jobs.lever.co/northwind',
    'view-source:https://northwind.com/',
    'https://%/',
    'https://www.linkedin.com/feed/',
    'https://x.com/northwind',
    'https://www.crunchbase.com/organization/northwind',
    'https://www.g2.com/products/northwind',
    'https://www.reuters.com/northwind',
    'https://de.indeed.com/cmp/Northwind',
    'https://www.glassdoor.com.br/northwind',
    'https://jobs.lever.co/northwind',
    'https://boards.greenhouse.io/northwind',
    'https://clutch.co/profile/northwind',
    'https://www.handelsregister.de/',
    'https://www.wyborcza.pl/northwind',
    'https://www.nikkei.com/northwind',
    'https://poczta.interia.eu/',
    'https://www.blueyonder.co.uk/',
    'https://mail.zahav.net.il/',
    'https://webmail.biglobe.ne.jp/',
    'https://mail.aol.fr/',
    'https://webmail.telfort.nl/',
    'https://mail.orcon.net.nz/',
    'https://co.uk/',
    '',
    'northwind.com',
  ])('%s says nothing', (url) => expect(siteOf(url)).toBeNull());

  test('any address at all is taken without harm', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webUrl()), (url) => void siteOf(url)),
      { numRuns: 40 },
    );
    // Making addresses is slow where much else runs.
  }, 30_000);
});

describe('Who belongs to a site', () => {
  const fits = (email: string, url: string) => fitsSite({ ...lead, email }, at(url));

  test.each([
    ['ada@northwind.com', 'https://www.northwind.com/', true],
    ['Ada@NORTHWIND.COM', 'https://northwind.com/', true],
    ['ada@northwind.co.uk', 'https://shop.northwind.co.uk/', true],
    ['ada@pharma.contoso.com', 'https://pharma.contoso.com/', true],
    ['ada@contoso.com', 'https://pharma.contoso.com/', true],
    ['ada@pharma.contoso.com', 'https://contoso.com/', true],
    ['ada@mail.northwind.com', 'https://www.northwind.com/', true],
    ['ada@retail.contoso.com', 'https://pharma.contoso.com/', false],
    ['x@gmail.com; ada@northwind.com', 'https://northwind.com/', true],
    ['ada@northwind.com, x@gmail.com', 'https://northwind.com/', true],
    ['ada@northwind.com', 'https://notnorthwind.com/', false],
    ['ada@notnorthwind.com', 'https://northwind.com/', false],
    ['ada@northwind.com.evil.com', 'https://northwind.com/', false],
    ['northwind.com@evil.com', 'https://northwind.com/', false],
    ['ada@northwind.co.uk', 'https://northwind.com/', false],
    ['a@northwind.com; b@gmail.com', 'https://northwind.com/', true],
    ['b@gmail.com, a@northwind.com', 'https://northwind.com/', true],
    ['Ada <a@northwind.com>; b@gmail.com', 'https://northwind.com/', true],
    ['a@northwind.com/b@gmail.com', 'https://northwind.com/', true],
    ['a@northwind.com | b@gmail.com', 'https://northwind.com/', true],
    ['a@northwind.com or b@gmail.com', 'https://northwind.com/', true],
    ['a@northwind.com (work)', 'https://northwind.com/', true],
    ['a@northwind.com,', 'https://northwind.com/', true],
    ['a@ northwind.com', 'https://northwind.com/', true],
    ['a＠northwind.com', 'https://northwind.com/', true],
    ["'a@northwind.com'", 'https://northwind.com/', true],
    ['a@northwind.com\u200b', 'https://northwind.com/', true],
    ['a(at)northwind.com', 'https://northwind.com/', false],
    ['a@northwind.co', 'https://northwind.com/', false],
    ['a@north-wind.com', 'https://northwind.com/', false],
    ['', 'https://northwind.com/', false],
  ])('%s on %s: %s', (email, url, expected) => expect(fits(email, url)).toBe(expected));

  test('whatever stands before the name or behind it makes another domain', () => {
    const label = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(
      fc.property(label, (extra) => {
        expect(fits(`a@${extra}northwind.com`, 'https://northwind.com/')).toBe(false);
        expect(fits(`a@northwind.com.${extra}`, 'https://northwind.com/')).toBe(false);
      }),
    );
  });

  test('a host reads as browsers read it, however it is written', () => {
    const host = fc.stringMatching(/^[a-zA-Z0-9ü.-]{1,12}$/);
    const read = (typed: string) => {
      if (!URL.canParse(`https://${typed}`)) return '';
      return new URL(`https://${typed}`).hostname.replace(/\.$/, '').replace(/^www\./, '');
    };
    const special = [
      '127.0.0.1',
      '0x7f.1',
      'xn--a.de',
      'XN--MNCHEN-3YA.de',
      'www.de',
      'a..de',
      'a.de.',
      '-a.de',
    ];
    for (const typed of special) expect(hostOf(typed)).toBe(read(typed));
    fc.assert(
      fc.property(host, (typed) => void expect(hostOf(typed)).toBe(read(typed))),
      { numRuns: 500 },
    );
  });

  test('companies however their domain is written, the nearest to the page first', () => {
    const companies = [
      { domain: 'https://www.contoso.com/' },
      { domain: 'pharma.contoso.com' },
      { domain: 'notcontoso.com' },
      { domain: '' },
    ];
    const found = (url: string) => companiesOfSite(companies, at(url)).map(({ domain }) => domain);
    expect(found('https://pharma.contoso.com/')).toEqual(['pharma.contoso.com', 'https://www.contoso.com/']);
    expect(found('https://contoso.com/')).toEqual(['https://www.contoso.com/']);
  });
});

describe('A LinkedIn profile', () => {
  test.each([
    'https://www.linkedin.com/in/chlo%C3%A9-dubois/',
    'linkedin.com/in/chloé-dubois',
    'http://fr.linkedin.com/in/Chloé-Dubois/en/?trk=x#top',
    '//linkedin.com/in/chloe\u0301-dubois',
  ])('%s is Chloé', (address) => expect(profileOf(address)).toBe('chloé-dubois'));

  test.each([
    'https://linkedin.com.evil.com/in/chloé-dubois',
    'https://notlinkedin.com/in/chloé-dubois',
    'https://www.linkedin.com/company/northwind',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/%E0%A4%A',
    'javascript:alert(1)//linkedin.com/in/x',
    '',
  ])('%s is nobody', (address) => expect(profileOf(address)).toBeNull());

  test('is matched however the lead’s address is written', () => {
    const site = at('https://de.linkedin.com/in/ada/?locale=de');
    expect(fitsSite({ ...lead, linkedinUrl: 'www.linkedin.com/in/ADA/' }, site)).toBe(true);
    expect(fitsSite({ ...lead, linkedinUrl: 'linkedin.com/in/ada-lovelace' }, site)).toBe(false);
  });

  test.each([
    ['(3) Jordan Lee | LinkedIn', 'Jordan Lee'],
    ['Jordan Lee - VP Engineering - Northwind | LinkedIn', 'Jordan Lee'],
    ['Anne-Marie O’Neil | LinkedIn', 'Anne-Marie O’Neil'],
    ['Something else', ''],
  ])('%s names %s', (title, name) => expect(nameInTitle(title)).toBe(name));
});

describe('Addresses and names as people have them', () => {
  test.each([
    ['linkedin.com/in/jos%25C3%25A9', 'josé'],
    ['https://https://www.linkedin.com/in/x-y', 'x-y'],
    ['linkedin.com/in/in/x-y', 'x-y'],
    ['https://linkedin.com/in/x-y.', 'x-y'],
    ['https://linkedin.com/in/x-y%E2%80%8B', 'x-y'],
    ['in/jordan-lee', 'jordan-lee'],
    ['LinkedIn: https://linkedin.com/in/jordan-lee', 'jordan-lee'],
    ['au.linkedin.com/pub/katie-knight/16/788/187', 'katie-knight-18778816'],
  ])('%s', (address, profile) => expect(profileOf(address)).toBe(profile));

  test.each([
    ['(2) Dr. Jordan Lee, PhD 🚀 | LinkedIn', 'Jordan Lee'],
    ['Robert (Bob) Clark | LinkedIn', 'Robert Clark'],
    ['Prof. Dr. Ada Byron - Analyst | LinkedIn', 'Ada Byron'],
  ])('%s', (title, name) => expect(nameInTitle(title)).toBe(name));
});

describe('Leads without an e-mail address, by what their company is called', () => {
  const may = (company: string, url: string) =>
    mayFitSite({ name: 'Ada', company, email: '', linkedinUrl: '' }, at(url));

  test.each([
    ['Northwind Ltd', 'https://northwind.com/', true],
    ['Müller Bau GmbH', 'https://mueller-bau.de/', true],
    ['Müller Bau GmbH', 'https://muller-bau.de/', true],
    ['Müller Bau GmbH', 'https://müller-bau.de/', true],
    ['Bäckerei Müller', 'https://baeckerei-mueller.de/', true],
    ['Booking.com', 'https://www.booking.com/', true],
    ['Northwind Sp. z o.o.', 'https://northwind.pl/', true],
    ['株式会社Northwind', 'https://northwind.jp/', true],
    ['Northwind Traders', 'https://northwind.com/', false],
    ['Blu', 'https://blue.com/', false],
  ])('%s on %s: %s', (company, url, expected) => expect(may(company, url)).toBe(expected));
});

describe('A page of LinkedIn', () => {
  test.each([
    [
      'https://www.linkedin.com/talent/hire/123/manage/all/profile/AEMAA',
      'Jordan Lee | LinkedIn Talent Solutions',
      'Jordan Lee',
    ],
    ['https://www.linkedin.com/company/northwind/', 'Northwind : À propos | LinkedIn', 'Northwind'],
    ['https://www.linkedin.com/company/northwind/', 'Northwind：概要 | LinkedIn', 'Northwind'],
    ['https://www.linkedin.com/company/dr-oetker/', '(3) Dr. Oetker: About | LinkedIn', 'Dr. Oetker'],
    [
      'https://www.linkedin.com/company/northwind/',
      '🚀 Northwind™, Inc. (NWND) | LinkedIn',
      'Northwind , Inc. (NWND)',
    ],
  ])('%s, %s is about %s', (url, title, name) => expect(siteOf(url, title)).toMatchObject({ name }));
});
