import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$/.test(file),
);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports = SOURCES.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8');
  const statements = text.matchAll(
    /(import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, , type, named, bare]) => {
    const target = named ?? bare ?? '';
    const to = target.startsWith('.') ? normalize(join(dirname(from), target)) : target;
    return { from, to, typeOnly: type !== undefined };
  });
}

/** Who breaks the rule, as `from → to` lines, so that a failure says where to look. */
function breaking(from: RegExp, to: RegExp, allowed: (found: Import) => boolean = () => false): string[] {
  return imports
    .filter((found) => from.test(found.from) && to.test(found.to) && !allowed(found))
    .map((found) => `${found.from} → ${found.to}`);
}

describe('Imports run one way', () => {
  test('there is something to look at', () => expect(imports.length).toBeGreaterThan(200));

  test('utils know neither components nor entrypoints, nor Preact', () => {
    expect(breaking(/^utils/, /^(components|entrypoints)|^preact/)).toEqual([]);
  });

  test('components know no entrypoint', () => expect(breaking(/^components/, /^entrypoints/)).toEqual([]));

  test('pages know nothing of what only the background runs', () => {
    expect(breaking(/^(components|entrypoints\/popup|utils\/(?!background))/, /^utils\/background/)).toEqual(
      [],
    );
  });

  test('only the background imports the key vault', () => {
    expect(breaking(/^(?!utils\/background)/, /key-vault/)).toEqual([]);
  });

  test('the API client knows no browser and nothing around it', () => {
    expect(breaking(/^utils\/leadey/, /wxt\/|^utils\/(?!leadey|result)/)).toEqual([]);
  });

  test('what a page does knows the browser only through what it is handed', () => {
    const typesOnly = ({ typeOnly }: Import) => typeOnly;
    expect(
      breaking(/^utils\/app\/(?!read-stored-state)/, /wxt\/|^utils\/(browser|messages)/, typesOnly),
    ).toEqual([]);
  });

  test('nothing goes round in circles', () => expect(circles()).toEqual([]));
});

function circles(): string[] {
  const next = new Map(
    SOURCES.map((file) => [file, imports.filter((i) => i.from === file && !i.typeOnly).map((i) => i.to)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of SOURCES) visit(file, []);
  return found;
}
