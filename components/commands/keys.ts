import { inAscii } from '../../utils/leads/phone-digits.ts';

/** Some systems hand over the keys of a word that is composed before they say that it is: then they are number 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The keys of our shortcuts by their place, where a keyboard's letters are of another alphabet. */
const BY_PLACE: Readonly<Record<string, string>> = {
  KeyA: 'a',
  KeyC: 'c',
  KeyE: 'e',
  KeyF: 'f',
  KeyG: 'g',
  KeyL: 'l',
  KeyO: 'o',
  KeyP: 'p',
  KeyS: 's',
  KeyT: 't',
  KeyV: 'v',
  KeyW: 'w',
  KeyX: 'x',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
};

/**
 * What keyboards of other alphabets type in such a place that is ASCII and none of our shortcuts: Russian and Hebrew
 * the full stop, Russian the comma (with Shift), Hebrew and Belarusian the apostrophe, Bulgarian the semicolon. No key
 * says which alphabet the others are of, so it is these alone, each in its one place: a German hyphen, a French
 * exclamation mark and what Dvorak has there stay what they are. Where a Latin keyboard has the same in that place
 * (a Turkish full stop, an Icelandic apostrophe), it would do nothing else.
 */
const STRAY = new Set(['Slash .', 'Slash ,', "KeyW '", "BracketRight '", 'BracketRight ;']);

/** Which of our shortcuts a key means: by what it types, or by its place where that is of another alphabet. */
export function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const isAscii = key.length !== 1 || key.charCodeAt(0) < 128;
  if (isAscii && !STRAY.has(`${code} ${key}`)) return key.toLowerCase();
  // By what it types: a Thai digit does not lie where ours of that value is.
  if (/\p{Nd}/u.test(key)) return inAscii(key);
  return code === 'Slash' && shiftKey ? '?' : (BY_PLACE[code] ?? key);
}
