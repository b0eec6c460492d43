import { profileOf } from '../lookup/linkedin.ts';
import { fold, wordsOf } from './fold.ts';
import { looserForms } from './looser-forms.ts';
import { recognise } from './recognise.ts';
import { RANKS, relevanceOf } from './relevance.ts';
import type { SearchableLead } from './searchable.ts';
import { askedWords } from './spellings.ts';

export { type SearchableLead, toSearchable, toSearchables } from './searchable.ts';

/**
 * The leads that {@link exactly} answers a search; where there are none, those that it means without what stands
 * around it.
 */
export function searchLeads(leads: readonly SearchableLead[], search: string): SearchableLead[] {
  const found = exactly(leads, search);
  if (found.length > 0 || leads.length === 0) return found;
  for (const form of looserForms(search)) {
    const meant = exactly(leads, form);
    if (meant.length > 0) return meant;
  }
  return found;
}

/**
 * The leads that a pasted address or number stands for; else those that hold every word, in any order, in name,
 * company, title, e-mail, phone, LinkedIn address or campaign, as typed or as others spell it. Best first, as
 * `relevance.ts` says; among equals the order they came in (newest first).
 */
function exactly(leads: readonly SearchableLead[], search: string): SearchableLead[] {
  const isMeant = recognise(search);
  const meant = isMeant === null ? [] : leads.filter(({ lead }) => isMeant(lead));
  // A profile's address is one person's: as text it would stand within the addresses of others.
  if (meant.length > 0 || (/linkedin\./i.test(search) && profileOf(search) !== null)) return meant;
  const words = askedWords(wordsOf(search));
  if (words.length === 0) return [...leads];
  const whole = fold(search).trim();
  const byRank = Array.from({ length: RANKS }, (): SearchableLead[] => []);
  for (const lead of leads) {
    const rank = relevanceOf(lead, words, whole);
    if (rank !== null) byRank[rank]?.push(lead);
  }
  return byRank.flat();
}
