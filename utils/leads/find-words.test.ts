import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from './find-words.ts';
import { wordsOf } from './fold.ts';

const found = (text: string, search: string) =>
  findWords(text, wordsOf(search))
    .filter((stretch) => stretch.found)
    .map((stretch) => stretch.text);

describe('Marking what was searched', () => {
  test('marks it whatever its case and accents', () => {
    expect(found('Tomás García-López', 'garcia TOM')).toEqual(['Tom', 'García']);
    expect(found('Jörg Straße', 'strasse')).toEqual(['Straße']);
  });

  test('marks every place it stands at', () => expect(found('Ana Banana', 'an')).toEqual(['An', 'anan']));

  test('never changes a letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
        const stretches = findWords(text, wordsOf(search));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(
          text.toWellFormed() === text ? text : [...text].join(''),
        );
      }),
    );
  });
});
