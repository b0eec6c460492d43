import { ASKED_FIELDS } from '../leadey/lead-filters.ts';
import { fold } from './fold.ts';
import type { TermKey, TermWords } from './term-words.ts';

/** What a person may go on with: what is shown, and the whole search with it. */
export interface Completion {
  readonly label: string;
  readonly text: string;
}

export interface Choices {
  readonly statuses: readonly string[];
  readonly campaigns: readonly string[];
}

/** As many as fit below the search box. */
const MOST = 6;
/** The term at the end of a search, as far as it is typed. */
const BEGUN = /(?<=^|\s)(\p{L}+):\s?("[^"]*|[^\s"]*)$/u;

/** What may follow a term that is being typed at the end of a search; none for any other text. */
export function completionsOf(search: string, words: TermWords, choices: Choices): Completion[] {
  const begun = BEGUN.exec(search);
  if (begun === null) return [];
  const [source = '', keyword = '', typed = ''] = begun;
  const key = words.keyOf(keyword);
  if (key === null) return [];
  const value = fold(typed.replace('"', ''));
  const before = search.slice(0, search.length - source.length);
  return valuesOf(key, choices)
    .filter((choice) => fold(choice).startsWith(value) && fold(choice) !== value)
    .slice(0, MOST)
    .map((choice) => {
      const quoted = /\s/.test(choice) ? `"${choice}"` : choice;
      return { label: choice, text: `${before}${keyword}:${quoted} ` };
    });
}

function valuesOf(key: TermKey, { statuses, campaigns }: Choices): readonly string[] {
  switch (key) {
    case 'status':
    case 'is':
      return statuses;
    case 'campaign':
      return campaigns.filter((name) => name !== '' && !name.includes('"'));
    case 'has':
      return ASKED_FIELDS;
    case 'company':
    case 'title':
    case 'score':
    case 'site':
      return [];
  }
}
