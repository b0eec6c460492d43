import { argv } from 'node:process';
import { launchBrowser } from '../browsers/launch.ts';
import { DEMO_KEY, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from '../e2e/support/builds.ts';
import { connect } from '../e2e/support/connecting.ts';
import { exportAll, type Measured } from './export-all.ts';

// node tests/export-scale/main.ts [leads] [csv|json|xlsx] [size of an import …]: what an export of so many leads costs its
// page. Leads that an import hides take many more requests, and no more memory.
const [count = '100000', format = 'csv', ...imports] = argv.slice(2);
const leads = Number(count);
const measured: Measured = format === 'json' || format === 'xlsx' ? format : 'csv';

const workspaces = { [DEMO_KEY]: { leads, imports: imports.map(Number), campaigns: 40 } };
const api = await startDemoApi({ tls: true, rateLimit: false, workspaces });
/** The same leads, for who answers in the background's place. */
const plain = await startDemoApi({ rateLimit: false, workspaces });
const session = await launchBrowser('chromium', {
  extensionDir: buildFor('chromium'),
  apiPort: api.port,
  lang: 'en-US',
});
try {
  await connect(await session.openPopupPage());
  const began = Date.now();
  const { ids, ...figures } = await exportAll(session, plain, measured);
  const known = new Set([...plain.allLeads(DEMO_KEY)].map(({ id }) => id));
  // Each once: a second time there is nothing left to delete.
  const isOnce = ids.every((id) => known.delete(id));
  const seconds = Math.round((Date.now() - began) / 1000);
  console.table({ leads, format, seconds, isOnce, missing: known.size, ...figures });
  if (!isOnce || figures.missingSaid !== known.size || figures.heapGrowthMiB > 200) process.exitCode = 1;
} finally {
  await session.close();
  await Promise.all([api.close(), plain.close()]);
}
