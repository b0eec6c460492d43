import type { AskedField } from '../leadey/lead-filters.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fitsSite } from '../lookup/match.ts';
import { mayFitSite } from '../lookup/perhaps.ts';
import type { Site } from '../lookup/site.ts';
import { typedSite } from '../lookup/typed-site.ts';
import { fieldOf } from './filter-leads.ts';
import { fold } from './fold.ts';
import type { TermWords } from './term-words.ts';

/** What narrows a search besides its words: `status:replied`, `score>80`, `has:phone`. Texts are folded. */
export type Term =
  | { readonly kind: 'status' | 'campaign' | 'company' | 'title'; readonly text: string }
  | { readonly kind: 'score'; readonly sign: Sign; readonly score: number }
  | { readonly kind: 'has'; readonly what: AskedField }
  /** Whoever is at a company, or, with `?` behind it, may be by name alone. */
  | { readonly kind: 'site'; readonly site: Site; readonly isPerhaps: boolean };

type Sign = '<' | '<=' | '=' | '>=' | '>';

export interface ParsedSearch {
  /** The words that are left. */
  readonly text: string;
  readonly terms: readonly FoundTerm[];
}

export interface FoundTerm {
  readonly term: Term;
  /** As it was typed. */
  readonly source: string;
  /** The search without it. */
  readonly without: string;
}

/** Its value may be a status of several words, and, where no other sign is in it, stand behind a blank. */
function termPattern({ statusPhrases }: TermWords): RegExp {
  const phrases = statusPhrases
    .map((phrase) => `${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\\s|$)|`)
    .join('');
  const value = `"[^"]*"?|${phrases}[^\\s"]\\S*`;
  const behindBlank = `\\s+(?:"[^"]*"?|${phrases}[^\\s":<>=]+(?=\\s|$))`;
  return new RegExp(`(?<=^|\\s)(\\p{L}+)(<=|>=|[:<>=])(${value}|${behindBlank})`, 'giu');
}
const BEGUN = /(?<=^|\s)(\p{L}+)[:<>=]"?$/u;

/** Takes the terms out of a search. Whatever is none stays text: an unknown key, a score that is no number. */
export function parseSearch(search: string, words: TermWords): ParsedSearch {
  // Without a sign nothing is a term: most searches.
  if (!/[:<>=]/.test(search)) return { text: search, terms: [] };
  const terms: FoundTerm[] = [];
  // A term that is just begun narrows nothing yet: its value is still being chosen.
  const begun = BEGUN.exec(search);
  const isBegun = begun !== null && words.keyOf(begun[1] ?? '') !== null;
  const whole = isBegun ? search.slice(0, begun.index) : search;
  const text = whole.replace(
    termPattern(words),
    (source: string, key: string, sign: string, value: string, at: number) => {
      const term = termOf(key, sign, value.replaceAll('"', '').trim(), words);
      if (term === null) return source;
      terms.push({ term, source, without: tidy(search.slice(0, at) + search.slice(at + source.length)) });
      return ' ';
    },
  );
  return { text: terms.length === 0 && whole === search ? search : tidy(text), terms };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function termOf(keyword: string, sign: string, value: string, words: TermWords): Term | null {
  const key = words.keyOf(keyword);
  if (key === null || value === '') return null;
  if (key === 'score') {
    const score = Number(value);
    return Number.isFinite(score)
      ? { kind: 'score', sign: sign === ':' ? '=' : (sign as Sign), score }
      : null;
  }
  if (sign !== ':' && sign !== '=') return null;
  if (key === 'site') {
    const isPerhaps = value.endsWith('?');
    const site = typedSite(isPerhaps ? value.slice(0, -1) : value);
    return site === null ? null : { kind: 'site', site, isPerhaps };
  }
  if (key === 'has') {
    const what = words.whatOf(value);
    return what === null ? null : { kind: 'has', what };
  }
  return { kind: key === 'is' ? 'status' : key, text: fold(value).trim() };
}

/** Whether a lead is what a term asks for; of a site, by the lead's own address. */
export function fitsTerm(lead: Lead, term: Term, words: TermWords): boolean {
  switch (term.kind) {
    case 'status':
      return words.statusForms(lead.status).some((form) => form.startsWith(term.text));
    case 'campaign':
      return fold(lead.campaignName).includes(term.text);
    case 'company':
      return fold(lead.company).includes(term.text);
    case 'title':
      return fold(lead.title).includes(term.text);
    case 'score':
      return lead.score !== null && compares(lead.score, term.sign, term.score);
    case 'site':
      return term.isPerhaps
        ? mayFitSite(lead, term.site) && !fitsSite(lead, term.site)
        : fitsSite(lead, term.site);
    case 'has':
      return fieldOf(lead, term.what) !== '';
  }
}

function compares(score: number, sign: Sign, asked: number): boolean {
  switch (sign) {
    case '<':
      return score < asked;
    case '<=':
      return score <= asked;
    case '=':
      return score === asked;
    case '>=':
      return score >= asked;
    case '>':
      return score > asked;
  }
}
