import { FIRST_PAGE, type LeadQuery } from '../../utils/leadey/lead-query.ts';
import type { Lead, Organization } from '../../utils/leadey/schemas.ts';
import type { Account, LeadsSnapshot } from '../../utils/storage/schemas.ts';

// Made-up people and figures, each as it is after parsing.

/** A moment for tests whose clock stands still, in milliseconds. */
export const NOON = Date.parse('2026-06-15T12:00:00Z');

export const KEY = 'leadey_sk_live_unit-Kx7Qm2Vw9Rt4Yb6Nc8Ph3Jd5Lf_Zs0Ga1Ua1b2';

const organization: Organization = {
  id: 'org_1',
  name: 'Acme Outreach',
  plan: 'growth',
  planStatus: 'active',
  credits: { balance: 2840, included: 10_000, used: 7160 },
};

export const account: Account = {
  version: 1,
  connection: 'first connection',
  maskedKey: 'leadey_sk_live_••••a1b2',
  forgetOnClose: false,
  state: 'connected',
  organization,
  asOf: NOON,
};

export const lead: Lead = {
  id: 'lead_1',
  name: 'Ada Lovelace',
  firstName: 'Ada',
  lastName: 'Lovelace',
  title: 'Head of Engines',
  company: 'Northwind',
  email: 'ada@northwind.com',
  phone: '+44 20 7946 0018',
  linkedinUrl: 'linkedin.com/in/ada',
  status: 'interested',
  source: 'csv',
  score: 87,
  campaignId: 'camp_1',
  campaignName: 'Spring launch',
  createdAt: '2026-06-15T11:55:00.000Z',
};

/** A lead of which Leadey knows no more than it must. */
export const bareLead: Lead = {
  id: 'lead_bare',
  name: '',
  firstName: '',
  lastName: '',
  title: '',
  company: '',
  email: '',
  phone: '',
  linkedinUrl: '',
  status: '',
  source: '',
  score: null,
  campaignId: '',
  campaignName: '',
  createdAt: '2026-06-15T11:55:00.000Z',
};

export function leads(count: number, from = 1): Lead[] {
  return Array.from({ length: count }, (_, index) => ({
    ...lead,
    id: `lead_${from + index}`,
    name: `Person ${from + index}`,
  }));
}

/** A page of `total` leads, as the background hands it out. */
export function snapshotOf(query: Partial<LeadQuery> = {}, total = 134, at = NOON): LeadsSnapshot {
  const asked = { ...FIRST_PAGE, ...query };
  const before = (asked.page - 1) * asked.pageSize;
  return {
    connection: account.connection,
    query: asked,
    page: {
      items: leads(Math.max(0, Math.min(asked.pageSize, total - before)), before + 1),
      meta: {
        page: asked.page,
        pageSize: asked.pageSize,
        totalCount: total,
        totalPages: Math.ceil(total / asked.pageSize),
      },
      unreadable: 0,
    },
    at,
  };
}
