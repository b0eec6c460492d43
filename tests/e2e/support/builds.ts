import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { env } from 'node:process';
import { buildOf } from '../../browsers/launch.ts';
import type { BrowserKind } from '../../browsers/session.ts';

/**
 * The production build to test, unchanged. LEADEY_BUILDS names another folder with both builds in it, so that
 * a build that goes on meanwhile does not pull files away from under a running browser.
 */
export function buildFor(kind: BrowserKind): string {
  const { LEADEY_BUILDS: folder } = env;
  const build = folder ? join(folder, basename(buildOf[kind])) : buildOf[kind];
  if (existsSync(join(build, 'manifest.json'))) return build;
  throw new Error(`There is no build in ${build}: run "npm run build" first`);
}
