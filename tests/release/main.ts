import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Runs a command to its end, quietly unless it fails. */
function run(command: string, args: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`);
}

function packagesIn(folder: string): Map<string, string> {
  const files = globSync('.output/*.zip', { cwd: folder }).sort();
  return new Map(
    files.map((file) => [
      basename(file),
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** Each of these was made before, of the same bytes. */
function expectSame(made: Map<string, string>, again: Map<string, string>, how: string): void {
  if (again.size === 0) throw new Error(`${how}: no package was made`);
  for (const [name, hash] of again) {
    if (made.get(name) !== hash) throw new Error(`${how}: ${name} differs`);
    console.log(`  ✓ ${how}: ${name} ${hash}`);
  }
}

function zipAnew(): Map<string, string> {
  rmSync('.output', { recursive: true, force: true });
  run('npm', ['run', 'zip'], '.');
  return packagesIn('.');
}

const folder = mkdtempSync(join(tmpdir(), 'leadey-sources-'));
try {
  const made = zipAnew();
  if (made.size !== 3) throw new Error(`Three packages were expected, not ${[...made.keys()].join(', ')}`);
  expectSame(made, zipAnew(), 'built twice');
  const sources = [...made.keys()].find((name) => name.endsWith('-sources.zip')) ?? '';
  run('unzip', ['-q', join('.output', sources), '-d', folder], '.');
  run('npm', ['ci'], folder);
  run('npm', ['run', 'zip:firefox'], folder);
  expectSame(made, packagesIn(folder), 'from the source package alone');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
