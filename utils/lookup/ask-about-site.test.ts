// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bareLead, lead, leads } from '../../tests/unit/samples.ts';
import type { LeadeyClient } from '../leadey/client.ts';
import type { Company, Contact } from '../leadey/company-schemas.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import { askAboutSite } from './ask-about-site.ts';
import type { LinkedInSite, Site } from './site.ts';

const northwind: Site = { kind: 'company', domain: 'northwind.com', host: 'www.northwind.com' };

/** What of the leads of this site is known where Leadey answers like this. */
async function told(answers: { leads?: [Lead[], total: number]; contacts?: [Contact[], total: number] }) {
  const [foundLeads, leadsTotal] = answers.leads ?? [[], 0];
  const [foundContacts, contactsTotal] = answers.contacts ?? [[], 0];
  const client = {
    companies: async () => pageOf<Company>([], 0),
    contacts: async () => pageOf(foundContacts, contactsTotal),
    leads: async () => pageOf(foundLeads, leadsTotal),
  } as Partial<LeadeyClient> as LeadeyClient;
  const answer = await askAboutSite(client, northwind, new AbortController().signal);
  return answer.ok ? answer.value : null;
}

function pageOf<T>(items: T[], totalCount: number): Result<Page<T>, never> {
  const meta = { page: 1, pageSize: 100, totalCount, totalPages: Math.ceil(totalCount / 100) };
  return ok({ items, meta, unreadable: 0 });
}

describe('An answer about a site says whether Leadey has more', () => {
  test.each([
    ['none', [], 0, false],
    ['one page', leads(100), 100, false],
    ['one lead more than was read', leads(100), 101, true],
    ['many more', leads(100), 340, true],
    ['many more, of which none read is theirs', [{ ...lead, email: 'ada@notnorthwind.com' }], 340, true],
  ])('leads, where it has %s', async (_, found, total, more) => {
    expect(await told({ leads: [found, total] })).toMatchObject({ moreLeads: more, moreContacts: false });
  });

  test('contacts, by themselves', async () => {
    expect(await told({ contacts: [[], 101] })).toMatchObject({ moreLeads: false, moreContacts: true });
  });
});

const contact: Contact = {
  id: 'contact_1',
  firstName: '',
  lastName: '',
  fullName: '',
  title: '',
  company: '',
  email: '',
  emailStatus: '',
  linkedinUrl: '',
};

function company(id: string, change: Partial<Company>): Company {
  const unknown = { industry: '', employeeCount: null, fundingStage: '', country: '', city: '' };
  return { ...unknown, id, name: '', domain: '', linkedinUrl: '', ...change };
}

interface Directory {
  companies?: readonly Company[];
  contacts?: readonly Contact[];
  leads?: readonly Lead[];
  /** How many pages of companies Leadey says that there are, and from which of them on these are on it. */
  companyPages?: number;
  companiesFrom?: number;
}

/** What is asked for on a page, and the ids of what is kept, where Leadey answers to each text with all of these. */
async function on(
  site: Site,
  { companies = [], contacts = [], leads = [], companyPages = 1, companiesFrom = companyPages }: Directory,
) {
  const texts: string[] = [];
  const asked = (what: string) => void texts.push(what);
  const client = {
    companies: async (search, _, page = 1) => {
      asked(`companies ${search} ${page}`);
      const found = page < companiesFrom ? [] : [...companies];
      return pageOf(found, companyPages * 100);
    },
    contacts: async (search) => {
      asked(`contacts ${search}`);
      return pageOf([...contacts], contacts.length);
    },
    leads: async ({ search, pageSize }) => {
      asked(`leads ${search} by ${pageSize}`);
      return pageOf([...leads], leads.length);
    },
  } as Partial<LeadeyClient> as LeadeyClient;
  const answer = await askAboutSite(client, site, new AbortController().signal);
  const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);
  const found = answer.ok ? answer.value : null;
  return {
    texts,
    companies: ids(found?.companies),
    contacts: ids(found?.contacts),
    leads: ids(found?.leads),
  };
}

describe('On a company’s page on LinkedIn', () => {
  const page: LinkedInSite = {
    kind: 'organization',
    slug: 'northwind',
    name: 'Northwind Ltd, Partners and Sons',
  };
  const its = 'https://www.linkedin.com/company/northwind/about';

  test('Leadey is asked for its name, up to the first comma', async () => {
    const { texts } = await on(page, {});
    expect(texts).toEqual([
      'companies Northwind Ltd 1',
      'contacts Northwind Ltd',
      'leads Northwind Ltd by 100',
    ]);
    const padded = await on({ ...page, name: ' Northwind , Partners' }, {});
    expect(padded.texts).toContain('contacts Northwind');
  });

  test.each<[string, Partial<Company>, boolean]>([
    ['whose page this is, whatever it is called', { name: 'NWT', linkedinUrl: its }, true],
    ['of that name, of whose page nothing is known', { name: 'Northwind GmbH' }, true],
    ['that is called as the address is', { name: 'Northwind' }, true],
    [
      'of that name, whose page has a number',
      { name: 'Northwind', linkedinUrl: 'linkedin.com/company/123' },
      true,
    ],
    ['of that name with another page', { name: 'Northwind', linkedinUrl: 'linkedin.com/company/nw2' }, false],
    [
      'with another page, some digits in it',
      { name: 'Northwind', linkedinUrl: 'linkedin.com/company/3m' },
      false,
    ],
    [
      'with another page, digits last',
      { name: 'Northwind', linkedinUrl: 'linkedin.com/company/nw-3' },
      false,
    ],
    ['of another name', { name: 'Contoso', domain: 'northwind.com' }, false],
  ])('a company %s is told of: %s', async (_, change, expected) => {
    const { companies } = await on({ ...page, name: 'Northwind' }, { companies: [company('it', change)] });
    expect(companies).toEqual(expected ? ['it'] : []);
  });

  test('whose address is a number, the name alone tells', async () => {
    const numbered: Site = { kind: 'organization', slug: '', name: 'Northwind' };
    const companies = [
      company('it', { name: 'Northwind', linkedinUrl: its }),
      company('other', { name: 'Contoso', linkedinUrl: 'linkedin.com/company/contoso' }),
    ];
    expect((await on(numbered, { companies })).companies).toEqual(['it']);
  });

  test('those are told of who work there by their company’s name', async () => {
    const found = await on(page, {
      leads: [
        { ...lead, id: 'hers', company: 'NORTHWIND', email: '' },
        { ...lead, id: 'others', company: 'Northwind Traders', email: 'a@northwind.com' },
      ],
      contacts: [
        { ...contact, id: 'his', company: 'Northwind Ltd' },
        { ...contact, id: 'others', company: 'Contoso' },
      ],
    });
    expect(found).toMatchObject({ leads: ['hers'], contacts: ['his'] });
  });
});

describe('On somebody’s profile on LinkedIn', () => {
  const ada: Site = { kind: 'person', profile: 'ada-l', name: 'Ada Lovelace' };

  test('no company is asked for, but contacts and leads of that name', async () => {
    const { texts } = await on(ada, { companies: [company('it', { name: 'Ada Lovelace' })] });
    expect(texts).toEqual(['contacts Ada Lovelace', 'leads Ada Lovelace by 100']);
  });

  test('those are told of who have this profile, whatever they are called, and who are called so', async () => {
    const people = [
      { id: 'hers', name: 'A. King', linkedinUrl: 'linkedin.com/in/ada-l/' },
      { id: 'namesake', name: 'Ada Lovelace', linkedinUrl: 'linkedin.com/in/ada-2' },
      { id: 'perhaps', name: 'Dr. Ada Lovelace', linkedinUrl: '' },
      { id: 'other', name: 'Ada Byron', linkedinUrl: '' },
    ];
    const found = await on(ada, {
      leads: people.map((person) => ({ ...bareLead, ...person })),
      contacts: people.map(({ name, ...person }) => ({ ...contact, ...person, fullName: name })),
    });
    expect(found).toMatchObject({ leads: ['hers', 'perhaps'], contacts: ['hers', 'perhaps'] });
  });

  test('nobody without a profile is taken for whom Sales Navigator shows under another name', async () => {
    const people = [{ ...bareLead, name: 'Grace Hopper' }];
    expect((await on({ kind: 'named', name: 'Ada Lovelace' }, { leads: people })).leads).toEqual([]);
  });
});

describe('On a company’s site', () => {
  test('companies of the whole domain are told of, and none that only hold it', async () => {
    const companies = [
      company('it', { domain: 'https://www.northwind.com/' }),
      company('part', { domain: 'shop.northwind.com' }),
      company('alike', { domain: 'notnorthwind.com' }),
      company('named', { name: 'Northwind' }),
    ];
    expect((await on(northwind, { companies })).companies).toEqual(['it', 'part']);
  });

  test('contacts and leads are, by any of their addresses', async () => {
    const emails = { one: 'a@gmail.com; a@mail.northwind.com', other: 'northwind.com@contoso.com', none: '' };
    const found = await on(northwind, {
      leads: Object.entries(emails).map(([id, email]) => ({ ...lead, id, email })),
      contacts: Object.entries(emails).map(([id, email]) => ({ ...contact, id, email })),
    });
    expect(found).toMatchObject({ leads: ['one'], contacts: ['one'] });
  });

  test('a company is looked for on three pages, and no further than where it stands', async () => {
    const companies = [company('it', { domain: 'northwind.com' })];
    const pages = async (companyPages: number, companiesFrom = companyPages) => {
      const { texts, ...found } = await on(northwind, { companies, companyPages, companiesFrom });
      return [texts.filter((text) => text.startsWith('companies')).length, ...found.companies];
    };
    expect(await pages(1)).toEqual([1, 'it']);
    expect(await pages(3)).toEqual([3, 'it']);
    expect(await pages(4)).toEqual([3]);
    expect(await pages(4, 2)).toEqual([2, 'it']);
    expect(await pages(3, 1)).toEqual([1, 'it']);
  });

  test.each(['companies', 'contacts', 'leads'] as const)(
    'Leadey’s refusal of the %s is told',
    async (refused) => {
      const client = {
        companies: async () => pageOf<Company>([], 0),
        contacts: async () => pageOf<Contact>([], 0),
        leads: async () => pageOf<Lead>([], 0),
        [refused]: async () => fail({ kind: 'forbidden' as const }),
      } as Partial<LeadeyClient> as LeadeyClient;
      const answer = await askAboutSite(client, northwind, new AbortController().signal);
      expect(answer).toEqual(fail({ kind: 'forbidden' }));
    },
  );
});
