import { locale } from '../format/locale.ts';
import { readNote, STYLE_KEY, type StyleNote, styleOf } from './known-style.ts';

/** As after installing: nothing is left behind by who disconnects, not even what is nobody's. */
export function forgetStyle(): void {
  localStorage.removeItem(STYLE_KEY);
}

/** Learns how this browser writes, for the pages opened from here on. */
export async function keepStyle(): Promise<void> {
  if (readNote() !== null) return;
  const { learnStyle } = await import('../format/learn-style.ts');
  const note: StyleNote = { of: styleOf(), style: learnStyle(locale) };
  localStorage.setItem(STYLE_KEY, JSON.stringify(note));
}
