import { join } from 'node:path';
import { build } from 'wxt';
import type { BrowserKind } from '../browsers/session.ts';

const folder = '.output/bench';

/** The production build, apart from where others build. */
export async function buildForBench(kind: BrowserKind): Promise<string> {
  const browser = kind === 'chromium' ? 'chrome' : 'firefox';
  await build({ browser, outDir: folder, logger: silent });
  return join(folder, `${browser}-mv3`);
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
