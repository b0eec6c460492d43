import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSimilarWords, findWords } from './find-words.ts';
import { wordsOf } from './fold.ts';
import { askedWords } from './spellings.ts';

const found = (text: string, search: string) =>
  findWords(text, askedWords(wordsOf(search)))
    .filter((stretch) => stretch.found)
    .map((stretch) => stretch.text);

describe('Marking what was searched', () => {
  test('marks it whatever its case and accents', () => {
    expect(found('Tomás García-López', 'garcia TOM')).toEqual(['Tom', 'García']);
    expect(found('Jörg Straße', 'strasse')).toEqual(['Straße']);
  });

  test('marks every place it stands at', () => expect(found('Ana Banana', 'an')).toEqual(['An', 'anan']));

  test.each([
    ['Eva Müller', 'mueller', ['Müller']],
    ['Eva Mueller', 'muller', ['Mueller']],
    ['Eva Mueller', 'müller', ['Mueller']],
    ["Pat O'Brien", 'obrien', ["O'Brien"]],
    ['Jean-Luc Petit', 'jeanluc', ['Jean-Luc']],
    ['Blunt', 'blue', []],
    // A letter and its mark are one.
    ['Zoe\u0308 Miller', 'zoe', ['Zoe\u0308']],
  ])('marks %s for %s', (text, search, marked) => expect(found(text, search)).toEqual(marked));

  test('marks the whole word that was meant with a typing error', () => {
    const marked = findSimilarWords('John Contoso', askedWords(['jonh'])).filter((part) => part.found);
    expect(marked).toEqual([{ text: 'John', found: true }]);
  });

  test('marks the same in a plain text, which is gone through faster, as beside a letter that is not', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aeiouMm .-\'&@1"\r\n'), maxLength: 30 });
    fc.assert(
      fc.property(plain, plain, (text, search) => {
        const words = askedWords(wordsOf(search));
        const hits = (whole: string) =>
          findWords(whole, words).flatMap(({ text: part, found: isFound }) =>
            [...part].map((letter) => [letter, isFound]),
          );
        expect(hits(text)).toEqual(hits(`${text}\n田`).slice(0, text.length));
      }),
      { numRuns: 2000 },
    );
  });

  test('never changes a letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
        const stretches = findWords(text, askedWords(wordsOf(search)));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(
          text.toWellFormed() === text ? text : [...text].join(''),
        );
      }),
    );
  });
});
