import { fold } from './fold.ts';

/** A stretch of text, and whether it is what was searched. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Cuts text into what was searched and what was not, whatever its case and accents. `words` are folded. */
export function findWords(text: string, words: readonly string[]): Stretch[] {
  const letters = [...text];
  const hit = new Array<boolean>(letters.length).fill(false);
  // One letter may fold to two (ß) or to none (a mark by itself), so places in one are not places in the other.
  const places: number[] = [];
  let folded = '';
  for (const [at, letter] of letters.entries()) {
    const plain = fold(letter);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
  }
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) {
      for (const place of places.slice(at, at + word.length)) hit[place] = true;
    }
  }
  const stretches: { text: string; found: boolean }[] = [];
  for (const [at, letter] of letters.entries()) {
    const found = hit[at] ?? false;
    const last = stretches.at(-1);
    if (last !== undefined && last.found === found) last.text += letter;
    else stretches.push({ text: letter, found });
  }
  return stretches;
}
