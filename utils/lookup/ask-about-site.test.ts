// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { lead, leads } from '../../tests/unit/samples.ts';
import type { LeadeyClient } from '../leadey/client.ts';
import type { Company, Contact } from '../leadey/company-schemas.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { Lead } from '../leadey/schemas.ts';
import { ok, type Result } from '../result.ts';
import { askAboutSite } from './ask-about-site.ts';
import type { Site } from './site.ts';

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
