import { argv } from 'node:process';
import { launchBrowser } from '../browsers/launch.ts';
import { DEMO_KEY, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from '../e2e/support/builds.ts';
import { connect } from '../e2e/support/connecting.ts';
import { exportAll } from './export-all.ts';

// node tests/export-scale/main.ts [leads] [csv|json]: what an export of so many leads costs its page.
const [count = '100000', format = 'csv'] = argv.slice(2);
const leads = Number(count);

const api = await startDemoApi({
  tls: true,
  rateLimit: false,
  workspaces: { [DEMO_KEY]: { leads, imports: [3000, 1200], campaigns: 40 } },
});
const session = await launchBrowser('chromium', {
  extensionDir: buildFor('chromium'),
  apiPort: api.port,
  lang: 'en-US',
});
try {
  await connect(await session.openPopupPage());
  const began = Date.now();
  const { ids, ...figures } = await exportAll(session, api, format === 'json' ? 'json' : 'csv');
  const known = new Set([...api.allLeads(DEMO_KEY)].map(({ id }) => id));
  const isWhole = ids.length === known.size && ids.every((id) => known.delete(id));
  console.table({ leads, format, seconds: Math.round((Date.now() - began) / 1000), isWhole, ...figures });
  if (!isWhole || figures.heapGrowthMiB > 200) process.exitCode = 1;
} finally {
  await session.close();
  await api.close();
}
