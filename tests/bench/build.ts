import { join } from 'node:path';
import { build } from 'wxt';

const folder = '.output/bench';

/** The production build for Chromium, apart from where others build. */
export async function buildForBench(): Promise<string> {
  await build({ browser: 'chrome', outDir: folder, logger: silent });
  return join(folder, 'chrome-mv3');
}

const nothing = () => {};
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
