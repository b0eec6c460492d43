import { readInstant } from './instant-store.ts';
/** What `theme.ts` keeps a choice under; read here in a form that costs the first frame nothing. */
export const THEME_KEY = 'theme';
/** The same of `density.ts`. */
export const DENSITY_KEY = 'density';

/**
 * Shows the theme somebody chose, from the first frame on and whenever another page of the extension changes it.
 * In `localStorage`, the one store that is read at once: with any other, the page would flash in the system's theme.
 */
export function showTheme(): void {
  applyTheme();
  addEventListener('storage', applyTheme);
}

function applyTheme(): void {
  const theme = readInstant(THEME_KEY) ?? '';
  const { style, dataset } = document.documentElement;
  style.colorScheme = /^(light|dark)$/.test(theme) ? theme : '';
  dataset.density = readInstant(DENSITY_KEY) ?? '';
}
