import { startRelay } from '../browsers/relay.ts';
import { serveSites } from '../browsers/sites.ts';
import { type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { writeBaselines } from './baselines/write.ts';
import { type Chromium, launchBenchChromium } from './browser/chromium.ts';
import { connect } from './measure/connect.ts';
import { LEADS_A_PAGE, type Scene } from './measure/scene.ts';
import { KNOWN_SITE, large, usual, type Workspace } from './workspaces.ts';

/** Everything the measurements are played on. */
export interface Stage {
  readonly chromium: Chromium;
  readonly api: DemoApi;
  /** The popup as it ships. */
  readonly product: string;
  readonly empty: string;
  readonly staticList: string;
  setOffline(offline: boolean): Promise<void>;
  /** Connects to a workspace once; every opening starts from what is stored then. */
  scene(workspace: Workspace, pageSize?: number): Promise<Scene>;
  close(): Promise<void>;
}

export async function setStage(build: string): Promise<Stage> {
  const workspaces = Object.fromEntries([usual, ...large].map(({ key, options }) => [key, options]));
  const api = await startDemoApi({ tls: true, rateLimit: false, workspaces });
  const relay = await startRelay(api.port);
  const sites = await serveSites([KNOWN_SITE]);
  const leads = [...api.allLeads(usual.key)].slice(0, LEADS_A_PAGE);
  const baselines = await writeBaselines('test-results/bench', leads);
  const chromium = await launchBenchChromium(relay.port, sites.hosts);
  const product = await chromium.install(build);
  const setOffline = (offline: boolean) => relay.set(offline ? 'refused' : 'open');
  return {
    chromium,
    api,
    product,
    empty: await chromium.install(baselines.empty),
    staticList: await chromium.install(baselines.staticList),
    setOffline,
    scene: async (workspace, pageSize) => ({
      chromium,
      api,
      extensionId: product,
      key: workspace.key,
      state: await connect(chromium, product, api, workspace, { pageSize, setOffline }),
    }),
    async close() {
      await chromium.close();
      sites.close();
      await relay.close();
      await api.close();
    },
  };
}
