import type { AskedField } from '../leadey/lead-filters.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fitsSite } from '../lookup/match.ts';
import { mayFitSite } from '../lookup/perhaps.ts';
import type { Site } from '../lookup/site.ts';
import { typedSite } from '../lookup/typed-site.ts';
import { fieldOf } from './filter-leads.ts';
import { fold } from './fold.ts';
import { otherSpellings, shortSpellings } from './spellings.ts';
import type { TermWords } from './term-words.ts';

/** What narrows a search besides its words: `status:replied`, `score>80`, `has:phone`. Texts are folded. */
export type Term =
  | { readonly kind: 'status' | 'campaign' | 'title'; readonly text: string }
  /** `words`: the company's whole name was asked for, in quotes. */
  | { readonly kind: 'company'; readonly text: string; readonly words?: string }
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
      const term = termOf(key, sign, value.trim(), words);
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

function termOf(keyword: string, sign: string, typed: string, words: TermWords): Term | null {
  const key = words.keyOf(keyword);
  const value = typed.replaceAll('"', '').trim();
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
  const text = fold(value).trim();
  // In quotes that are closed: as long as they are not, it is still being typed.
  if (key === 'company' && /^".*"$/.test(typed)) return { kind: key, text, words: wordsOf(text) };
  return { kind: key === 'is' ? 'status' : key, text };
}

/** Whether a lead is what a term asks for; of a site, by the lead's own address. */
export function fitsTerm(lead: Lead, term: Term, words: TermWords): boolean {
  switch (term.kind) {
    case 'status':
      return words.statusForms(lead.status).some((form) => form.startsWith(term.text));
    case 'campaign':
      return holds(lead.campaignName, term.text);
    case 'company':
      return term.words ? wordsOf(fold(lead.company)).includes(term.words) : holds(lead.company, term.text);
    case 'title':
      return holds(lead.title, term.text);
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

/** A folded text's words alone, each between blanks: of `Boeing`, `ING` is none. `''` where there are none. */
function wordsOf(folded: string): string {
  const words = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return words === '' ? '' : ` ${words} `;
}

/** Whether it stands in a field, in any of the ways in which people spell it. */
function holds(field: string, asked: string): boolean {
  const plain = fold(field);
  if (plain.includes(asked)) return true;
  if (
    otherSpellings(field, plain)
      .split('\n')
      .some((form) => form.includes(asked))
  )
    return true;
  return asked.length > 2 && shortSpellings(plain).includes(` ${asked}`);
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
