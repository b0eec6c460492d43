import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];

/** What WCAG asks of ordinary text, at best and at least, and of edges that tell what can be operated. */
const AAA = 7;
const AA = 4.5;
const EDGE = 3;

const source = ['styles/tokens', 'styles/controls', 'overview/overview']
  .map((name) => readFileSync(`components/${name}.css`, 'utf8'))
  .join();

describe.each(['light', 'dark'] as const)('In %s', (theme) => {
  const tokens = new Map(
    [...source.matchAll(/--([\w-]+): (?:light-dark\()?(#\w+)(?:, (#\w+)\))?;/g)].map(
      ([, name = '', light = '', dark]) => [name, toRgb(theme === 'light' ? light : (dark ?? light))],
    ),
  );
  const colour = (name: string): Rgb => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`no token --${name}`);
    return found;
  };
  const mix = (name: string, percent: number, ground: string): Rgb => {
    const [over, under] = [colour(name), colour(ground)];
    const part = (at: 0 | 1 | 2) => (over[at] * percent + under[at] * (100 - percent)) / 100;
    return [part(0), part(1), part(2)];
  };

  /** The pairs that stand out less than they have to. */
  const weak = (pairs: readonly (readonly [ink: string, ground: string])[], least: number) =>
    pairs
      .map(([ink, ground]) => ({ pair: `${ink} on ${ground}`, ratio: contrast(colour(ink), colour(ground)) }))
      .filter(({ ratio }) => ratio < least);

  test('ordinary text is as clear as WCAG asks at best, also on a row that is pointed at', () => {
    const inks = ['ink', 'soft', 'dim', 'link', 'good', 'warn', 'bad'];
    const grounds = ['page', 'card', 'hover'];
    const all = inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));
    expect(weak(all, AAA)).toEqual([]);
  });

  test('so is text on grounds of its own', () => {
    const pairs = [
      ['soft', 'track'],
      ['ink', 'track'],
      ['ink', 'bad-ground'],
      ['bad', 'bad-ground'],
      ['warn', 'warn-ground'],
    ] as const;
    expect(weak(pairs, AAA)).toEqual([]);
  });

  test('text on the accent, on a tint and on what is selected is as clear as it has to be', () => {
    expect(weak([['on-accent', 'accent']], AA)).toEqual([]);
    for (const level of ['warn', 'bad'])
      expect(contrast(colour(level), mix(level, 14, 'card'))).toBeGreaterThan(AA);
    for (const ink of ['ink', 'soft', 'dim', 'good', 'bad'])
      expect(contrast(colour(ink), mix('accent', 16, 'page'))).toBeGreaterThan(AA);
    for (const ground of ['page', 'card', 'hover'])
      expect(contrast(colour('ink'), mix('accent', 32, ground))).toBeGreaterThan(AAA);
  });

  test('edges of fields and buttons, what shows the focus, and the marks of a status are seen', () => {
    const pairs = ['edge', 'accent', 'go', 'bad'].flatMap((ink) =>
      ['page', 'card'].map((ground) => [ink, ground] as const),
    );
    expect(weak(pairs, EDGE)).toEqual([]);
  });

  test('bars of every tone are seen on their card', () => {
    const tones = [...tokens.keys()].filter((name) => name.startsWith('tone-'));
    expect(tones).toHaveLength(4);
    const pairs = ['accent', 'dim', ...tones].map((tone) => [tone, 'card'] as const);
    expect(weak(pairs, EDGE)).toEqual([]);
  });
});

function toRgb(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
