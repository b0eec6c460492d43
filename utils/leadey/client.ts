import { fail, type Result } from '../result.ts';
import { type Company, CompanySchema, type Contact, ContactSchema } from './company-schemas.ts';
import type { LeadeyError } from './errors.ts';
import { LEADEY_HOST } from './host.ts';
import { getJson, type HttpEnvironment } from './http.ts';
import { FIRST_PAGE, type LeadQuery, toParameters } from './lead-query.ts';
import { type Page, parseItem, parsePage } from './parse-answer.ts';
import {
  type Campaign,
  CampaignSchema,
  type Lead,
  LeadSchema,
  type Organization,
  OrganizationSchema,
} from './schemas.ts';

const BASE = `${LEADEY_HOST}/v1`;
/** Headers past 16 KB are answered with an empty `431`; the address is kept well below. */
const LONGEST_ADDRESS = 12_000;

type Answer<T> = Promise<Result<T, LeadeyError>>;

/** Leadey's API as this extension uses it; every answer is parsed before it is believed. */
export interface LeadeyClient {
  organization(signal: AbortSignal): Answer<Organization>;
  leads(query: LeadQuery, signal: AbortSignal): Answer<Page<Lead>>;
  /** As {@link leads}, at any page size: which leads Leadey hides depends on it. */
  leadsPage(query: LeadQuery, page: number, pageSize: number, signal: AbortSignal): Answer<Page<Lead>>;
  lead(id: string, signal: AbortSignal): Answer<Lead>;
  campaigns(page: number, pageSize: number, signal: AbortSignal): Answer<Page<Campaign>>;
  /** Companies whose name or domain holds this text, by name, a hundred a page. */
  companies(search: string, signal: AbortSignal, page?: number): Answer<Page<Company>>;
  /** The first hundred contacts whose name, e-mail or company holds this text. */
  contacts(search: string, signal: AbortSignal): Answer<Page<Contact>>;
}

export function createLeadeyClient(environment: HttpEnvironment): LeadeyClient {
  async function ask<T>(
    path: string,
    signal: AbortSignal,
    parse: (answer: unknown) => Result<T, LeadeyError>,
  ): Answer<T> {
    if (path.length > LONGEST_ADDRESS) return fail({ kind: 'bad-request' });
    const answer = await getJson(environment, `${BASE}${path}`, signal);
    return answer.ok ? parse(answer.value) : answer;
  }

  return {
    organization: (signal) => ask('/me', signal, (answer) => parseItem(OrganizationSchema, answer)),
    leads: (query, signal) =>
      ask(`/leads?${toParameters(query)}`, signal, (answer) => parsePage(LeadSchema, answer)),
    leadsPage: (query, page, pageSize, signal) => {
      const parameters = toParameters({ ...query, page });
      parameters.set('pageSize', String(pageSize));
      return ask(`/leads?${parameters}`, signal, (answer) => parsePage(LeadSchema, answer));
    },
    lead: (id, signal) =>
      ask(`/leads/${encodeURIComponent(id)}`, signal, (answer) => parseItem(LeadSchema, answer)),
    campaigns: (page, pageSize, signal) =>
      ask(`/campaigns?page=${page}&pageSize=${pageSize}`, signal, (answer) =>
        parsePage(CampaignSchema, answer),
      ),
    companies: (search, signal, page = 1) =>
      ask(`/companies?${hundredWith(search, page)}`, signal, (answer) => parsePage(CompanySchema, answer)),
    contacts: (search, signal) =>
      ask(`/contacts?${hundredWith(search)}`, signal, (answer) => parsePage(ContactSchema, answer)),
  };
}

function hundredWith(search: string, page = 1): URLSearchParams {
  return toParameters({ ...FIRST_PAGE, search, page, pageSize: 100 });
}
