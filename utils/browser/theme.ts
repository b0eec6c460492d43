import * as v from 'valibot';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const ThemeSchema = v.picklist(THEMES);

/**
 * In `localStorage`, the one store that can be read before the first frame: with any other, the popup would flash
 * in the system's theme. `public/theme.js` reads it, a script of its own since a module runs after the first frame
 * may be drawn; it also follows what is chosen on another page of the extension.
 */
const KEY = 'theme';

export function readTheme(): Theme {
  const stored = v.safeParse(ThemeSchema, localStorage.getItem(KEY));
  return stored.success ? stored.output : 'system';
}

/** Keeps the choice and shows it at once; other open pages of the extension follow by themselves. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}
