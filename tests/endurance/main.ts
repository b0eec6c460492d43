import { argv } from 'node:process';
import { launchBrowser } from '../browsers/launch.ts';
import { DEMO_KEY, type DemoWorkspaceOptions, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from '../e2e/support/builds.ts';
import { connect } from '../e2e/support/connecting.ts';
import { type Endurance, endure } from './endure.ts';
import type { Figures } from './figures.ts';

// node tests/endurance/main.ts [openings] [searches in memory] [searches by Leadey]: what a long time of use leaves behind.
const [openings = 1000, inMemory = 10_000, byLeadey = 1000] = argv.slice(2).map(Number);

/** As one row of a table. */
const flat = ({ pages, background, ...counts }: Figures) => ({
  'pages hold': pages.held,
  'pages’ code': pages.code,
  'background holds': background.held,
  'background’s code': background.code,
  ...counts,
});

async function run(workspace: DemoWorkspaceOptions, use: Endurance): Promise<void> {
  const api = await startDemoApi({ tls: true, rateLimit: false, workspaces: { [DEMO_KEY]: workspace } });
  const session = await launchBrowser('chromium', {
    extensionDir: buildFor('chromium'),
    apiPort: api.port,
    lang: 'en-US',
  });
  try {
    await connect(await session.openPopupPage(), DEMO_KEY, workspace.largestPageOfAll === undefined);
    const began = Date.now();
    const { before, after } = await endure(session, api, use);
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${use.openings} openings and ${use.searches} searches ${use.found} took ${seconds} s`);
    console.table({ before: flat(before), after: flat(after) });
  } finally {
    await session.close();
    await api.close();
  }
}

await run({ leads: 134 }, { openings, searches: inMemory, windows: 10, found: 'in memory' });
await run(
  { leads: 25_000, largestPageOfAll: 50 },
  { openings: 50, searches: byLeadey, windows: 10, found: 'by Leadey' },
);
