import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$/.test(file),
);

/** What runs in the background alone; pages reach none of it, however long the way. */
const BACKGROUND_ONLY =
  /^utils\/((background|workspaces|security)\/|sync\/(?!crawl-plan))|-service\.ts$|credits\/(credit-watch|credit-history|check-schedule|alerts)\.ts$/;

const KEY_READERS = ['utils/security/key-vault.ts'];

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
    const pages = SOURCES.filter((file) => /^entrypoints\/[a-z]+\/main\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(4);
    expect([...reachedFrom(pages)].filter((file) => BACKGROUND_ONLY.test(file))).toEqual([]);
  });

  test('the background holds no list of public suffixes: it would be three times as large', () => {
    const suffixes = SOURCES.filter((file) => /from 'tldts/.test(readFileSync(file, 'utf8')));
    expect(suffixes).toContain('utils/lookup/find-site.ts');
    const reached = reachedFrom(['entrypoints/background.ts']);
    expect(suffixes.filter((file) => reached.has(file))).toEqual([]);
  });

  test('only the security folder and what builds the services import the key vault', () => {
    expect(breaking(/^(?!utils\/(security|workspaces|background)\/)/, /key-vault/)).toEqual([]);
    expect(breaking(/./, /key-vault/, ({ typeOnly }) => typeOnly)).toEqual([
      'utils/background/create-services.ts → utils/security/key-vault.ts',
    ]);
  });

  test('one module reads the key', () => {
    const readers = SOURCES.filter((file) => /Bearer \$\{/.test(readFileSync(file, 'utf8')));
    expect(readers).toEqual(KEY_READERS);
  });

  test('one module reads the tokens of webhooks', () => {
    const readers = SOURCES.filter((file) => /'x-webhook-token':/.test(readFileSync(file, 'utf8')));
    expect(readers).toEqual(['utils/security/webhook-vault.ts']);
    expect(breaking(/./, /webhook-vault/, ({ typeOnly }) => typeOnly)).toEqual([
      'utils/background/create-services.ts → utils/security/webhook-vault.ts',
    ]);
  });

  test('parts lie in wings: only the app itself lies beside them', () => {
    expect(globSync('components/*.*')).toEqual(['components/App.tsx']);
    expect(globSync('utils/*.*')).toEqual(['utils/result.ts']);
  });

  test('what every wing uses knows no wing', () => {
    const wing = /^components\/(?!ui|hooks|styles)/;
    expect(breaking(/^components\/(ui|hooks|styles)\//, wing)).toEqual([]);
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

function reachedFrom(starts: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const next = [...starts];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    next.push(...imports.filter((found) => found.from === file && !found.typeOnly).map(({ to }) => to));
  }
  return reached;
}

function circles(): string[] {
  const next = new Map(
    SOURCES.map((file) => [file, imports.filter((i) => i.from === file).map((i) => i.to)]),
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
