/**
 * For values that are read before anything is drawn: display settings, no personal data. `localStorage` is the only
 * synchronous store. If it is switched off (`dom.storage.enabled` in Firefox, blocked site data), it is `null` or
 * throws. Then nothing is kept, and everything else works.
 */
export function readInstant(key: string): string | null {
  try {
    return localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a choice, or forgets it (`null`). */
export function writeInstant(key: string, value: string | null): void {
  try {
    if (value === null) localStorage?.removeItem(key);
    else localStorage?.setItem(key, value);
  } catch {
    // Switched off: it holds for this page only.
  }
}
