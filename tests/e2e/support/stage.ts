import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { bringToFront } from '../../browsers/act.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import type { BrowserKind, BrowserSession } from '../../browsers/session.ts';
import { DEMO_KEY, type DemoApi } from '../../demo-api/index.ts';
import { backstageOf, closeOthers } from './backstage.ts';
import { connect, untilSettled } from './connecting.ts';
import { type Evidence, nowOnStage } from './evidence.ts';
import { remember, returnTo } from './remembered-state.ts';
import { borrowApi, giveBackApi, type Workspaces } from './shared-api.ts';
import { borrowBrowser } from './shared-browser.ts';
import { wipe } from './storage.ts';

/** A browser with the extension and a Leadey of its own, for one kind of browser in one test file. */
export interface Stage {
  readonly session: BrowserSession;
  readonly api: DemoApi;
  /** Opens the popup's page in a tab. */
  popup(): Promise<Page>;
  /** Opens the popup's page, connected with the demo key, all leads there, and nothing on its way to Leadey any more. */
  connectedPopup(): Promise<Page>;
  /**
   * The popup's page after somebody went on from there to a place that takes long to get to. Each is gone to once;
   * later what was stored then is put back.
   */
  popupAt(place: string, goThere: (page: Page) => Promise<void>): Promise<Page>;
  /** The popup itself, above this page or a blank tab. */
  realPopup(over?: Page): Promise<Page>;
  /** All is well with Leadey and the road to it again. */
  calm(): Promise<void>;
  /** As after installing: nothing stored, no page open, all is well, and Leadey as at the start. */
  reset(): Promise<void>;
}

const usualWorkspaces: Workspaces = { [DEMO_KEY]: {} };
const CONNECTED = 'connected';

/**
 * The browser is one that files share, as long as they need the build as it is. `startSites` serves whatever host a
 * page is opened from; `findBuild` names another build, which gets a browser of its own.
 */
export function stageFor(
  kind: BrowserKind,
  workspaces: Workspaces = usualWorkspaces,
  startSites: () => Promise<Record<string, number>> = async () => ({}),
  findBuild?: () => Promise<string>,
): Stage {
  let api: DemoApi | undefined;
  let session: BrowserSession | undefined;
  let leave: () => Promise<void> = async () => {};
  const syncs = workspaces[DEMO_KEY]?.largestPageOfAll === undefined;
  const backstage = backstageOf(() => stage.session);
  let pages: Page[] = [];
  const evidence: Evidence = {
    session: () => session,
    requests: () => api?.requests ?? [],
  };
  beforeAll(async () => {
    api = await borrowApi(workspaces);
    const hosts = await startSites();
    ({ session, leave } = await openBrowser(kind, api.port, hosts, findBuild));
    nowOnStage.add(evidence);
  });
  afterAll(async () => {
    nowOnStage.delete(evidence);
    if (api !== undefined && session !== undefined) await stage.calm();
    pages = [];
    await leave();
    if (api !== undefined) await giveBackApi(api, workspaces);
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
    connectedPopup: () => at(CONNECTED, async () => connect(await stage.popup(), DEMO_KEY, syncs)),
    popupAt: (place, goThere) => at(place, async () => goThere(await stage.connectedPopup())),
    async calm() {
      stage.api.clearFaults();
      stage.api.setLatency(0);
      for (const key of Object.keys(workspaces)) stage.api.restoreKey(key);
      await stage.session.relay.set('open');
    },
    async reset() {
      await stage.calm();
      await Promise.all(pages.map((open) => open.close().catch(() => {})));
      pages = [];
      await backstage(async (page) => {
        await closeOthers(stage.session.browser, page);
        await wipe(page);
      });
      stage.api.startAfresh();
      stage.api.clearRequests();
    },
  };

  async function at(place: string, goThere: () => Promise<void>): Promise<Page> {
    if (await backstage((page) => returnTo(page, stage.session, stage.api, place))) {
      const page = await stage.popup();
      await untilSettled(page, syncs);
      await bringToFront(page);
      // As for the first who came here: what that took is none of the test's.
      stage.api.clearRequests();
      return page;
    }
    await goThere();
    const page = pages.at(-1);
    if (page === undefined) throw new Error('Nobody opened a page on the way');
    await remember(page, stage.api, place);
    await bringToFront(page);
    stage.api.clearRequests();
    return page;
  }
  return stage;
}

/** A shared one, led to these servers, or one of its own where it has to be another build. */
async function openBrowser(
  kind: BrowserKind,
  apiPort: number,
  hosts: Record<string, number>,
  findBuild: (() => Promise<string>) | undefined,
): Promise<{ session: BrowserSession; leave: () => Promise<void> }> {
  if (findBuild !== undefined) {
    const extensionDir = await findBuild();
    const session = await launchBrowser(kind, { extensionDir, apiPort, lang: 'en-US', hosts });
    return { session, leave: () => session.close() };
  }
  const [elsewhere = null, ...others] = new Set(Object.values(hosts));
  if (others.length > 0) throw new Error('One server has to stand behind all hosts of a file');
  const shared = await borrowBrowser(kind);
  await shared.lead(apiPort, elsewhere);
  return { session: shared.session, leave: () => shared.giveBack() };
}
