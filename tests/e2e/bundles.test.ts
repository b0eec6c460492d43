import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { buildFor } from './support/builds.ts';

interface Manifest {
  manifest_version: number;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
}

/** What would give a page, a person's data or a site to the extension beyond what it asks for. */
const notAsked = [
  'optional_host_permissions',
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
];

describe.each(browserKinds)('The production build for %s', (kind) => {
  const folder = buildFor(kind);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, text: readFileSync(path, 'utf8') };
    });
  const filesWith = (pattern: RegExp) =>
    texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test('asks for storage and for Leadey, and for no tab, no other site and nothing else', () => {
    expect(manifest.manifest_version).toBe(3);
    // Firefox has a sidebar without being asked.
    const panel = kind === 'chromium' ? ['sidePanel'] : [];
    const own = ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus'];
    expect(manifest.permissions).toEqual([...own, ...panel]);
    // Asked for when somebody chooses alerts, or that the panel follows, and given back with the choice.
    expect(manifest.optional_permissions).toEqual(['notifications', 'tabs']);
    expect(manifest.host_permissions).toEqual(['https://backend.leadey.ai/*']);
    expect(notAsked.filter((name) => name in manifest)).toEqual([]);
  });

  /** The list of public suffixes is words of all kinds, `demo` among them. */
  const isSuffixes = (path: string) => /find-site\.js$/.test(path);

  /** Words of others, which no page loads. */
  const isLicences = ({ path }: { path: string }) => path.endsWith('licences.txt');

  test('lists what it is made of, with every licence', () => {
    const { text = '' } = texts.find(isLicences) ?? {};
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    for (const name of [...Object.keys(dependencies), 'wxt', 'tldts-core']) {
      expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\([\\w.-]+\\)\\nhttps://`, 'm'));
    }
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(5);
    expect(text).toContain('Mozilla Public License Version 2.0');
  });

  test('opens the popup from a handful of files: each one more costs a browser some milliseconds', () => {
    const read = new Set<string>();
    const next = ['popup', 'load-app', 'after-first-frame'].map((name) =>
      join(folder, 'chunks', `${name}.js`),
    );
    for (let path = next.pop(); path !== undefined; path = next.pop()) {
      if (read.has(path)) continue;
      read.add(path);
      const imported = readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+\.js)"/g);
      next.push(...[...imported].map(([, name = '']) => join(folder, 'chunks', name)));
    }
    expect([...read].map((path) => basename(path, '.js')).sort()).toEqual([
      'after-first-frame',
      'first-frame',
      'load-app',
      'popup',
      'rolldown-runtime',
      'sealed',
      'soon-after',
    ]);
  });

  test('holds nothing of the demo API', () => {
    expect(texts.length).toBeGreaterThan(5);
    expect(filesWith(new RegExp(DEMO_KEY))).toEqual([]);
    expect(filesWith(/127\.0\.0\.1|localhost|\[::1\]|demo/i).filter((path) => !isSuffixes(path))).toEqual([]);
  });

  test('names no place on the web but Leadey’s', () => {
    const hosts = texts
      .filter((file) => !isLicences(file))
      .flatMap(({ text }) => [...text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)]);
    // The others are in names of what is in an Excel file or a picture, or in a profile's address that is filled in: nobody
    // fetches them.
    const inNames = [
      'purl.org',
      'schemas.microsoft.com',
      'schemas.openxmlformats.org',
      'www.linkedin.com',
      'www.w3.org',
    ];
    expect([...new Set(hosts.map(([, host]) => host))].sort()).toEqual([
      'app.leadey.ai',
      'backend.leadey.ai',
      ...inNames,
    ]);
  });

  test('runs no code that is not in the package', () => {
    expect(
      filesWith(
        /\beval\(|new Function\(|importScripts\((?!["'`]\/browser-polyfill\.js["'`]\))|<script[^>]+src="(?!\/)/,
      ),
    ).toEqual([]);
  });
});
