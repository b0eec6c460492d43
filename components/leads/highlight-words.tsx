import type { ComponentChildren } from 'preact';
import { findSimilarWords, findWords, type Stretch } from '../../utils/leads/find-words.ts';
import { wordsOf } from '../../utils/leads/fold.ts';
import { parseSearch } from '../../utils/leads/search-terms.ts';
import { askedWords } from '../../utils/leads/spellings.ts';
import { termWords } from '../../utils/leads/term-words.ts';
import '../styles/deferred.css';

export type MarkWords = (text: string) => ComponentChildren;

export interface Marking {
  /** Marks what was searched wherever it stands in a text. */
  readonly found: MarkWords;
  /** Marks what was meant if the search held typing errors. */
  readonly similar: MarkWords;
}

export function markWords(search: string): Marking {
  const words = askedWords(wordsOf(parseSearch(search, termWords()).text));
  return {
    found: (text) => drawn(findWords(text, words)),
    similar: (text) => drawn(findSimilarWords(text, words)),
  };
}

function drawn(stretches: readonly Stretch[]): ComponentChildren {
  return stretches.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text));
}
