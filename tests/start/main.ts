import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { ensureBrowsers } from '../browsers/install.ts';
import { buildOf } from '../browsers/launch.ts';
import { DEMO_KEY, startDemoApi } from '../demo-api/index.ts';
import { startHeadless } from './headless.ts';
import { readOptions } from './options.ts';
import { startVisible } from './visible.ts';

try {
  const options = readOptions(argv.slice(2));
  if (!existsSync(join(buildOf[options.kind], 'manifest.json'))) {
    throw new Error(`There is no build in ${buildOf[options.kind]}: run "npm run build" first`);
  }
  ensureBrowsers([options.kind]);
  const api = await startDemoApi({ tls: true, workspaces: { [DEMO_KEY]: { leads: options.leads } } });
  try {
    await (options.headless ? startHeadless(options, api) : startVisible(options, api));
  } finally {
    await api.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
