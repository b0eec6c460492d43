import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../browsers/session.ts';
import { buildFor } from './builds.ts';

/** The production build under another version, to be updated from and to. Nothing else about it differs. */
export interface Versions {
  readonly dir: string;
  be(version: string): Promise<void>;
  dispose(): Promise<void>;
}

export async function versionsOf(kind: BrowserKind): Promise<Versions> {
  const dir = await mkdtemp(join(tmpdir(), 'leadey-version-'));
  await cp(buildFor(kind), dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  return {
    dir,
    async be(version) {
      const manifest: object = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...manifest, version }));
    },
    dispose: () => rm(dir, { recursive: true, force: true }),
  };
}
