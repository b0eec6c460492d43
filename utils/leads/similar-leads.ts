import type { Lead } from '../leadey/schemas.ts';
import { wordsOf } from './fold.ts';
import { recognise } from './recognise.ts';
import type { SearchableLead } from './searchable.ts';
import { askedWords } from './spellings.ts';
import { type Vocabulary, wordsIn } from './vocabulary.ts';

/** More would be guesses nobody reads. */
const MOST = 25;

/**
 * The leads that would be found if the search held a typing error, in the order they came in. None for what was
 * recognised as an address or number; never those in `exact`, and only those that `may` be shown.
 */
export function similarLeads(
  leads: readonly SearchableLead[],
  vocabulary: Vocabulary,
  search: string,
  exact: readonly SearchableLead[],
  may: (lead: Lead) => boolean,
): SearchableLead[] {
  if (recognise(search) !== null) return [];
  const words = askedWords(wordsOf(search)).map(({ forms }) => {
    const similar = forms.flatMap((form) => vocabulary.similarTo(form));
    return { forms, similar: [...new Set(similar)] };
  });
  if (words.every(({ similar }) => similar.length === 0)) return [];
  const known = new Set(exact);
  const found: SearchableLead[] = [];
  for (const lead of leads) {
    if (found.length === MOST) break;
    if (known.has(lead) || !may(lead.lead)) continue;
    let own: ReadonlySet<string> | null = null;
    const fits = words.every(({ forms, similar }) => {
      if (forms.some((form) => lead.text.includes(form))) return true;
      return similar.some((word) => {
        // By far the most leads hold it nowhere; which words a lead has takes ten times as long to tell.
        if (!lead.text.includes(word) && !lead.spellings.includes(word)) return false;
        own ??= new Set(wordsIn(lead));
        return own.has(word);
      });
    });
    if (fits) found.push(lead);
  }
  return found;
}
