import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { createDirectory } from '../lookup/directory.ts';
import type { Site } from '../lookup/site.ts';
import { siteSearch, typedForm } from '../lookup/site-search.ts';
import { typedSite } from '../lookup/typed-site.ts';
import { createLeadView } from './lead-view.ts';

const leads = [
  { ...bareLead, id: '1', name: 'Ada', email: 'ada@nwtraders.com' },
  { ...bareLead, id: '2', name: 'Nora', company: 'Northwind' },
  { ...bareLead, id: '3', name: 'Carl', company: 'Contoso', email: 'carl@contoso.com' },
  { ...bareLead, id: '4', name: 'Alex', company: 'Adventure Works' },
  { ...bareLead, id: '5', name: 'Max', company: 'Müller Bau' },
  { ...bareLead, id: '6', name: 'Bea', email: 'bea@bmw.de' },
];
const directory = createDirectory({
  isWhole: true,
  entries: [['northwind', 'nwtraders.com', 'nw', false]],
});
const found = (search: string) =>
  createLeadView(leads, { directory })
    .matching({ ...FIRST_PAGE, search })
    .map(({ name }) => name);

describe('All that belong to a site, as “Show all” searches for them', () => {
  test.each([
    ['site:nwtraders.com', ['Ada', 'Nora']],
    ['site:linkedin.com/company/nw', ['Ada', 'Nora']],
    ['site:https://www.linkedin.com/company/nw/about', ['Ada', 'Nora']],
    ['site:linkedin.com/company/nwt', []],
    ['site:contoso.com', ['Carl']],
    ['site:jobs.bmw.de', ['Bea']],
    ['site:adventure-works.com', []],
    ['site:adventure-works.com?', ['Alex']],
    ['site:www.adventure-works.com?', ['Alex']],
    ['site:mueller-bau.de?', ['Max']],
    ['site:linkedin.com/company/adventure-works-ltd?', ['Alex']],
    ['site:contoso.com?', []],
  ])('%s', (search, names) => expect(found(search)).toEqual(names));

  test.each([
    { kind: 'company', domain: 'nwtraders.com', host: 'shop.nwtraders.com' },
    { kind: 'organization', slug: 'nw', name: '' },
  ] as const)('what a page searches for is read as its site: $kind', (site) => {
    expect(typedSite(typedForm(site))).toEqual(site);
  });

  test('a person’s page has no such search', () => {
    expect(typedForm({ kind: 'person', profile: 'ada', name: 'Ada' })).toBe('');
    expect(typedForm({ kind: 'organization', slug: '', name: 'Northwind' })).toBe('');
  });

  test('all leads of one profile are found by its address', () => {
    const site: Site = { kind: 'person', profile: 'ada', name: 'Ada Lovelace' };
    const ada = { ...bareLead, id: '7', name: 'Ada L.', linkedinUrl: 'https://www.linkedin.com/in/ada/' };
    const view = createLeadView([...leads, ada, { ...ada, id: '8' }]);
    const search = siteSearch(site, 'sure');
    expect(view.matching({ ...FIRST_PAGE, search }).map(({ id }) => id)).toEqual(['7', '8']);
  });

  test.each<[Site, string]>([
    [{ kind: 'company', domain: 'contoso.com', host: 'shop.contoso.com' }, 'site:shop.contoso.com?'],
    [{ kind: 'organization', slug: 'nw', name: 'NW' }, 'site:linkedin.com/company/nw?'],
    [{ kind: 'organization', slug: '', name: 'NW Ltd' }, 'company:"NW"'],
    [{ kind: 'organization', slug: 'northwind-traders', name: 'Northwind' }, 'company:"Northwind"'],
    [
      { kind: 'organization', slug: 'north-wind', name: 'Northwind GmbH' },
      'site:linkedin.com/company/north-wind?',
    ],
    [{ kind: 'person', profile: 'ada', name: 'Ada Lovelace' }, '"Ada Lovelace"'],
    [{ kind: 'named', name: 'Ada Lovelace' }, '"Ada Lovelace"'],
  ])('who may be meant on %j is found by %s', (site, search) => {
    expect(siteSearch(site, 'perhaps')).toBe(search);
  });
});
