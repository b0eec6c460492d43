// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { siteOnLinkedIn } from '../lookup/linkedin-pages.ts';
import type { Site } from '../lookup/site.ts';
import { aboutSite } from './about-site.ts';
import { NOBODY } from './new-lead.ts';

test.each([
  ['https://www.linkedin.com/in/Jordan-Lee/', 'https://www.linkedin.com/in/jordan-lee'],
  // LinkedIn tells these apart by their capitals.
  ['https://www.linkedin.com/in/ACoAABcdefGhijklMnop/', 'https://www.linkedin.com/in/ACoAABcdefGhijklMnop'],
])('who is added from %s has an address that leads there: %s', (url, address) => {
  const site = siteOnLinkedIn({ url, title: 'Jordan Lee | LinkedIn' });
  expect(site && aboutSite(site)).toMatchObject({ name: 'Jordan Lee', linkedinUrl: address });
});

describe('Whom a page is about', () => {
  const shop: Site = { kind: 'company', domain: 'adventure-works.co.uk', host: 'shop.adventure-works.co.uk' };
  const page: Site = { kind: 'organization', slug: 'nw-traders', name: 'Northwind Traders' };
  test.each<[string, Site, string, object]>([
    ['a site', shop, '', { company: 'Adventure Works' }],
    ['a site whose company is known', shop, 'Adventure Works Ltd.', { company: 'Adventure Works Ltd.' }],
    ['a company’s page', page, '', { company: 'Northwind Traders' }],
    ['a company’s page without a title', { ...page, name: '' }, '', { company: 'nw-traders' }],
    ['a company’s page that is known', page, 'NW Traders', { company: 'NW Traders' }],
    ['somebody by name alone', { kind: 'named', name: 'Jordan Lee' }, 'Northwind', { name: 'Jordan Lee' }],
  ])('%s', (_, site, company, told) => expect(aboutSite(site, company)).toEqual({ ...NOBODY, ...told }));

  test('a site of which nothing else is known', () =>
    expect(aboutSite(shop)).toEqual({ ...NOBODY, company: 'Adventure Works' }));
});
