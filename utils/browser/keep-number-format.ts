import { locale } from '../format/locale.ts';
import { writeInstant } from './instant-store.ts';
import { readNote, STYLE_KEY, type StyleNote, styleOf } from './known-number-format.ts';

/** After a disconnect nothing is left in storage, not even values that are not personal data. */
export function forgetNumberFormat(): void {
  writeInstant(STYLE_KEY, null);
}

/** Learns how this browser writes, for the pages opened from here on. */
export async function keepNumberFormat(): Promise<void> {
  if (readNote() !== null) return;
  const { learnNumberFormat } = await import('../format/learn-number-format.ts');
  const note: StyleNote = { of: styleOf(), style: learnNumberFormat(locale) };
  writeInstant(STYLE_KEY, JSON.stringify(note));
}
