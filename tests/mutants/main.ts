import { spawnSync } from 'node:child_process';
import { argv, env, execPath } from 'node:process';
import { binOf } from '../run/bin-of.ts';
import { MODULES, moduleOf } from './modules.ts';

/**
 * `npm run mutants -- utils/credits`: changes that module in one place at a time, and tells which changes no test
 * notices (docs/mutants.md). What it found out before, and nothing has changed of, is not tried again.
 */
const [, , ...given] = argv;
for (const path of given.length > 0 ? given : MODULES) {
  const { mutate, tests } = moduleOf(path);
  const name = path.replaceAll('/', '-');
  const { status } = spawnSync(
    execPath,
    [
      binOf('@stryker-mutator/core', 'stryker'),
      'run',
      'tests/mutants/stryker.json',
      ...['--mutate', mutate.join(',')],
      ...['--incremental', '--incrementalFile', `test-results/mutants/${name}.json`],
      ...['--tempDirName', `test-results/mutants/${name}`],
    ],
    { stdio: 'inherit', env: { ...env, LEADEY_MUTANT_TESTS: tests.join(' ') } },
  );
  if (status !== 0) process.exitCode = 1;
}
