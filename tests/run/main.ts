import { spawnSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { ensureVobject } from '../address-book/vobject.ts';
import { ensureBrowsers } from '../browsers/install.ts';
import { allKinds } from '../browsers/session.ts';
import { ensureLibreOffice } from '../spreadsheet/libre-office.ts';
import { binOf } from './bin-of.ts';
import { readTally } from './tally.ts';

/** What takes minutes by design is apart: `npm run soak`. */
const USUAL = [
  'logic',
  'unit',
  'hostile',
  'node',
  'walks',
  'e2e-managed',
  ...allKinds.map((kind) => `e2e-${kind}`),
];
const reportFile = 'test-results/vitest.json';

/** Runs a command of one of the project's packages with the Node that runs this; the exit code. */
function run(packageName: string, args: string[]): number {
  const { status } = spawnSync(execPath, [binOf(packageName), ...args], { stdio: 'inherit' });
  return status ?? 1;
}

function build(): void {
  for (const browser of ['chrome', 'firefox']) {
    if (run('wxt', ['build', '-b', browser]) !== 0) throw new Error(`The build for ${browser} failed`);
  }
}

try {
  ensureBrowsers(allKinds);
  ensureLibreOffice();
  ensureVobject();
  // What is tested end to end is what ships.
  build();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const given = argv.slice(2);
  const projects = given.includes('--project') ? [] : USUAL.flatMap((name) => ['--project', name]);
  const args = ['run', ...reporters, ...projects, ...given];
  const tally = await readTally(reportFile, () => run('vitest', args));
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  if (!tally.ok) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
