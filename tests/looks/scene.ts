import { Cleanup } from '../browsers/cleanup.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { BrowserKind, BrowserSession } from '../browsers/session.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { buildIn } from './build-in.ts';
import { type Words, wordsIn } from './words.ts';

/** A workspace with all there can be to say at the top: no leads, few credits, a plan to mend. */
export const POOR_KEY = 'leadey_sk_live_looks-Qm4Xw8Rt2Yb6Nc9Ph3Jd5Lf_Zs0Ga1Ue9f7';

const workspaces = {
  [DEMO_KEY]: {},
  [POOR_KEY]: {
    leads: 0,
    organization: { id: 'org_northwind', name: 'Northwind Traders International', planStatus: 'past_due' },
    credits: { balance: 640, included: 20_000, used: 19_360 },
  },
};

/** Some of the showcase's leads work there. */
export const SITE = 'www.northwind.com';

/** A browser with the extension in one language, with a Leadey of its own behind it. */
export interface Scene {
  readonly session: BrowserSession;
  readonly api: DemoApi;
  readonly words: Words;
  close(): Promise<void>;
}

export function openScene(kind: BrowserKind, language: string, args: string[] = []): Promise<Scene> {
  const cleanup = new Cleanup();
  return cleanup.unlessDone(async () => {
    const words = await wordsIn(language);
    const build = await buildIn(kind, language);
    cleanup.add(build.dispose);
    const api = await startDemoApi({ tls: true, rateLimit: false, workspaces });
    cleanup.add(api.close);
    const session = await launchBrowser(kind, {
      extensionDir: build.dir,
      apiPort: api.port,
      // What is on the page does not matter, only where it is.
      hosts: { [SITE]: api.port },
      lang: 'en-US',
      args,
    });
    cleanup.add(session.close);
    return { session, api, words, close: () => cleanup.run() };
  });
}
