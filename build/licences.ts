import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

export const LICENCES_FILE = 'licences.txt';

/** A package that carries no licence of its own: the one of its repository lies in this other package. */
const REPOSITORY_OF: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': '@wxt-dev/webextension-polyfill',
  wxt: '@wxt-dev/webextension-polyfill',
  '@wxt-dev/i18n': '@wxt-dev/webextension-polyfill',
};

/** Data within a package that has other terms than its code. */
const DATA_OF: Readonly<Record<string, string>> = {
  tldts:
    'It holds the Public Suffix List, which is under the Mozilla Public License 2.0 (its text is below).',
};

/** Begins the file, or browsers would take it for an older encoding: nobody tells them one for a file of a package. */
const UTF_8 = '\uFEFF';
const BETWEEN = `\n\n${'-'.repeat(72)}\n\n`;

const ManifestSchema = v.object({
  version: v.string(),
  license: v.string(),
  repository: v.union([
    v.string(),
    v.pipe(
      v.object({ url: v.string() }),
      v.transform(({ url }) => url),
    ),
  ]),
});

/** Notes whose code gets into the package, over all the builds one package is made of. */
export function licencesOfWhatShips(root: string): { plugin: Plugin; text(): string } {
  const shipped = new Set<string>();
  return {
    plugin: {
      name: 'licences-of-what-ships',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(file.modules)) {
            const name = packageOf(id);
            // Tree shaking may leave nothing of a module.
            if (name !== null && renderedLength > 0) shipped.add(name);
          }
        }
      },
    },
    text: () => licencesText(root, [...shipped]),
  };
}

/** The package a module came from; `null` for our own and for what the bundler makes up. */
export function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
  return path?.match(/^(?:@[^/]+\/)?[^/?]+/)?.[0] ?? null;
}

/** Their names, versions and licences, in the same order on every machine. */
export function licencesText(root: string, names: readonly string[]): string {
  const parts = [...new Set(names)].sort().map((name) => {
    const { version, license, source } = manifestOf(root, name);
    const data = DATA_OF[name] === undefined ? [] : [DATA_OF[name]];
    return [`${name} ${version} (${license})`, source, ...data, '', licenceOf(root, name)].join('\n');
  });
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const all = [`Leadey for the browser\n\n${own}`, 'It is made with parts of the following.', ...parts];
  return `${UTF_8}${all.join(BETWEEN)}\n`;
}

function folderOf(root: string, name: string): string {
  return join(root, 'node_modules', name);
}

function manifestOf(root: string, name: string): { version: string; license: string; source: string } {
  const manifest: unknown = JSON.parse(readFileSync(join(folderOf(root, name), 'package.json'), 'utf8'));
  const { version, license, repository } = v.parse(ManifestSchema, manifest);
  const place = repository.replace(/^(git\+)?(https:\/\/|ssh:\/\/git@|git:\/\/)?|\.git$/g, '');
  return { version, license, source: `https://${place}` };
}

function licenceOf(root: string, name: string): string {
  for (const from of [name, REPOSITORY_OF[name]]) {
    if (from === undefined) continue;
    const folder = folderOf(root, from);
    const file = readdirSync(folder)
      .sort()
      .find((found) => /^licen[cs]e(-\w+)?(\.(md|txt))?$/i.test(found));
    if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  }
  throw new Error(`${name} is in the package and carries no licence: say in build/licences.ts where it is`);
}
