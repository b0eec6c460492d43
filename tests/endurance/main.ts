import { argv } from 'node:process';
import { launchBrowser } from '../browsers/launch.ts';
import { startDemoApi } from '../demo-api/index.ts';
import { buildFor } from '../e2e/support/builds.ts';
import { connect } from '../e2e/support/connecting.ts';
import { endure } from './endure.ts';
import type { Figures } from './figures.ts';

// node tests/endurance/main.ts [openings] [searches]: what a long time of use leaves behind.
const [openings = 1000, searches = 10_000] = argv.slice(2).map(Number);

/** As one row of a table. */
const flat = ({ pages, background, ...counts }: Figures) => ({
  'pages hold': pages.held,
  'pages’ code': pages.code,
  'background holds': background.held,
  'background’s code': background.code,
  ...counts,
});

const api = await startDemoApi({ tls: true, rateLimit: false });
const session = await launchBrowser('chromium', {
  extensionDir: buildFor('chromium'),
  apiPort: api.port,
  lang: 'en-US',
});
try {
  await connect(await session.openPopupPage());
  const began = Date.now();
  const { before, after } = await endure(session, api, { openings, searches, windows: 10 });
  console.log(
    `${openings} openings and ${searches} searches took ${Math.round((Date.now() - began) / 1000)} s`,
  );
  console.table({ before: flat(before), after: flat(after) });
} finally {
  await session.close();
  await api.close();
}
