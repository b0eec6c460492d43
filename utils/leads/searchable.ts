import type { Lead } from '../leadey/schemas.ts';
import { fold } from './fold.ts';
import { otherSpellings, shortSpellings } from './spellings.ts';

/** The fields a search looks in, the one that counts most first; `contact` is e-mail, phone and LinkedIn. */
export const FIELDS = ['name', 'company', 'title', 'contact', 'campaign'] as const;

/** One lead with its texts prepared: folding 20,000 leads at each key press would not fit a frame. */
export interface SearchableLead {
  readonly lead: Lead;
  /** Folded, in the order of {@link FIELDS}. */
  readonly fields: readonly string[];
  /** All of them, to be looked through at once. */
  readonly text: string;
  /** Name and company as others spell them; `''` for most. */
  readonly spellings: string;
  readonly short: string;
}

/** Between fields, so that no word is found across two of them. */
const BETWEEN = '\n';

export function toSearchable(lead: Lead): SearchableLead {
  return prepare(lead, fold);
}

/** The same of many: of a thousand leads, few titles, companies and campaigns differ. */
export function toSearchables(leads: readonly Lead[]): SearchableLead[] {
  const folded = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const fresh = fold(text);
    folded.set(text, fresh);
    return fresh;
  };
  return leads.map((lead) => prepare(lead, foldOnce));
}

function prepare(lead: Lead, foldText: (text: string) => string): SearchableLead {
  const digits = lead.phone.replace(/\D+/g, '');
  const contact = [lead.email, lead.phone, digits, lead.linkedinUrl].filter((part) => part !== '');
  const [name, company, title] = [fold(lead.name), foldText(lead.company), foldText(lead.title)];
  const reach = fold(contact.join(BETWEEN));
  const campaign = foldText(lead.campaignName);
  const text = [name, company, title, reach, campaign].join(BETWEEN);
  const reachAt = name.length + company.length + title.length + 3 * BETWEEN.length;
  const named = `${name}${BETWEEN}${company}`;
  return {
    lead,
    // Cut out of the whole text, what no other lead shares takes no room of its own.
    fields: [
      text.slice(0, name.length),
      company,
      title,
      text.slice(reachAt, reachAt + reach.length),
      campaign,
    ],
    text,
    spellings: otherSpellings(`${lead.name}${BETWEEN}${lead.company}`, named),
    short: shortSpellings(named),
  };
}
