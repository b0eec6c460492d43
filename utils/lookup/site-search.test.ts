// @vitest-environment node
import { expect, test } from 'vitest';
import type { Site } from './site.ts';
import { siteSearch } from './site-search.ts';

const page = (slug: string, name: string): Site => ({ kind: 'organization', slug, name });

test.each<[Site, string]>([
  [{ kind: 'company', domain: 'contoso.com', host: 'shop.contoso.com' }, 'site:shop.contoso.com'],
  [{ kind: 'person', profile: 'ada', name: 'Ada Lovelace' }, 'linkedin.com/in/ada'],
  [page('nw', 'Northwind'), 'site:linkedin.com/company/nw'],
  [page('nw', ''), 'site:linkedin.com/company/nw'],
])('“Show all” on %j searches the list for %s', (site, search) => {
  expect(siteSearch(site, 'sure')).toBe(search);
});

test.each<[string, Site]>([
  ['a name', { kind: 'named', name: 'Ada Lovelace' }],
  ['a company’s name', page('', 'Northwind')],
])('nobody is surely on a page that tells nothing but %s', (_, site) => {
  expect(siteSearch(site, 'sure')).toBe('');
});

test.each<[string, string]>([
  ['Northwind Traders, Inc.', 'company:"Northwind Traders"'],
  ['Northwind Traders GmbH & Co. KG', 'company:"Northwind Traders"'],
  ['Northwind, Traders', 'company:"Northwind, Traders"'],
  ['Holding', 'company:"Holding"'],
  ['!!!', 'company:"!!!"'],
])('who may work at “%s” is searched without what others leave out: %s', (name, search) => {
  expect(siteSearch(page('', name), 'perhaps')).toBe(search);
});

test('who may be meant on a company’s page without a title is found by its address', () => {
  expect(siteSearch(page('northwind', ''), 'perhaps')).toBe('site:linkedin.com/company/northwind?');
});
