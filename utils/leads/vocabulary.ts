import { isWithinErrors } from './edit-distance.ts';
import { isPlain } from './fold-letters.ts';
import type { SearchableLead } from './searchable.ts';

/** Shorter words are one error away from too many others. */
const ONE_ERROR_FROM = 4;
const TWO_ERRORS_FROM = 9;

/** How many typing errors a word may hold; 0 for short ones, numbers and addresses. */
export function errorsAllowed(word: string): number {
  if (!/^\p{L}+$/u.test(word) || word.length < ONE_ERROR_FROM) return 0;
  return word.length < TWO_ERRORS_FROM ? 1 : 2;
}

/** Every word in the names, companies and titles of all leads. */
export interface Vocabulary {
  /**
   * Takes in more of the leads, for as long as `mayGoOn` says so; whether all are in. Reading 20,000 takes longer than
   * one frame, so it is done while nobody waits.
   */
  grow(mayGoOn: () => boolean): boolean;
  /** Words that the given one may have been meant to be; not itself. Takes in what is missing first. */
  similarTo(word: string): readonly string[];
}

/** Leads between two looks at the clock. */
const AT_ONCE = 200;

export function createVocabulary(leads: readonly SearchableLead[]): Vocabulary {
  const byLength = new Map<number, { word: string; letters: number }[]>();
  const met = new Set<string>();
  const metTexts = new Set<string>();
  let taken = 0;

  function take({ fields: [name = '', company = '', title = ''], spellings }: SearchableLead): void {
    takeText(name);
    // Of a thousand leads, few companies and titles differ.
    for (const text of [company, title, spellings]) {
      if (metTexts.has(text)) continue;
      metTexts.add(text);
      takeText(text);
    }
  }

  function takeText(text: string): void {
    for (const word of wordsOfText(text)) {
      if (met.has(word)) continue;
      met.add(word);
      const others = byLength.get(word.length) ?? [];
      others.push({ word, letters: lettersOf(word) });
      byLength.set(word.length, others);
    }
  }

  function grow(mayGoOn: () => boolean): boolean {
    while (taken < leads.length && mayGoOn()) {
      for (const lead of leads.slice(taken, taken + AT_ONCE)) take(lead);
      taken += AT_ONCE;
    }
    return taken >= leads.length;
  }

  return {
    grow,
    similarTo: (asked) => {
      const most = errorsAllowed(asked);
      if (most === 0) return [];
      grow(() => true);
      const letters = lettersOf(asked);
      const similar: string[] = [];
      for (let length = asked.length - most; length <= asked.length + most; length += 1) {
        for (const one of byLength.get(length) ?? []) {
          // Each error changes at most two letters of the set, which is told faster than the errors themselves.
          if (bitsIn(one.letters ^ letters) > 2 * most || one.word === asked) continue;
          if (isWithinErrors(asked, one.word, most)) similar.push(one.word);
        }
      }
      return similar;
    },
  };
}

/** The words in name, company and title, and as others spell them; without a campaign's: nobody is called that. */
export function wordsIn({ fields, spellings }: Pick<SearchableLead, 'fields' | 'spellings'>): string[] {
  return [...fields.slice(0, 3), spellings].flatMap(wordsOfText);
}

/** Most texts are plain, and `\p{L}` takes five times as long. */
function wordsOfText(text: string): string[] {
  const words = isPlain(text) ? text.split(/[^a-z]+/) : text.split(/[^\p{L}\p{M}]+/u);
  return words.filter((word) => word.length >= ONE_ERROR_FROM - 1);
}

/** Which letters a word holds, as bits; letters beyond the 32 share theirs. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(number: number): number {
  let left = number;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
