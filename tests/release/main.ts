import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { env } from 'node:process';

/** The oldest that `engines` allows, and one between that and the pinned one, which npm scripts run on. */
const OTHER_NODES = ['20', '22'];
/** Neither where a machine stands nor what language it speaks may be seen in a package. */
const ELSEWHERE = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/** Runs a command to its end, quietly unless it fails; gives back what it printed. */
function run(command: string, args: string[], cwd: string, changed: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...changed },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`);
  return stdout;
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

function anew(zip: () => void): Map<string, string> {
  rmSync('.output', { recursive: true, force: true });
  zip();
  return packagesIn('.');
}

const zipped = () => anew(() => run('npm', ['run', 'zip'], '.'));

/** Without npm's scripts, which would run on the pinned Node again. */
function zippedOn(version: string): Map<string, string> {
  const wxt = 'node node_modules/wxt/bin/wxt.mjs zip';
  return anew(() => {
    const commands = `node --version && ${wxt} && ${wxt} -b firefox`;
    const said = run('npx', ['--yes', '-p', `node@${version}`, '-c', commands], '.', ELSEWHERE);
    if (!said.startsWith(`v${version}.`))
      throw new Error(`That was not Node ${version}: ${said.split('\n', 1)}`);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'leadey-sources-'));
try {
  const made = zipped();
  if (made.size !== 3) throw new Error(`Three packages were expected, not ${[...made.keys()].join(', ')}`);
  expectSame(made, zipped(), 'built twice');
  for (const version of OTHER_NODES) expectSame(made, zippedOn(version), `on Node ${version}`);
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
