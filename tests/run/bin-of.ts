import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

interface Manifest {
  name?: string;
  bin?: string | Record<string, string>;
}

/** The script behind a command of a package: run by Node itself, it needs no shell and no PATH. */
export function binOf(packageName: string, command = packageName): string {
  for (let folder = dirname(resolve(packageName)); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = readManifest(folder);
    if (manifest?.name !== packageName) continue;
    const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
    if (bin) return join(folder, bin);
  }
  throw new Error(`${packageName} has no command`);
}

function readManifest(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}
