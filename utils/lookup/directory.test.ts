// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Company } from '../leadey/company-schemas.ts';
import type { Lead } from '../leadey/schemas.ts';
import { createDirectory } from './directory.ts';
import { toDirectoryEntry } from './directory-entry.ts';
import { findSite } from './find-site.ts';
import { planLookup } from './first-look.ts';
import { buildLookup } from './lookup-index.ts';
import { membersOf } from './site-members.ts';

const unknown = { industry: '', employeeCount: null, fundingStage: '', country: '', city: '' };

function company(name: string, domain = '', slug = ''): Company {
  const linkedinUrl = slug === '' ? '' : `https://www.linkedin.com/company/${slug}/`;
  return { ...unknown, id: `${name} ${domain} ${slug}`, name, domain, linkedinUrl };
}

const directoryOf = (companies: readonly Company[], isWhole = true) =>
  createDirectory({ isWhole, entries: companies.map((one) => toDirectoryEntry(one)) });

interface Told {
  readonly sure: readonly string[];
  readonly perhaps: readonly string[];
}

/** Who is told of on a page, by the whole search; the first frame has to say the same. */
function told(
  people: readonly Partial<Lead>[],
  companies: readonly Company[],
  url: string,
  title = '',
  isWhole = true,
): Told {
  const leads = people.map((lead, at) => ({ ...bareLead, id: `lead_${at}`, ...lead }));
  const directory = directoryOf(companies, isWhole);
  const site = findSite({ url, title });
  const plan = planLookup({ url, title });
  const shards = buildLookup(leads, true, directory);
  const first = plan?.look(new Map(plan.shards.map((shard) => [shard, shards[shard]]))) ?? null;
  if (site === null) return { sure: [], perhaps: [] };
  const { fits, mayFit } = membersOf(site, directory);
  const names = (found: readonly Lead[]) => found.map(({ name }) => name);
  const sure = leads.filter(fits);
  const perhaps = leads.filter(mayFit);
  expect(first).toMatchObject({ count: sure.length, perhaps: { count: perhaps.length } });
  expect(names(first?.leads ?? []).sort()).toEqual(names(sure).slice(0, 3).sort());
  return { sure: names(sure), perhaps: names(perhaps) };
}

const ada = { name: 'Ada', company: 'Northwind' };
const nobody = { sure: [], perhaps: [] };
const surely = { sure: ['Ada'], perhaps: [] };
const perhaps = { sure: [], perhaps: ['Ada'] };
const TRADERS = 'https://www.nwtraders.com/about';

describe('A lead without an address, on a company’s site', () => {
  test('is there for certain if Leadey’s directory says that the company of its name has this domain', () => {
    expect(told([ada], [], TRADERS)).toEqual(nobody);
    expect(told([ada], [company('Northwind', 'nwtraders.com')], TRADERS)).toEqual(surely);
  });

  test.each([
    ['Northwind Ltd.', 'northwind', surely],
    ['NORTHWIND', 'Northwind GmbH', surely],
    ['Northwind Europe', 'Northwind', nobody],
  ])('whose company is written %s, of the directory’s %s', (name, listed, expected) => {
    expect(told([{ ...ada, company: name }], [company(listed, 'nwtraders.com')], TRADERS)).toEqual(expected);
  });

  test.each([
    ['https://shop.nwtraders.com/', surely],
    ['https://nwtraders.de/', nobody],
    ['https://notnwtraders.com/', nobody],
  ])('%s', (url, expected) => {
    expect(told([ada], [company('Northwind', 'https://www.nwtraders.com/en')], url)).toEqual(expected);
  });

  test('is nowhere for certain while two companies of that name have different domains', () => {
    const both = [company('Northwind', 'nwtraders.com'), company('Northwind Inc', 'northwind.io')];
    expect(told([ada], both, TRADERS)).toEqual(perhaps);
    expect(told([ada], both, 'https://northwind.io/')).toEqual(perhaps);
  });

  test('nor while another company of that name has no domain at all', () => {
    expect(told([ada], [company('Northwind', 'nwtraders.com'), company('Northwind')], TRADERS)).toEqual(
      perhaps,
    );
  });

  test('but one company that stands there twice is one', () => {
    const twice = [company('Northwind', 'nwtraders.com', 'nw'), company('Northwind', '', 'nw')];
    expect(told([ada], twice, TRADERS)).toEqual(surely);
    const shop = [company('Northwind', 'nwtraders.com'), company('Northwind', 'shop.nwtraders.com')];
    expect(told([ada, ada], shop, TRADERS)).toEqual({ sure: ['Ada', 'Ada'], perhaps: [] });
  });

  test('is told once, for certain, where the company is called like the domain, too', () => {
    expect(told([ada], [], 'https://northwind.com/')).toEqual(perhaps);
    expect(told([ada], [company('Northwind', 'northwind.com')], 'https://northwind.com/')).toEqual(surely);
  });

  test('is at perhaps until the directory is read to its end: another of that name may follow', () => {
    expect(told([ada], [company('Northwind', 'nwtraders.com')], TRADERS, '', false)).toEqual(perhaps);
  });

  test('is at perhaps where a page of the directory may have hidden another of that name', () => {
    const northwind = company('Northwind', 'nwtraders.com');
    const entries = [toDirectoryEntry(northwind), toDirectoryEntry(northwind, true)];
    const { host, mayHosts } = createDirectory({ isWhole: true, entries }).placeOf({ ...bareLead, ...ada });
    expect([host, mayHosts]).toEqual(['', ['nwtraders.com']]);
  });

  test.each([
    'crunchbase.com',
    'www.g2.com',
    'gmail.com',
    'github.com/northwind',
    'northwind.github.io',
    'linkedin.com/company/x',
    'localhost',
    '192.168.1.1',
    'intranet.local',
    'n/a',
    '-',
  ])('is not on %s, which says nothing of a company', (domain) => {
    expect(toDirectoryEntry(company('Northwind', domain))[1]).toBe('');
  });

  test('is at perhaps where more companies have this domain than one house has', () => {
    const many = Array.from({ length: 11 }, (_, at) => company(`Company ${at}`, 'list-of-companies.com'));
    const lead = { ...ada, company: 'Company 3' };
    expect(told([lead], many, 'https://list-of-companies.com/')).toEqual(perhaps);
    expect(told([lead], many.slice(0, 10), 'https://list-of-companies.com/')).toEqual(surely);
  });
});

describe('A lead with an address, on a company’s site', () => {
  const northwind = [company('Northwind', 'nwtraders.com', 'nw')];

  test('is where the address is, whatever the company is called', () => {
    const lead = { ...ada, email: 'ada@contoso.com' };
    expect(told([lead], northwind, TRADERS)).toEqual(nobody);
    expect(told([lead], northwind, 'https://contoso.com/')).toEqual(surely);
    expect(told([{ ...ada, email: 'ada@nwtraders.com' }], northwind, TRADERS)).toEqual(surely);
  });

  test('is at perhaps with one at a provider, which tells nothing of where somebody works', () => {
    expect(told([{ ...ada, email: 'ada@gmail.com' }], northwind, TRADERS)).toEqual(perhaps);
    const called = [company('Northwind', 'northwind.com')];
    expect(told([{ ...ada, email: 'ada@gmail.com' }], called, 'https://northwind.com/')).toEqual(perhaps);
  });
});

describe('A company’s page on LinkedIn', () => {
  const PAGE = 'https://www.linkedin.com/company/nw-traders/about/';
  const TITLE = 'NW Traders: About | LinkedIn';
  const northwind = [company('Northwind', 'nwtraders.com', 'nw-traders')];

  test('has the leads of the company whose page it is in the directory, whatever it is called there', () => {
    expect(told([ada], [], PAGE, TITLE)).toEqual(nobody);
    expect(told([ada], northwind, PAGE, TITLE)).toEqual(surely);
    expect(told([ada], northwind, 'https://de.linkedin.com/company/nw-traders')).toEqual(surely);
  });

  test('has those whose address is at that company’s domain, whatever they call it', () => {
    const lead = { name: 'Ada', company: 'NWT Holding International', email: 'ada@nwtraders.com' };
    expect(told([lead], northwind, PAGE, TITLE)).toEqual(surely);
  });

  test('says nothing of them where another company has that domain, too', () => {
    const lead = { name: 'Ada', company: 'NWT Holding International', email: 'ada@nwtraders.com' };
    const two = [...northwind, company('Northwind Shops', 'shop.nwtraders.com')];
    expect(told([lead], two, PAGE, TITLE)).toEqual(nobody);
    expect(told([lead], [...northwind, company('Northwind', 'nwtraders.com')], PAGE, TITLE)).toEqual(surely);
  });

  test('leaves those at perhaps whose address is elsewhere', () => {
    expect(told([{ ...ada, email: 'ada@contoso.com' }], northwind, PAGE, TITLE)).toEqual(perhaps);
  });

  test('leaves those at perhaps whose company shares its name with another', () => {
    const both = [...northwind, company('Northwind', 'northwind.io', 'northwind-io')];
    expect(told([ada], both, PAGE, TITLE)).toEqual(perhaps);
  });

  test('tells nobody twice whom the page’s own name finds as well', () => {
    const page = 'https://www.linkedin.com/company/northwind/';
    const listed = [company('Northwind', 'northwind.com', 'northwind')];
    expect(told([ada], [], page, 'Northwind | LinkedIn')).toEqual(perhaps);
    expect(told([ada], listed, page, 'Northwind | LinkedIn')).toEqual(surely);
    const both = [...listed, company('Northwind', 'northwind.io', 'northwind-io')];
    expect(told([ada], both, page, 'Northwind | LinkedIn')).toEqual(perhaps);
  });

  test('whose address is a number is told by its name, as before', () => {
    const numbered = [company('Northwind', 'nwtraders.com', '12345')];
    const page = 'https://www.linkedin.com/company/12345/';
    expect(told([ada], numbered, page, 'Northwind | LinkedIn')).toEqual(perhaps);
  });
});

test('The first frame says what is found a moment later, whatever leads and companies there are', () => {
  const name = fc.constantFrom('Northwind', 'Contoso', 'Nwtraders', 'Northwind Ltd', '');
  const host = fc.constantFrom(
    'nwtraders.com',
    'shop.nwtraders.com',
    'northwind.com',
    'contoso.de',
    'gmail.com',
  );
  const slug = fc.constantFrom('', 'northwind', 'nw', 'contoso');
  const people = fc.array(
    fc.record({
      company: name,
      email: fc.oneof(
        fc.constant(''),
        host.map((at) => `a@${at}`),
        fc.tuple(host, host).map(([one, two]) => `a@gmail.com; b@${one === two ? 'x.io' : one}`),
      ),
    }),
    { maxLength: 8 },
  );
  const listed = fc.array(
    fc.tuple(name, fc.oneof(fc.constant(''), host), slug).map((parts) => company(...parts)),
    { maxLength: 5 },
  );
  const tab = fc.oneof(
    host.map((at) => [`https://${at}/`, ''] as const),
    fc
      .tuple(
        fc.constantFrom('northwind', 'nw', 'contoso', '77'),
        fc.constantFrom('Northwind', 'Contoso', 'X'),
      )
      .map(([page, called]) => [`https://www.linkedin.com/company/${page}`, `${called} | LinkedIn`] as const),
  );
  fc.assert(
    fc.property(people, listed, tab, fc.boolean(), (leads, companies, [url, title], isWhole) => {
      told(leads, companies, url, title, isWhole);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test('A lead at a sister’s host is not for certain of a company on LinkedIn', () => {
  const url = 'https://www.linkedin.com/company/contoso-pharma/';
  const companies = [company('Contoso Pharma', 'pharma.contoso.com', 'contoso-pharma')];
  const sisters = [
    { name: 'Rita', company: 'Contoso Retail', email: 'rita@retail.contoso.com' },
    { name: 'Paul', company: 'Contoso Pharma', email: 'paul@pharma.contoso.com' },
  ];
  expect(told(sisters, companies, url, 'Contoso Pharma | LinkedIn').sure).toEqual(['Paul']);
});
