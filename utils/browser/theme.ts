import * as v from 'valibot';
import { readInstant, writeInstant } from './instant-store.ts';
import { THEME_KEY } from './show-theme.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const ThemeSchema = v.picklist(THEMES);

export function readTheme(): Theme {
  const stored = v.safeParse(ThemeSchema, readInstant(THEME_KEY));
  return stored.success ? stored.output : 'system';
}

/** Shows it from here on. */
export function drawIn(theme: Theme): void {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}

/** Keeps the choice and shows it at once; other open pages of the extension follow by themselves. */
export function chooseTheme(theme: Theme): void {
  writeInstant(THEME_KEY, theme === 'system' ? null : theme);
  drawIn(theme);
}
