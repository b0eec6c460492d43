import * as v from 'valibot';
import type { CachedNumberFormat } from '../format/cached-number-format.ts';
import { locale } from '../format/locale.ts';
import { readInstant } from './instant-store.ts';

/** In `localStorage`, like the theme: it can be read synchronously, and it is not personal data. */
export const STYLE_KEY = 'written';

const StyleSchema = v.object({
  group: v.string(),
  groupedFrom: v.number(),
  dollars: v.array(v.string()),
  days: v.array(v.string()),
});

const NoteSchema = v.object({ of: v.string(), style: v.nullable(StyleSchema) });

export interface StyleNote {
  /** The language, and the browser's release: the next one may write otherwise. */
  readonly of: string;
  /** `null` where the language follows other rules than ours. */
  readonly style: CachedNumberFormat | null;
}

export const styleOf = () => `${locale} ${navigator.userAgent}`;

/** The stored number format of this browser and language; `null` before it was learned (`keep-number-format.ts`). */
export function readNote(): StyleNote | null {
  try {
    const stored = v.safeParse(NoteSchema, JSON.parse(readInstant(STYLE_KEY) ?? ''));
    return stored.success && stored.output.of === styleOf() ? stored.output : null;
  } catch {
    // Missing or damaged: the caller asks the browser instead.
    return null;
  }
}

/** How this browser writes in this language; `null` where it has to be asked each time. */
export const readStyle = (): CachedNumberFormat | null => readNote()?.style ?? null;
