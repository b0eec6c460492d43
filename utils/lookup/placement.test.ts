// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import { createDirectory, NO_DIRECTORY } from './directory.ts';
import { type DirectoryEntry, toDirectoryEntry } from './directory-entry.ts';
import type { Site } from './site.ts';
import { membersOf } from './site-members.ts';

const nw: DirectoryEntry = ['northwind', 'nwtraders.com', 'nw', false];
const nowhere = { host: '', slugs: [], mayHosts: [], maySlugs: [] };

function placed(entries: readonly DirectoryEntry[], email = '', company = 'Northwind', isWhole = true) {
  return createDirectory({ isWhole, entries }).placeOf({ company, email });
}

describe('Where the directory says that a lead without an address belongs', () => {
  test('is the site and the page of the only company of that name', () => {
    expect(placed([nw])).toEqual({ host: 'nwtraders.com', slugs: ['nw'], mayHosts: [], maySlugs: [] });
  });

  test('may be there, while the directory is not read to its end or a page of it may hide another', () => {
    const perhaps = { host: '', slugs: [], mayHosts: ['nwtraders.com'], maySlugs: ['nw'] };
    expect(placed([nw], '', 'Northwind', false)).toEqual(perhaps);
    expect(placed([nw, ['northwind', 'nwtraders.com', 'nw', true]])).toEqual(perhaps);
  });

  test('is nowhere, where it has no company of that name, or the lead has none', () => {
    expect(placed([nw], '', 'Contoso')).toEqual(nowhere);
    expect(placed([['', 'nwtraders.com', 'nw', false]], '', '')).toEqual(nowhere);
    expect(NO_DIRECTORY.placeOf(bareLead)).toEqual(nowhere);
  });

  test('is the site that both entries of a company have, though their pages differ', () => {
    const both = placed([nw, ['northwind', 'nwtraders.com', 'nw-2', false]]);
    expect(both).toEqual({ host: 'nwtraders.com', slugs: [], mayHosts: [], maySlugs: ['nw', 'nw-2'] });
  });

  test('is the page that both have, though their sites differ', () => {
    const both = placed([nw, ['northwind', 'northwind.io', 'nw', false]]);
    expect(both).toEqual({
      host: '',
      slugs: ['nw'],
      mayHosts: ['nwtraders.com', 'northwind.io'],
      maySlugs: [],
    });
  });

  test('is what one of them tells, if something else shows that they are one', () => {
    const bySlug = placed([nw, ['northwind', '', 'nw', false]]);
    expect(bySlug).toMatchObject({ host: 'nwtraders.com', slugs: ['nw'] });
    const byNothing = placed([
      ['northwind', 'nwtraders.com', '', false],
      ['northwind', '', '', false],
    ]);
    expect(byNothing).toMatchObject({ host: '', mayHosts: ['nwtraders.com'] });
  });

  test('is the host above the others of one domain, so that nobody is counted twice', () => {
    const hosts = ['shop.nwtraders.com', 'nwtraders.com', 'eu.nwtraders.com'];
    const entries = (of: readonly string[]) =>
      of.map((host): DirectoryEntry => ['northwind', host, 'nw', false]);
    expect(placed(entries(hosts)).host).toBe('nwtraders.com');
    expect(placed(entries(['us.nwtraders.com', 'eu.nwtraders.com'])).host).toBe('eu.nwtraders.com');
    expect(placed(entries(['eu.nwtraders.com', 'us.nwtraders.com'])).host).toBe('eu.nwtraders.com');
    const several = placed(entries(['shop.nwtraders.com', 'nwtraders.com', 'a.io', 'io.nwtraders.com']));
    expect(several.mayHosts).toEqual(['nwtraders.com', 'a.io']);
  });

  test('is not certain where more companies have a site than one house has', () => {
    const house = Array.from(
      { length: 10 },
      (_, at): DirectoryEntry => [`nw${at}`, 'nwtraders.com', '', false],
    );
    expect(placed(house, '', 'NW3').host).toBe('nwtraders.com');
    expect(placed([...house, nw], '', 'NW3')).toMatchObject({ host: '', mayHosts: ['nwtraders.com'] });
  });
});

describe('Where the directory says that a lead with an address belongs', () => {
  test('is the page of the company at whose site the address is, and perhaps the one that is called so', () => {
    const contoso: DirectoryEntry = ['contoso', 'contoso.com', 'contoso', false];
    expect(placed([nw], 'ada@nwtraders.com', 'NWT')).toEqual({ ...nowhere, slugs: ['nw'] });
    expect(placed([nw, contoso], 'ada@contoso.com')).toEqual({
      ...nowhere,
      slugs: ['contoso'],
      maySlugs: ['nw'],
    });
    expect(placed([nw], 'ada@nwtraders.com')).toEqual({ ...nowhere, slugs: ['nw'] });
  });

  test('is no page for certain while another company may be at that site', () => {
    expect(placed([nw], 'ada@nwtraders.com', 'NWT', false)).toEqual(nowhere);
    const two: DirectoryEntry[] = [nw, ['northwindshops', 'nwtraders.com', 'shops', false]];
    expect(placed(two, 'ada@nwtraders.com', 'NWT')).toEqual(nowhere);
  });

  test('may be the company’s site with an address at a provider, and only with such addresses', () => {
    const perhaps = { ...nowhere, mayHosts: ['nwtraders.com'], maySlugs: ['nw'] };
    expect(placed([nw], 'ada@gmail.com')).toEqual(perhaps);
    expect(placed([nw], 'ada@gmail.com; ada@web.de')).toEqual(perhaps);
    expect(placed([nw], 'ada@gmail.com; ada@contoso.com')).toEqual({ ...nowhere, maySlugs: ['nw'] });
    expect(placed([nw], 'ada@gmail.com; ada@nwtraders.com')).toEqual({ ...nowhere, slugs: ['nw'] });
  });

  test('is no site where the company has none, and no page where it has none', () => {
    expect(placed([['northwind', '', 'nw', false]], 'ada@gmail.com')).toEqual({
      ...nowhere,
      maySlugs: ['nw'],
    });
    expect(placed([['northwind', 'nwtraders.com', '', false]], 'ada@gmail.com')).toEqual({
      ...nowhere,
      mayHosts: ['nwtraders.com'],
    });
    expect(placed([['northwind', '', '', false]])).toEqual(nowhere);
  });

  test('is not the page of a company at another part of that domain', () => {
    const pharma: DirectoryEntry = ['pharma', 'pharma.contoso.com', 'pharma', false];
    expect(placed([pharma], 'rita@retail.contoso.com', 'Retail')).toEqual(nowhere);
    expect(placed([pharma], 'paul@pharma.contoso.com', 'X')).toEqual({ ...nowhere, slugs: ['pharma'] });
  });

  test('is told of each lead by its own company and its own addresses, whoever was asked about before', () => {
    const directory = createDirectory({ isWhole: true, entries: [nw] });
    const hostOf = (company: string, email: string) => directory.placeOf({ company, email });
    expect(hostOf('Northwind', '').host).toBe('nwtraders.com');
    expect(hostOf('Contoso', '').host).toBe('');
    expect(hostOf('Northwind', 'ada@contoso.com')).toEqual({ ...nowhere, maySlugs: ['nw'] });
    expect(hostOf('Northwind', 'ada@gmail.com').mayHosts).toEqual(['nwtraders.com']);
    expect(hostOf('NWT', 'a@gmail.com; a@nwtraders.com').slugs).toEqual(['nw']);
    expect(hostOf('NWT', 'b@contoso.com; a@gmail.com').slugs).toEqual([]);
    expect(hostOf('Northwind', 'unknown').host).toBe('nwtraders.com');
  });
});

describe('Pages of which the directory knows nothing', () => {
  const site = (domain: string): Site => ({ kind: 'company', domain, host: domain });
  const page = (slug: string): Site => ({ kind: 'organization', slug, name: 'Northwind' });

  test.each<[string, Site, boolean]>([
    ['a company’s site', site('nwtraders.com'), true],
    ['another company’s', site('northwind.com'), false],
    ['a company’s page', page('nw'), true],
    ['another company’s page', page('nw2'), false],
    ['a page whose address is a number', page(''), false],
    ['somebody’s profile', { kind: 'person', profile: 'nw', name: 'Nora West' }, false],
    ['whom Sales Navigator shows', { kind: 'named', name: 'nw' }, false],
  ])('it is asked about no lead there: %s', (_, on, expected) => {
    expect(createDirectory({ isWhole: true, entries: [nw, ['x', 'x.io', '', false]] }).knows(on)).toBe(
      expected,
    );
  });

  test('nobody is set on a profile by the directory, neither for certain nor perhaps', () => {
    const directory = { ...createDirectory({ isWhole: true, entries: [nw] }), knows: () => true };
    const nora = { ...bareLead, company: 'Northwind' };
    for (const on of [{ kind: 'named', name: 'Ada' }, page(''), site('contoso.com')] satisfies Site[]) {
      const { fits } = membersOf(on, directory);
      expect(fits(nora)).toBe(false);
    }
    const { mayFit } = membersOf({ kind: 'named', name: 'Ada' }, directory);
    expect(mayFit({ ...nora, email: 'nora@gmail.com' })).toBe(false);
  });
});

describe('Of a company in Leadey’s directory', () => {
  const unknown = { id: 'c', industry: '', employeeCount: null, fundingStage: '', country: '', city: '' };
  const entry = (domain: string, linkedinUrl = '') =>
    toDirectoryEntry({ ...unknown, name: 'Northwind Ltd', domain, linkedinUrl });

  test.each([
    ['NorthWind.com', 'northwind.com'],
    ['https://shop.northwind.co.uk/x', 'shop.northwind.co.uk'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['northwind.xn--p1ai', 'northwind.xn--p1ai'],
    ['192.168.1.1', ''],
    ['northwind', ''],
    ['northwind.test', ''],
    ['northwind.gmail.com', ''],
    ['northwind.crunchbase.com', ''],
  ])('%j is the site %j', (domain, host) => expect(entry(domain)).toEqual(['northwind', host, '', false]));

  test.each([
    ['https://www.linkedin.com/company/NW-Traders/about', 'nw-traders'],
    ['linkedin.com/company/3m', '3m'],
    ['linkedin.com/company/forever-21', 'forever-21'],
    ['linkedin.com/company/12345', ''],
    ['linkedin.com/company/north%20wind', ''],
    ['linkedin.com/in/ada', ''],
  ])('%s is the page %j', (address, slug) => expect(entry('', address)[2]).toBe(slug));
});
