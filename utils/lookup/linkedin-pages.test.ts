// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { siteOnLinkedIn } from './linkedin-pages.ts';
import { organizationSlug } from './organization-slug.ts';

const LINKEDIN = 'https://www.linkedin.com';
const about = (path: string, title: string, host = LINKEDIN) =>
  siteOnLinkedIn({ url: `${host}${path}`, title });
const page = (slug: string, name: string) => ({ kind: 'organization', slug, name });

describe('A company’s page on LinkedIn', () => {
  test.each([
    ['/company/northwind/', 'Northwind | LinkedIn', page('northwind', 'Northwind')],
    [
      '/school/northwind-academy/people/',
      'Northwind Academy | LinkedIn',
      page('northwind-academy', 'Northwind Academy'),
    ],
    ['/showcase/northwind-labs', 'Labs | LinkedIn', page('northwind-labs', 'Labs')],
    ['/sales/company/12345/people', 'Northwind | Sales Navigator', page('', 'Northwind')],
    ['/company/12345/', 'Northwind | LinkedIn', page('', 'Northwind')],
    ['/company/3m/', '3M | LinkedIn', page('3m', '3M')],
    ['/company/forever-21/', 'Forever 21 | LinkedIn', page('forever-21', 'Forever 21')],
    ['/company/M%C3%BCller/', '(2) Müller: Jobs | LinkedIn', page('müller', 'Müller')],
    ['/company/northwind/', 'LinkedIn', page('northwind', '')],
    ['/company/%E0%A4%A/', 'Northwind | LinkedIn', page('', 'Northwind')],
  ])('%s, titled %j', (path, title, site) => expect(about(path, title)).toEqual(site));

  test.each([
    ['whose address is a number, before its title is there', '/company/12345/', ''],
    ['whose address cannot be read, before its title is there', '/company/%E0%A4%A/', ''],
    ['that is a list of companies', '/company/', 'Northwind | LinkedIn'],
    ['that only links to one', '/feed/company/northwind', 'Northwind | LinkedIn'],
  ])('%s says nothing', (_, path, title) => expect(about(path, title)).toBeNull());

  test('is none on a site that has addresses of the same form', () => {
    expect(about('/company/northwind/', 'Northwind | LinkedIn', 'https://www.contoso.com')).toBeNull();
    expect(about('/sales/lead/1', 'Jordan Lee | LinkedIn', 'https://www.contoso.com')).toBeNull();
  });

  test('has no longer an address than can be stored', () => {
    expect(about(`/company/${'n'.repeat(300)}/`, '')).toEqual(page('n'.repeat(200), ''));
  });
});

test.each([
  ['/sales/lead/ACwAAA1,NAME_SEARCH,x', 'Sales Navigator'],
  ['/talent/hire/12/profile/AEMAAA', 'Talent Solutions'],
  ['/recruiter/profile/1', ''],
])('A page of LinkedIn’s other products, %s, says nothing before its title names somebody', (path, title) => {
  expect(about(path, title)).toBeNull();
});

describe('A profile', () => {
  test('keeps LinkedIn’s own number as it is written, since it leads nowhere in small letters', () => {
    const site = about('/in/ACoAABcdefGhijklMnop/details/skills/', 'Skills | Ada Lovelace | LinkedIn');
    expect(site).toEqual({
      kind: 'person',
      profile: 'acoaabcdefghijklmnop',
      memberId: 'ACoAABcdefGhijklMnop',
      name: 'Ada Lovelace',
    });
  });

  test('has no such number where its name only begins like one', () => {
    expect(about('/in/acoaabel/', 'A. Coaabel | LinkedIn')).toMatchObject({ memberId: undefined });
  });
});

test.each([
  ['https://www.linkedin.com/company/northwind/about/', 'northwind'],
  ['http://linkedin.com/company/northwind', 'northwind'],
  ['  linkedin.com/company/Northwind?trk=x', 'northwind'],
  [' https://linkedin.com/company/northwind ', 'northwind'],
  ['https://http://www.linkedin.com/company/northwind', 'northwind'],
  ['https:linkedin.com/company/northwind', 'northwind'],
  ['https:/linkedin.com/company/northwind', 'northwind'],
  ['HTTPS://DE.LINKEDIN.COM/COMPANY/NORTHWIND', 'northwind'],
  ['linkedin.com/company/12345', '12345'],
  ['linkedin.com/in/ada', ''],
  ['linkedin.com', ''],
  ['linkedin.com.evil.test/company/northwind', ''],
  ['see the company’s page', ''],
  ['', ''],
])('Of a company’s LinkedIn address, typed as %j, this names it: %j', (address, slug) => {
  expect(organizationSlug(address)).toBe(slug);
});
