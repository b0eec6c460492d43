import { idOf, indexOf } from '../ids.ts';
import { chance, hash, pick } from '../random.ts';
import type { Contact } from '../records.ts';
import { DEFAULT_SEED, type LeadMaker } from './leads.ts';
import { personAt } from './person.ts';
import { SHOWCASE_PLACES } from './showcase.ts';

const EMAIL_STATUSES = ['verified', 'verified', 'risky', 'invalid', 'unknown', null, ''];
const PHONE_STATUSES = ['verified', 'unverified', null];

/** One of every three leads is a contact too: the same person, at the same company, from the same import. */
const LEADS_EACH = 3;

export class ContactMaker {
  readonly count: number;
  readonly #leads: LeadMaker;

  constructor(leads: LeadMaker) {
    this.#leads = leads;
    this.count = Math.ceil(leads.count / LEADS_EACH);
  }

  contact(row: number): Contact {
    const { seed } = this.#leads;
    const leadRow = this.#leadRow(row);
    const { name, firstName, lastName, title, company, email, phone, linkedinUrl, createdAt } =
      this.#leads.lead(leadRow);
    return {
      id: idOf('contact', seed, row),
      firstName,
      lastName,
      fullName: row > 0 && chance(2, hash(seed, row, 81)) ? null : name,
      title: title === '' && row % 2 ? null : title,
      company: company === '' && row % 2 ? null : company,
      email,
      emailStatus: email ? pick(EMAIL_STATUSES, hash(seed, row, 82)) : null,
      phone,
      phoneStatus: phone ? pick(PHONE_STATUSES, hash(seed, row, 83)) : null,
      linkedinUrl,
      location: this.#location(row, leadRow),
      createdAt,
    };
  }

  /** Not the first of each three but now this, now that one, or every third land would have no contacts. */
  #leadRow(row: number): number {
    return Math.min(row * LEADS_EACH + (Math.floor((row * 5) / 3) % LEADS_EACH), this.#leads.count - 1);
  }

  #location(row: number, leadRow: number): string | null {
    const { seed } = this.#leads;
    const shown = seed === DEFAULT_SEED ? SHOWCASE_PLACES[leadRow] : undefined;
    if (shown !== undefined) return shown;
    const { city, land } = personAt(seed, leadRow);
    return chance(10, hash(seed, row, 84)) ? null : `${city}, ${land.country}`;
  }

  createdAt(row: number): number {
    return this.#leads.createdAt(this.#leadRow(row));
  }

  rowOf(id: string): number {
    const row = indexOf('contact', this.#leads.seed, id);
    return row < this.count ? row : -1;
  }
}
