import { idOf, indexOf } from '../ids.ts';
import { chance, hash, pick } from '../random.ts';
import type { Campaign, Lead } from '../records.ts';
import { campaignsWithLeads } from './campaigns.ts';
import { companyCount, companyDomain, companyName } from './companies.ts';
import { LINKEDIN_FORMS, SOURCES, STATUSES, TITLES } from './lead-words.ts';
import { type Person, personAt, phoneOf } from './person.ts';
import { SHOWCASE } from './showcase.ts';
import type { Timeline } from './timeline.ts';

export const DEFAULT_SEED = 1;
const SALT = {
  company: 61,
  email: 62,
  title: 63,
  status: 64,
  score: 65,
  source: 66,
  link: 67,
  phone: 68,
  campaign: 69,
};

/** Where a lead's campaign was deleted, its id stays behind. */
const NO_CAMPAIGN = 'e1f0a9c2-0000-4000-a000-000000000000';

/** Makes any lead from its row alone, so a million of them take no memory. */
export class LeadMaker {
  readonly count: number;
  readonly seed: number;
  readonly timeline: Timeline;
  readonly #companies: number;
  readonly #campaigns: readonly Campaign[];
  readonly #others: readonly Campaign[];

  constructor(seed: number, count: number, campaigns: readonly Campaign[], timeline: Timeline) {
    this.seed = seed;
    this.count = count;
    this.timeline = timeline;
    this.#companies = companyCount(count);
    this.#campaigns = campaignsWithLeads(campaigns);
    const others = this.#campaigns.slice(timeline.importCount);
    this.#others = others.length > 0 ? others : this.#campaigns;
  }

  lead(row: number): Lead {
    const { seed } = this;
    const person = personAt(seed, row);
    const nameOnly = chance(1, hash(seed, row, 71));
    const campaign = this.#campaign(row);
    return {
      id: idOf('lead', seed, row),
      name: person.name,
      firstName: nameOnly ? null : person.first.shown,
      lastName: nameOnly ? null : person.last.shown,
      title: chance(4, hash(seed, row, 72)) ? '' : pick(TITLES, hash(seed, row, SALT.title)),
      company: this.company(row),
      email: this.email(row),
      phone: this.#phone(row, person),
      linkedinUrl: this.#linkedin(row, person),
      status: this.status(row),
      source: pick(SOURCES, hash(seed, row, SALT.source)),
      score: this.#score(row),
      campaignName: chance(1, hash(seed, row, 73)) ? null : (campaign?.name ?? null),
      createdAt: new Date(this.createdAt(row)).toISOString(),
      ...this.#showcase(row),
      campaignId: campaign?.id ?? NO_CAMPAIGN,
    };
  }

  rowOf(id: string): number {
    const row = indexOf('lead', this.seed, id);
    return row < this.count ? row : -1;
  }

  createdAt(row: number): number {
    return this.timeline.createdAt(row);
  }

  name(row: number): string {
    const shown = this.#shown(row);
    return shown ? `${shown.firstName} ${shown.lastName}` : personAt(this.seed, row).name;
  }

  company(row: number): string {
    const shown = this.#shown(row);
    if (shown) return shown.company;
    return chance(1, hash(this.seed, row, 74)) ? '' : companyName(this.#companyIndex(row));
  }

  email(row: number): string | null {
    const shown = this.#shown(row);
    if (shown) return shown.email;
    const random = hash(this.seed, row, SALT.email);
    if (chance(4, random)) return null;
    if (chance(1, random >>> 10)) return '';
    const domain = companyDomain(this.#companyIndex(row));
    if (domain === null) return null;
    const { first, last } = personAt(this.seed, row);
    const forms = [
      `${first.plain}.${last.plain}`,
      `${first.plain[0]}.${last.plain}`,
      `${first.plain}_${last.plain}`,
    ];
    return `${pick(forms, random >>> 4)}@${domain}`;
  }

  status(row: number): string {
    return this.#shown(row)?.status ?? pick(STATUSES, hash(this.seed, row, SALT.status));
  }

  campaignId(row: number): string {
    return this.#campaign(row)?.id ?? NO_CAMPAIGN;
  }

  /** The leads that came in together went into one campaign, and a single import has it to itself. */
  #campaign(row: number): Campaign | null {
    if (this.#campaigns.length === 0) return null;
    const imported = this.timeline.importOf(row);
    if (imported >= 0) return pick(this.#campaigns, imported);
    return pick(this.#others, hash(this.seed, this.timeline.batchStart(row), SALT.campaign));
  }

  #companyIndex(row: number): number {
    return hash(this.seed, row, SALT.company) % this.#companies;
  }

  #phone(row: number, person: Person): string | null {
    const random = hash(this.seed, row, SALT.phone);
    if (chance(15, random)) return null;
    return chance(5, random >>> 10) ? '' : phoneOf(this.seed, row, person.land);
  }

  #linkedin(row: number, { first, last, land }: Person): string | null {
    const random = hash(this.seed, row, SALT.link);
    const slug = `${first.plain}-${last.plain}-${(random >>> 8).toString(36)}`;
    return pick(LINKEDIN_FORMS, random)?.replace('~', slug).replace('@', land.linkedin) ?? null;
  }

  /** Mostly in the middle, and now and then past 100, as the contract's "mostly" says. */
  #score(row: number): number {
    const random = hash(this.seed, row, SALT.score);
    if (random % 400 === 0) return 104;
    return Math.floor(((random & 0xffff) / 0x10000 + (random >>> 16) / 0x10000) * 50.5);
  }

  #shown(row: number) {
    return this.seed === DEFAULT_SEED ? SHOWCASE[row] : undefined;
  }

  #showcase(row: number): Partial<Lead> {
    const shown = this.#shown(row);
    if (!shown) return {};
    return { ...shown, name: this.name(row), campaignName: this.#campaign(row)?.name ?? null };
  }
}
