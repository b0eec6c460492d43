import * as v from 'valibot';
import { locale } from '../format/locale.ts';
import type { WrittenStyle } from '../format/written-style.ts';

/** In `localStorage`, as the theme is: read at once, and nobody's data. */
export const STYLE_KEY = 'written';

const text = /* @__PURE__ */ v.string();
const StyleSchema = /* @__PURE__ */ v.object({
  of: text,
  group: text,
  groupedFrom: /* @__PURE__ */ v.number(),
  dollars: /* @__PURE__ */ v.array(text),
  days: /* @__PURE__ */ v.array(text),
});

/** The language, and the browser's release: the next one may write otherwise. */
export const styleOf = () => `${locale} ${navigator.userAgent}`;

/** How this browser writes in this language; `null` before it was asked (`learn-style.ts`). */
export function readStyle(): WrittenStyle | null {
  try {
    const stored = v.safeParse(StyleSchema, JSON.parse(localStorage.getItem(STYLE_KEY) ?? ''));
    return stored.success && stored.output.of === styleOf() ? stored.output : null;
  } catch {
    // Nothing there, or nothing that can be read: the browser is asked.
    return null;
  }
}
