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

/** What stands within the braces of each media query that asks for colours. */
function forSetsOfColours(css: string): string[] {
  return [...css.matchAll(/@media[^{]*(?:forced-colors|prefers-color-scheme)[^{]*\{/g)].map(
    ({ 0: head, index }) => {
      const start = index + head.length;
      let open = 1;
      let end = start;
      for (; open > 0 && end < css.length; end += 1) open += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
      return css.slice(start, end - 1);
    },
  );
}

// In dark and in forced colours `tests/looks/examine.ts` has axe look at colours alone, which rests on this.
test('a set of colours shows, hides and moves nothing', () => {
  const blocks = globSync('{components,entrypoints}/**/*.css').flatMap((file) =>
    forSetsOfColours(readFileSync(file, 'utf8')),
  );
  expect(blocks.length).toBeGreaterThan(0);
  const said = blocks.flatMap((block) => block.match(/(?<=^|[;{\s])[a-z-]+: [^:;{}]+(?=;)/g) ?? []);
  expect(said.length).toBeGreaterThan(5);
  // A tick that the system draws by itself takes no second one, and is no text.
  const structural =
    /^(display|visibility|content(?!: none)|position|inset|clip|clip-path|opacity|width|height|order): /;
  expect(said.filter((declaration) => structural.test(declaration))).toEqual([]);
});
