import { locale } from '../format/locale.ts';
import { readStyle, STYLE_KEY, styleOf } from './known-style.ts';

/** As after installing: nothing is left behind by who disconnects, not even what is nobody's. */
export function forgetStyle(): void {
  localStorage.removeItem(STYLE_KEY);
}

/** Learns how this browser writes, for the pages opened from here on. */
export async function keepStyle(): Promise<void> {
  if (readStyle() !== null) return;
  const { learnStyle } = await import('../format/learn-style.ts');
  const style = learnStyle(locale);
  if (style !== null) localStorage.setItem(STYLE_KEY, JSON.stringify({ of: styleOf(), ...style }));
}
