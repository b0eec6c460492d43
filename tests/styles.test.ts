import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** In pixels: between things, and from them to the edge of what they lie in. */
const SPACES = [
  '0',
  '1px',
  '2px',
  '4px',
  '6px',
  '8px',
  '10px',
  '12px',
  '14px',
  '16px',
  '20px',
  '24px',
  '32px',
  '40px',
  '56px',
];
const WEIGHTS = ['400', '500', '600', '650'];

const files = globSync('components/**/*.css').filter((file) => !file.endsWith('tokens.css'));

/** Every `property: value` of these properties, as `file: declaration`. */
function declarations(properties: RegExp): { where: string; value: string }[] {
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s*([a-z-]+):\s*([^;{]+);/gm)]
      .filter(([, property = '']) => properties.test(property))
      .map(([whole, , value = '']) => ({ where: `${file}: ${whole.trim()}`, value })),
  );
}

const strays = (properties: RegExp, isOfScale: (part: string) => boolean) =>
  declarations(properties)
    .filter(({ value }) => !value.split(/\s+/).every(isOfScale))
    .map(({ where }) => where);

describe('What is drawn keeps to one scale', () => {
  test('of spaces', () => {
    const isOfScale = (part: string) => !/^-?[\d.]+px$/.test(part) || SPACES.includes(part.replace(/^-/, ''));
    // Room for the course of the credits, which lies over the line.
    const known = ['components/credits/credits.css: padding-right: 70px;'];
    expect(strays(/^(gap|row-gap|column-gap|padding|margin)(-|$)/, isOfScale)).toEqual(known);
  });

  test('of sizes of text', () => {
    expect(strays(/^font-size$/, (part) => /^(var\(--text(-\w+)?\)|inherit)$/.test(part))).toEqual([]);
  });

  test('of weights', () => {
    expect(strays(/^font-weight$/, (part) => WEIGHTS.includes(part))).toEqual([]);
  });

  test('of corners', () => {
    // A square is told from a disc.
    const known = ['components/leads/leads.css: border-radius: 1px;'];
    const isOfScale = (part: string) => /^(var\(--[\w-]+\)|0)$/.test(part);
    expect(strays(/^border-radius$/, isOfScale)).toEqual(known);
  });

  test('of colours, which are named once', () => {
    const isNamed = (part: string) => !/#[\da-f]{3,8}\b(?<!#0000)|rgba?\(|hsla?\(/i.test(part);
    expect(strays(/^(color|background|border(-color)?|outline|fill|stroke|--ground)$/, isNamed)).toEqual([]);
  });
});
