import { lazy } from '../format/lazy.ts';
import { isWithinErrors } from './edit-distance.ts';
import { fold } from './fold.ts';
import { isPlain } from './fold-letters.ts';
import { AS_TWO, type AskedWord, isTwo, TWO, WITHIN } from './spellings.ts';
import { errorsAllowed } from './vocabulary.ts';

/** A stretch of text, and whether it is what was searched. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** A text in one of the forms it is searched in; each of its characters came from the letter at that place. */
interface Form {
  readonly text: string;
  /** `null` where each came from the letter at its own place, as in most texts. */
  readonly places: readonly number[] | null;
}

const graphemes = lazy(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** Cuts text into what was searched and what was not, in whatever form it stands there. No letter is cut apart. */
export function findWords(text: string, words: readonly AskedWord[]): Stretch[] {
  const letters = lettersOf(text);
  const hit = new Set<number>();
  const forms = formsOf(text, letters);
  for (const { forms: asked, short } of words) {
    for (const form of forms) for (const word of asked) markAll(form, word, hit);
    // Only whole words are that, or `blue` would be found in `Blunt`.
    const whole = short.trim();
    if (whole.length <= 2) continue;
    const one = withOneLetter(forms[0]);
    if (!one.text.includes(whole)) continue;
    markAll(one, whole, hit, (at, to) => isBoundary(one.text, at) && isBoundary(one.text, to));
  }
  return cut(letters, hit);
}

/** The same for words that were meant if the search held typing errors: whole words only. */
export function findSimilarWords(text: string, words: readonly AskedWord[]): Stretch[] {
  const letters = lettersOf(text);
  const hit = new Set<number>();
  const [plain] = formsOf(text, letters);
  for (const { index, 0: word } of plain.text.matchAll(/\p{L}+/gu)) {
    const isMeant = words.some(({ forms }) =>
      forms.some((form) => errorsAllowed(form) > 0 && isWithinErrors(form, word, errorsAllowed(form))),
    );
    if (isMeant) for (let at = index; at < index + word.length; at += 1) hit.add(placeOf(plain, at));
  }
  for (const { forms } of words) for (const form of forms) markAll(plain, form, hit);
  return cut(letters, hit);
}

/** Most texts are plain, and rows wait for these: to be told what a letter is takes ten times as long. */
const isSimple = (text: string) => isPlain(text) && !text.includes('\r\n');

function lettersOf(text: string): string | string[] {
  return isSimple(text) ? text : [...graphemes().segment(text)].map(({ segment }) => segment);
}

/** As it stands there, with two letters for one, and without what stands within names. */
function formsOf(text: string, letters: string | readonly string[]): [Form, ...Form[]] {
  if (typeof letters === 'string') return simpleForms(text);
  const plain = formOf(letters, fold);
  const spelt = formOf(letters, (letter) => {
    const small = letter.normalize('NFC').toLowerCase();
    return AS_TWO[small] ?? fold(letter);
  });
  const joined = formOf(letters, (letter) => fold(letter).replace(WITHIN, ''));
  return [plain, spelt, joined];
}

/** A plain text is spelt in one way, and most have nothing within their words. */
function simpleForms(text: string): [Form, ...Form[]] {
  const plain = { text: fold(text), places: null };
  if (text.search(WITHIN) < 0) return [plain];
  return [plain, formOf(plain.text.split(''), (letter) => letter.replace(WITHIN, ''))];
}

function formOf(letters: readonly string[], change: (letter: string) => string): Form {
  let text = '';
  const places: number[] = [];
  for (const [place, letter] of letters.entries()) {
    const changed = change(letter);
    text += changed;
    for (let unit = 0; unit < changed.length; unit += 1) places.push(place);
  }
  return { text, places };
}

function withOneLetter(form: Form): Form {
  const { text } = form;
  if (text.search(TWO) < 0) return form;
  let left = '';
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    left += letter;
    kept.push(placeOf(form, at));
    if (isTwo(letter + (text[at + 1] ?? ''))) at += 1;
  }
  return { text: left, places: kept };
}

function placeOf({ places }: Form, at: number): number {
  return places === null ? at : (places[at] ?? 0);
}

function markAll(
  form: Form,
  word: string,
  hit: Set<number>,
  counts: (from: number, to: number) => boolean = () => true,
): void {
  const { text } = form;
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) {
    const to = at + word.length;
    if (!counts(at, to)) continue;
    // What was left out in this form, such as an apostrophe, lies between the first and the last.
    for (let place = placeOf(form, at); place <= placeOf(form, to - 1); place += 1) hit.add(place);
  }
}

function isBoundary(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');
}

function cut(letters: string | readonly string[], hit: ReadonlySet<number>): Stretch[] {
  if (typeof letters === 'string' && hit.size === 0 && letters !== '')
    return [{ text: letters, found: false }];
  const stretches: { text: string; found: boolean }[] = [];
  for (let place = 0; place < letters.length; place += 1) {
    const letter = letters[place] ?? '';
    const found = hit.has(place);
    const last = stretches.at(-1);
    if (last !== undefined && last.found === found) last.text += letter;
    else stretches.push({ text: letter, found });
  }
  return stretches;
}
