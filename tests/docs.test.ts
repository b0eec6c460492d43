import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const DOCS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/RELEASING.md'];
/** What a build or a run makes, and names that stand for others. */
const NOT_OURS = /NAME|VERSION|^(\.output|test-results|node_modules)\//;

describe.each(DOCS)('What %s names', (doc) => {
  const text = readFileSync(doc, 'utf8');
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

  test('as a file or folder is there', () => {
    const paths = codes.filter(
      (code) =>
        /^[\w./*-]+\/[\w./*-]*$/.test(code) &&
        /^(\.ci|\.github|build|components|docs|entrypoints|locales|tests|utils)\//.test(code),
    );
    expect(paths.filter((path) => !NOT_OURS.test(path) && globSync(path).length === 0)).toEqual([]);
  });

  test('as a link to a file leads to one', () => {
    const folder = doc.includes('/') ? doc.replace(/[^/]+$/, '') : '';
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
      ([, to = '']) => folder + to,
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test('as a command is one', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('A name in brackets behind a file stands in that file, in the walks of CONTRIBUTING.md', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const walks = [...text.matchAll(/`([\w/.-]+\.tsx?)`\s+\(([^)]*`\w+`[^)]*)\)/g)];
  const missing = walks.flatMap(([, file = '', said = '']) => {
    const code = readFileSync(file, 'utf8');
    return [...said.matchAll(/`(\w+)`/g)]
      .filter(([, name = '']) => !code.includes(name))
      .map(([name]) => `${file}: ${name}`);
  });
  expect(walks.length).toBeGreaterThan(2);
  expect(missing).toEqual([]);
});
