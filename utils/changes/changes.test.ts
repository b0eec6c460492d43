import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import changelog from '../../CHANGELOG.md?raw';
import { bringsNews, parseChanges } from './changes.ts';

describe('What an update brings', () => {
  test.each([
    ['0.1.0', '0.2.0'],
    ['0.9.3', '0.10.0'],
    ['0.9.3', '1.0.0'],
  ])('from %s to %s is news', (before, now) => expect(bringsNews(before, now)).toBe(true));

  test.each([
    ['0.1.0', '0.1.0'],
    ['0.1.0', '0.1.7'],
    ['0.2.0', '0.1.9'],
    ['1.0.0', '0.9.0'],
    ['', '0.2.0'],
    ['yesterday', '0.2.0'],
  ])('from “%s” to %s is none', (before, now) => expect(bringsNews(before, now)).toBe(false));
});

describe('The list of changes', () => {
  test('is read line by line, with the names and keys in it', () => {
    expect(
      parseChanges('# Changelog\n\n## 0.2.0\n\n- *Export*, by\n  `e`.\n- Calmer.\n\n## 0.1.0\n\n- All.\n'),
    ).toEqual([
      {
        version: '0.2.0',
        lines: [
          [
            { kind: 'name', text: 'Export' },
            { kind: 'plain', text: ', by ' },
            { kind: 'typed', text: 'e' },
            { kind: 'plain', text: '.' },
          ],
          [{ kind: 'plain', text: 'Calmer.' }],
        ],
      },
      { version: '0.1.0', lines: [[{ kind: 'plain', text: 'All.' }]] },
    ]);
  });

  test('of this project can be shown whole', () => {
    const releases = parseChanges(changelog);
    expect(releases.length).toBeGreaterThan(0);
    const shown = releases.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')));
    expect(shown).toHaveLength(changelog.match(/^- /gm)?.length ?? 0);
    expect(shown.join('')).not.toMatch(/[*`\n]/);
  });

  test('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseChanges(`## ${text}`)));
  });
});
