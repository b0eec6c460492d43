import { i18n } from '#i18n';
import { ASKED_FIELDS, type AskedField } from '../leadey/lead-filters.ts';
import { fold } from './fold.ts';
import { BUILT_IN_STATUSES, isBuiltIn, statusWords } from './lead-status.ts';

/** What a search can be narrowed by. */
export const TERM_KEYS = ['status', 'campaign', 'company', 'title', 'score', 'has', 'is', 'site'] as const;
export type TermKey = (typeof TERM_KEYS)[number];

/** Those that people call by another word as well. */
const CALLED_OTHERWISE = ['company', 'title'] as const;

/** The words for them: English always, and those of the person's language. */
export interface TermWords {
  keyOf(word: string): TermKey | null;
  whatOf(word: string): AskedField | null;
  /** A lead's status as people read it, folded. */
  statusForms(status: string): readonly string[];
  /** Those of several words, which people write without quotes: `not interested`. */
  readonly statusPhrases: readonly string[];
}

export function termWords(): TermWords {
  const keys = new Map<string, TermKey>();
  for (const key of TERM_KEYS) keys.set(key, key).set(fold(i18n.t(`terms.${key}`)), key);
  for (const key of CALLED_OTHERWISE) keys.set(fold(i18n.t(`terms.${key}Too`)), key);
  const whats = new Map<string, AskedField>();
  for (const what of ASKED_FIELDS) {
    whats.set(what, what).set(fold(i18n.t(`terms.${what}`)), what);
    // As the filters call it: `con:correo`.
    whats.set(fold(i18n.t(`filters.fields.${what}`)), what);
  }
  whats.set('e-mail', 'email');
  const forms = new Map<string, readonly string[]>();
  const named = BUILT_IN_STATUSES.flatMap((status) => [statusWords(status), i18n.t(`statuses.${status}`)]);
  return {
    statusPhrases: named.filter((words) => words.includes(' ')),
    keyOf: (word) => keys.get(fold(word)) ?? null,
    whatOf: (word) => whats.get(fold(word)) ?? null,
    statusForms: (status) => {
      const known = forms.get(status);
      if (known !== undefined) return known;
      const words = isBuiltIn(status) ? [i18n.t(`statuses.${status}`)] : [];
      const made = [status, statusWords(status), ...words].map(fold);
      forms.set(status, made);
      return made;
    },
  };
}
