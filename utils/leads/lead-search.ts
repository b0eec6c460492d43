import type { Lead } from '../leadey/schemas.ts';
import { fold, wordsOf } from './fold.ts';

/** One lead with its text prepared: folding 20,000 leads at each key press would not fit a frame. */
export interface SearchableLead {
  readonly lead: Lead;
  readonly name: string;
  readonly rest: string;
}

/** Between fields, so that no word is found across two of them. */
const BETWEEN = '\n';

export function toSearchable(lead: Lead): SearchableLead {
  const digits = lead.phone.replace(/\D+/g, '');
  const rest = [
    lead.company,
    lead.title,
    lead.email,
    lead.phone,
    digits,
    lead.linkedinUrl,
    lead.campaignName,
  ];
  return { lead, name: fold(lead.name), rest: fold(rest.join(BETWEEN)) };
}

/**
 * The leads that hold every word, in any order, in name, company, title, e-mail, phone, LinkedIn address or
 * campaign. Best first: a name that starts with a word, then a word in the name, then the rest; among equals
 * the order they came in (newest first).
 */
export function searchLeads(leads: readonly SearchableLead[], search: string): SearchableLead[] {
  const words = wordsOf(search);
  if (words.length === 0) return [...leads];
  const byRank: SearchableLead[][] = [[], [], [], []];
  for (const lead of leads) {
    const rank = rankOf(lead, words);
    if (rank !== null) byRank[rank]?.push(lead);
  }
  return byRank.flat();
}

/** 0 is best; `null` when a word is missing. */
function rankOf({ name, rest }: SearchableLead, words: readonly string[]): number | null {
  let worst = 0;
  for (const word of words) {
    const at = name.indexOf(word);
    const rank = at === 0 ? 0 : at > 0 ? (name[at - 1] === ' ' ? 1 : 2) : rest.includes(word) ? 3 : null;
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}
