import type { ComponentChildren } from 'preact';
import { findWords } from '../utils/leads/find-words.ts';
import { wordsOf } from '../utils/leads/fold.ts';
import './screens-style.ts';

export type MarkWords = (text: string) => ComponentChildren;

/** Marks what was searched wherever it stands in a text. */
export function markWords(search: string): MarkWords {
  const words = wordsOf(search);
  return (text) =>
    findWords(text, words).map((stretch, at) =>
      stretch.found ? <mark key={at}>{stretch.text}</mark> : stretch.text,
    );
}
