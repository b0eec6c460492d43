import { spawnSync } from 'node:child_process';
import { argv, env, execPath } from 'node:process';
import { allKinds } from '../browsers/session.ts';
import { binOf } from './bin-of.ts';

/** `npm run test:e2e -- chromium leads`: one end-to-end file in one browser, on the build that is there. */
const words = argv.slice(2);
const kind = allKinds.find((name) => words.includes(name));
const files = words.filter((word) => word !== kind);
const projects = ['managed', ...(kind === undefined ? allKinds : [kind])];
const args = [
  'run',
  // Each test as soon as it is over.
  '--reporter=verbose',
  ...projects.flatMap((name) => ['--project', `e2e-${name}`]),
  ...files.map((file) => `/${file}`),
];
const { status } = spawnSync(execPath, [binOf('vitest'), ...args], {
  stdio: 'inherit',
  env: kind === undefined ? env : { ...env, LEADEY_KIND: kind },
});
process.exitCode = status ?? 1;
