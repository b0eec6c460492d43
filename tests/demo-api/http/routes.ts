import { containing } from '../ilike.ts';
import { type Listing, listingOf } from '../listing.ts';
import { pageRows } from '../order/page-order.ts';
import type { Company, Contact } from '../records.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, databaseError, failure, json, notFound } from './answer.ts';
import { LeadSearch } from './lead-search.ts';
import { metaOf, readPaging } from './paging.ts';
import { hasNul, readQuery } from './query.ts';

type Query = ReadonlyMap<string, string>;

/** Everything below /v1, for one workspace. */
export class Routes {
  readonly #workspace: Workspace;
  readonly #leadSearch: LeadSearch;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#leadSearch = new LeadSearch(workspace.leads);
  }

  async answer(method: string, path: string, search: URLSearchParams): Promise<Answer> {
    const [, version, table = '', id, ...rest] = path.split('/');
    if (method !== 'GET' || version !== 'v1' || rest.length > 0) return notFound('Route');
    if (id === undefined) return await this.#list(table, search);
    const decoded = decodeId(id);
    if (decoded === null) return failure(400, `Failed to decode param '${id}'`);
    if (decoded.includes('\0')) return nulRefused(table, [decoded]);
    return this.#one(table, decoded);
  }

  #one(table: string, id: string): Answer {
    const { leads, campaigns, companies, contacts } = this.#workspace;
    switch (table) {
      case 'leads':
        return itemOr('Lead', leads.find(id));
      case 'campaigns':
        return itemOr(
          'Campaign',
          campaigns.find((campaign) => campaign.id === id),
        );
      case 'companies':
        return itemOr(
          'Company',
          companies.find((company) => company.id === id),
        );
      case 'contacts': {
        const row = contacts.rowOf(id);
        return itemOr('Contact', row < 0 ? null : contacts.contact(row));
      }
      default:
        return notFound('Route');
    }
  }

  async #list(table: string, search: URLSearchParams): Promise<Answer> {
    if (table === 'me') return json(200, { data: this.#workspace.organization });
    if (!['leads', 'campaigns', 'companies', 'contacts'].includes(table)) return notFound('Route');
    if (hasNul(search)) return nulRefused(table, [...search.values()]);
    const query = readQuery(search);
    const { leads, contacts, campaigns, largestPageOfAll } = this.#workspace;
    switch (table) {
      case 'leads': {
        if (!query.get('search') && Number(query.get('pageSize')) > largestPageOfAll)
          return failure(422, `At most ${largestPageOfAll} a page`);
        const filter = {
          search: query.get('search'),
          campaignId: query.get('campaignId'),
          status: query.get('status'),
        };
        return page(table, query, await this.#leadSearch.find(filter), (row) => leads.lead(row));
      }
      case 'contacts':
        return page(table, query, this.#contacts(query), (row) => contacts.contact(row));
      case 'campaigns':
        return page(table, query, this.#campaigns(query), (row) => campaigns[row]);
      default:
        return this.#companies(query);
    }
  }

  #campaigns(query: Query): Listing {
    const { campaigns, seed } = this.#workspace;
    const found = containing(query.get('search') ?? '');
    const status = query.get('status');
    const rows = campaigns.flatMap((campaign, row) =>
      (!found || found(campaign.name)) && (!status || campaign.status === status) ? [row] : [],
    );
    const createdAt = (row: number) => Date.parse(campaigns[row]?.createdAt ?? '');
    return listingOf(rows, { createdAt, hasTies: true, seed, stored: 'oldest-first' });
  }

  #contacts(query: Query): Listing {
    const { contacts, leads, seed } = this.#workspace;
    const { hasTies, stored } = leads.snapshot();
    const found = containing(query.get('search') ?? '');
    const company = containing(query.get('company') ?? '');
    const source = {
      createdAt: (row: number) => contacts.createdAt(row),
      hasTies,
      seed,
      stored,
    };
    if (!found && !company) return { length: contacts.count, rowAt: (position) => position, ...source };
    const matches = (contact: Contact) =>
      (!company || company(contact.company)) &&
      (!found || found(contact.fullName) || found(contact.email) || found(contact.company));
    const rows: number[] = [];
    for (let row = 0; row < contacts.count; row++) if (matches(contacts.contact(row))) rows.push(row);
    return listingOf(rows, source);
  }

  /** By name, and names are told apart by nothing else, so no page hides any. */
  #companies(query: Query): Answer {
    const paging = readPaging(query, 'companies');
    if ('status' in paging) return paging;
    const found = containing(query.get('search') ?? '');
    const industry = containing(query.get('industry') ?? '');
    const matches = (company: Company) =>
      (!found || found(company.name) || found(company.domain)) && (!industry || industry(company.industry));
    const companies = this.#workspace.companies.filter(matches);
    const data = companies.slice(paging.offset, paging.offset + paging.pageSize);
    return json(200, { data, meta: metaOf(paging, companies.length) });
  }
}

function page(table: string, query: Query, listing: Listing, read: (row: number) => unknown): Answer {
  const paging = readPaging(query, table);
  if ('status' in paging) return paging;
  const data = pageRows(listing, paging.offset, paging.pageSize).map(read);
  return json(200, { data, meta: metaOf(paging, listing.length) });
}

function itemOr(what: string, item: object | null | undefined): Answer {
  return item ? json(200, { data: item }) : notFound(what);
}

function nulRefused(table: string, values: readonly string[]): Answer {
  return databaseError(table, 'invalid byte sequence for encoding "UTF8": 0x00', values);
}

function decodeId(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}
