// @vitest-environment node
import { expect, test } from 'vitest';
import type { Site } from './site.ts';
import { typedSite } from './typed-site.ts';

const site = (host: string, domain = host): Site => ({ kind: 'company', domain, host });
const page = (slug: string): Site => ({ kind: 'organization', slug, name: '' });

test.each<[string, Site | null]>([
  ['northwind.com', site('northwind.com')],
  ['https://Shop.Northwind.co.uk/about', site('shop.northwind.co.uk', 'northwind.co.uk')],
  ['linkedin.com/company/northwind', page('northwind')],
  ['https://www.linkedin.com/company/northwind/about', page('northwind')],
  ['linkedin.com/in/ada', site('linkedin.com')],
  ['northwind', null],
  ['two words', null],
  ['', null],
])('Who types “site:%s” means %j', (typed, meant) => expect(typedSite(typed)).toEqual(meant));
