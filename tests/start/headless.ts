import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOf, launchBrowser } from '../browsers/launch.ts';
import type { DemoApi } from '../demo-api/index.ts';
import type { StartOptions } from './options.ts';
import { walk } from './walk.ts';
import { WalkLog } from './walk-log.ts';

/** Nobody is there to click: the walk is done for them, and pictures show what they would have seen. */
export async function startHeadless({ kind }: StartOptions, api: DemoApi): Promise<void> {
  const folder = join('test-results', 'start', kind);
  await rm(folder, { recursive: true, force: true });
  console.log(`No display: walking through Leadey in headless ${kind}.`);
  const session = await launchBrowser(kind, {
    extensionDir: buildOf[kind],
    apiPort: api.port,
    lang: 'en-US',
  });
  const log = new WalkLog(session, folder);
  try {
    await walk(session, api, log);
  } finally {
    await session.close();
    console.log(log.summary);
  }
}
