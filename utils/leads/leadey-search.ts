import type { LeadQuery } from '../leadey/lead-query.ts';
import { normaliseSearch } from '../leadey/search-text.ts';
import { profileOf } from '../lookup/linkedin.ts';
import { BUILT_IN_STATUSES } from './lead-status.ts';
import { withoutTitles } from './looser-forms.ts';
import { addressIn, pageIn } from './recognise.ts';
import { parseSearch } from './search-terms.ts';
import type { TermWords } from './term-words.ts';

/**
 * A query in the form in which Leadey finds most with it: its search knows name, company and e-mail only, takes words
 * as one text in their order, and knows no terms.
 */
export function asLeadeyFindsMost(query: LeadQuery, words: TermWords): LeadQuery {
  const { text, terms } = parseSearch(normaliseSearch(query.search), words);
  const asked = terms.find(({ term }) => term.kind === 'status')?.term;
  const status =
    asked?.kind === 'status'
      ? BUILT_IN_STATUSES.find((known) => words.statusForms(known).includes(asked.text))
      : undefined;
  const site = terms.find(({ term }) => term.kind === 'site')?.term;
  // Who may be meant by name alone has no address of the domain.
  const ofSite =
    site?.kind === 'site' && !site.isPerhaps && site.site.kind === 'company' ? site.site.domain : '';
  const search = plainText(text) || ofSite;
  return { ...query, search, status: query.status === '' ? (status ?? '') : query.status };
}

/** Whether a search asks what Leadey cannot be asked: `company:`, `score>80`, `has:phone`. */
export function asksBeyondLeadey(search: string, words: TermWords): boolean {
  return parseSearch(normaliseSearch(search), words).terms.some(({ term }) => term.kind !== 'status');
}

function plainText(text: string): string {
  const profile = profileOf(text);
  // `jordan-lee-4a1b2` is a name and what tells it from others of that name.
  if (profile !== null) return profile.replace(/-(?=\w*\d)\w+$/, '').replaceAll('-', ' ');
  const address = addressIn(text);
  if (address !== null) return address;
  const page = pageIn(text);
  if (page !== null) return page.organization.replaceAll('-', ' ') || page.domain || text;
  const [last = '', first = ''] = /^([\p{L}'’ -]+),\s*([\p{L}'’ -]+)$/u.exec(text)?.slice(1) ?? [];
  const inOrder = first === '' ? text : `${first} ${last}`;
  return withoutTitles(inOrder)
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
