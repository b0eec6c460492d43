import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../browsers/launch.ts';
import type { BrowserKind, BrowserSession } from '../../browsers/session.ts';
import { DEMO_KEY, type DemoApi, type DemoWorkspaceOptions, startDemoApi } from '../../demo-api/index.ts';
import { buildFor } from './builds.ts';
import { connect } from './connecting.ts';
import { wipe } from './storage.ts';

/** A browser with the extension and a Leadey of its own, for one kind of browser in one test file. */
export interface Stage {
  readonly session: BrowserSession;
  readonly api: DemoApi;
  /** Opens the popup's page in a tab. */
  popup(): Promise<Page>;
  /** Opens the popup's page and connects with the demo key. */
  connectedPopup(): Promise<Page>;
  /** The popup itself, above this page or a blank tab. */
  realPopup(over?: Page): Promise<Page>;
  /** All is well with Leadey and the road to it again. */
  calm(): Promise<void>;
  /** As after installing: nothing stored, no page open, all is well. */
  reset(): Promise<void>;
}

/** Launching takes seconds, so it is done once for all tests of a file. */
export function stageFor(
  kind: BrowserKind,
  workspaces: Record<string, DemoWorkspaceOptions> = { [DEMO_KEY]: {} },
  startSites: () => Promise<Record<string, number>> = async () => ({}),
  findBuild: () => Promise<string> = async () => buildFor(kind),
): Stage {
  let api: DemoApi | undefined;
  let session: BrowserSession | undefined;
  let pages: Page[] = [];
  beforeAll(async () => {
    // The extension keeps a budget of its own below Leadey's limit; what it does at the limit is ordered as a fault.
    api = await startDemoApi({ tls: true, rateLimit: false, workspaces });
    const hosts = await startSites();
    const extensionDir = await findBuild();
    session = await launchBrowser(kind, { extensionDir, apiPort: api.port, lang: 'en-US', hosts });
  });
  afterAll(async () => {
    await session?.close();
    await api?.close();
  });

  const ready = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The stage is set up before the first test');
    return part;
  };
  const keep = async (opening: Promise<Page>) => {
    const page = await opening;
    pages.push(page);
    return page;
  };
  const stage: Stage = {
    get session() {
      return ready(session);
    },
    get api() {
      return ready(api);
    },
    popup: () => keep(stage.session.openPopupPage()),
    realPopup: (over) => keep(stage.session.openRealPopup(over)),
    async connectedPopup() {
      const page = await stage.popup();
      await connect(page);
      return page;
    },
    async calm() {
      stage.api.clearFaults();
      for (const key of Object.keys(workspaces)) stage.api.restoreKey(key);
      await stage.session.relay.set('open');
    },
    async reset() {
      await stage.calm();
      if (!(await wipeThrough(pages))) await wipe(await keep(stage.session.openPage('icons/16.png')));
      await Promise.all(pages.map((open) => open.close().catch(() => {})));
      pages = [];
      stage.api.clearRequests();
    },
  };
  return stage;
}

/** Through the newest page that is still open; Firefox does not always tell which that is. */
async function wipeThrough(pages: readonly Page[]): Promise<boolean> {
  for (const page of pages.toReversed()) {
    try {
      await wipe(page);
      return true;
    } catch {
      // Closed by the test, or by the focus that went elsewhere.
    }
  }
  return false;
}
