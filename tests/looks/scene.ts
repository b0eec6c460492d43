import { launchBrowser } from '../browsers/launch.ts';
import type { BrowserKind, BrowserSession } from '../browsers/session.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { buildFor } from '../e2e/support/builds.ts';
import { type Words, wordsIn } from './words.ts';

/** A workspace in which everything that can be drawn at the top is: no leads, few credits, a plan to mend. */
export const POOR_KEY = 'leadey_sk_live_looks-Qm4Xw8Rt2Yb6Nc9Ph3Jd5Lf_Zs0Ga1Ue9f7';

const workspaces = {
  [DEMO_KEY]: {},
  [POOR_KEY]: {
    leads: 0,
    organization: { name: 'Northwind Traders International', planStatus: 'past_due' },
    credits: { balance: 640, included: 20_000, used: 19_360 },
  },
};

/** A browser in one language, with a Leadey of its own behind it. */
export interface Scene {
  readonly session: BrowserSession;
  readonly api: DemoApi;
  readonly words: Words;
  close(): Promise<void>;
}

/** `lang` is what the browser is set to, `texts` the language it finds the texts in. */
export async function openScene(kind: BrowserKind, lang: string, texts = lang.slice(0, 2)): Promise<Scene> {
  const words = await wordsIn(texts);
  const api = await startDemoApi({ tls: true, rateLimit: false, workspaces });
  try {
    const session = await launchBrowser(kind, { extensionDir: buildFor(kind), apiPort: api.port, lang });
    const close = async () => {
      await session.close();
      await api.close();
    };
    return { session, api, words, close };
  } catch (error) {
    await api.close();
    throw error;
  }
}
