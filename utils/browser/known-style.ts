import * as v from 'valibot';
import { locale } from '../format/locale.ts';
import type { WrittenStyle } from '../format/written-style.ts';

/** In `localStorage`, as the theme is: read at once, and nobody's data. */
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
  readonly style: WrittenStyle | null;
}

export const styleOf = () => `${locale} ${navigator.userAgent}`;

/** What was learned of how this browser writes in this language; `null` before it was asked (`keep-style.ts`). */
export function readNote(): StyleNote | null {
  try {
    const stored = v.safeParse(NoteSchema, JSON.parse(localStorage.getItem(STYLE_KEY) ?? ''));
    return stored.success && stored.output.of === styleOf() ? stored.output : null;
  } catch {
    // Nothing there, or nothing that can be read: the browser is asked.
    return null;
  }
}

/** How this browser writes in this language; `null` where it has to be asked each time. */
export const readStyle = (): WrittenStyle | null => readNote()?.style ?? null;
