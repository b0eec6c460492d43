import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { buildFor } from './support/builds.ts';

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
}

const page = readFileSync('PRIVACY.md', 'utf8');

/** What the table under this heading names: the first cell of each of its rows. */
function listed(heading: string): string[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name).sort();
}

/** Each place in the code that names an item of storage; the leads' chunks are numbered behind a colon. */
const named = globSync('{utils,components,entrypoints}/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/storedValue\(\s*([^,]+),\s*['"`]([\w-]+)/g)])
  .map(([, area = '', name = '']) => ({ area, name }));

/** What carries its workspace's id in its name lies where the key lies. */
const lasting = [
  ['utils/workspaces/account-placement.ts', /LASTING = \[([^\]]*)\]/],
  ['utils/workspaces/inactive-workspaces.ts', /STAYING = \[([^\]]*)\]/],
] as const;
const ofWorkspaces = lasting.flatMap(([file, list]) => {
  const [, names = ''] = readFileSync(file, 'utf8').match(list) ?? [];
  return [...names.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => ({ area: "'local'", name }));
});
const stored = [...named, ...ofWorkspaces];

describe('The privacy page', () => {
  test('lists every item that is stored, and none that is not', () => {
    expect(listed('What it keeps, and for how long')).toEqual(
      [...new Set(stored.map(({ name }) => name))].sort(),
    );
  });

  test('says “memory” or “sealed” of exactly those that are never on the disk in plain text', () => {
    const onDisk = new Set(stored.filter(({ area }) => area === "'local'").map(({ name }) => name));
    const inMemoryOnly = [...page.matchAll(/^\| `([^`]+)` \| (?:memory|sealed) \|/gm)].map(
      ([, name = '']) => name,
    );
    const expected = stored.map(({ name }) => name).filter((name) => !onDisk.has(name));
    expect(inMemoryOnly.sort()).toEqual([...new Set(expected)].sort());
  });

  test.each(browserKinds)('lists every permission and host of the build for %s', (kind) => {
    const manifest = JSON.parse(readFileSync(join(buildFor(kind), 'manifest.json'), 'utf8')) as Manifest;
    const { permissions = [], host_permissions: hosts = [] } = manifest;
    const { optional_permissions: optional = [], optional_host_permissions: more = [] } = manifest;
    // Firefox has a sidebar without being asked.
    const panel = kind === 'firefox' ? ['sidePanel'] : [];
    expect(listed('What it may do in your browser')).toEqual(
      [...permissions, ...hosts, ...optional, ...more, ...panel].sort(),
    );
    expect(listed('Which hosts it contacts')).toEqual(
      [...hosts, ...more].map((pattern) => pattern.split('/')[2]).sort(),
    );
  });
});
