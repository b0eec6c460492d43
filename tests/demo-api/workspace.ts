import { makeCampaigns } from './data/campaigns.ts';
import { companyAt, companyCount } from './data/companies.ts';
import { ContactMaker } from './data/contacts.ts';
import { DEFAULT_SEED, LeadMaker } from './data/leads.ts';
import { Timeline } from './data/timeline.ts';
import { LeadStore } from './lead-store.ts';
import type { DemoWorkspaceOptions } from './options.ts';
import { hash } from './random.ts';
import type { Campaign, Company, Lead, Organization } from './records.ts';

const DAY = 86_400_000;
const BY_NAME = new Intl.Collator('en');
const MOST_LEADS = 1_000_000;

/** All that one organization owns, and so all that one key can see. */
export class Workspace {
  readonly seed: number;
  organization: Organization;
  readonly campaigns: readonly Campaign[];
  readonly leads: LeadStore;
  readonly contacts: ContactMaker;
  readonly largestPageOfAll: number;
  readonly #companyCount: number;
  readonly #now: number;
  #companies: readonly Company[] | null = null;

  constructor(options: DemoWorkspaceOptions, now: number) {
    const count = options.leads ?? 134;
    if (!Number.isInteger(count) || count < 0 || count > MOST_LEADS) throw new RangeError(`leads: ${count}`);
    this.seed = options.seed ?? DEFAULT_SEED;
    this.largestPageOfAll = options.largestPageOfAll ?? Number.POSITIVE_INFINITY;
    this.#now = options.now ?? now;
    this.organization = makeOrganization(options, this.seed, this.#now);
    this.campaigns = makeCampaigns(this.seed, options.campaigns ?? 6, this.#now);
    this.#companyCount = companyCount(count);
    const { groupSize = 1, imports = [] } = options;
    const timeline = new Timeline({ seed: this.seed, count, groupSize, imports, now: this.#now });
    const maker = new LeadMaker(this.seed, count, this.campaigns, timeline);
    this.leads = new LeadStore(maker);
    if (options.besides) {
      this.addLeads(options.besides, this.#now);
      this.leads.version = 0;
    }
    this.contacts = new ContactMaker(maker);
  }

  /** By name, as the endpoint lists them; made when first asked for, as most tests never do. */
  get companies(): readonly Company[] {
    this.#companies ??= Array.from({ length: this.#companyCount }, (_, index) =>
      companyAt(this.seed, index, this.#now),
    ).sort((a, b) => BY_NAME.compare(a.name, b.name));
    return this.#companies;
  }

  addLeads(leads: readonly Partial<Lead>[], now: number): Lead[] {
    const campaign = this.campaigns[0];
    return this.leads.add(leads, {
      campaignId: campaign?.id ?? '',
      campaignName: campaign?.name ?? null,
      createdAt: new Date(now).toISOString(),
    });
  }
}

function makeOrganization(options: DemoWorkspaceOptions, seed: number, now: number): Organization {
  return {
    id: `org_${hash(seed, 0, 91).toString(36)}${hash(seed, 0, 92).toString(36)}`,
    name: 'Acme Inc',
    plan: 'growth',
    planStatus: 'active',
    createdAt: new Date(now - 420 * DAY).toISOString(),
    ...options.organization,
    credits: { ...(options.credits ?? { balance: 2840, included: 10_000, used: 7160 }) },
  };
}
