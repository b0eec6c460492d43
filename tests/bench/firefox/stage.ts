import type { Page } from 'puppeteer-core';
import { type FirefoxSession, launchFirefox } from '../../browsers/firefox.ts';
import { pinInFirefox } from '../../browsers/firefox-extension.ts';
import { serveSites } from '../../browsers/sites.ts';
import { type DemoApi, startDemoApi } from '../../demo-api/index.ts';
import { firefoxIdOf, writeBaselines } from '../baselines/write.ts';
import { connect } from '../measure/connect.ts';
import { callOf, type Driver, type Tab } from '../measure/driver.ts';
import { LEADS_A_PAGE } from '../measure/scene.ts';
import type { StoredState } from '../measure/stored-state.ts';
import { KNOWN_SITE, large, usual, type Workspace } from '../workspaces.ts';

/** Everything the measurements in Firefox are played on. */
export interface FirefoxStage {
  readonly session: FirefoxSession;
  readonly api: DemoApi;
  readonly driver: Driver;
  readonly staticList: string;
  /** The tabs that popups are opened over. */
  readonly over: { readonly blank: Page; readonly site: Page };
  /** Connects to a workspace once; every opening starts from what is stored then. */
  scene(workspace: Workspace): Promise<StoredState>;
  close(): Promise<void>;
}

export async function setFirefoxStage(build: string): Promise<FirefoxStage> {
  const workspaces = Object.fromEntries([usual, ...large].map(({ key, options }) => [key, options]));
  const api = await startDemoApi({ tls: true, rateLimit: false, workspaces });
  const sites = await serveSites([KNOWN_SITE]);
  const leads = [...api.allLeads(usual.key)].slice(0, LEADS_A_PAGE);
  const session = await launchFirefox({ extensionDir: build, apiPort: api.port, hosts: sites.hosts });
  const { browser } = session;
  const { staticList } = await writeBaselines('test-results/bench', leads);
  await browser.installExtension(staticList);
  for (const id of [session.extensionId, firefoxIdOf(staticList)]) await pinInFirefox(browser, id);
  const driver = await drive(session);
  const [blank, site] = [await browser.newPage(), await browser.newPage()];
  await site.goto(`https://${KNOWN_SITE}/`);
  return {
    session,
    api,
    driver,
    staticList: firefoxIdOf(staticList),
    over: { blank, site },
    scene: (workspace) =>
      connect(driver, session.extensionId, api, workspace, { setOffline: session.setOffline }),
    async close() {
      await session.close();
      sites.close();
      await api.close();
    },
  };
}

/** By a page of the extension that runs nothing: an event page lets no driver in. */
async function drive(session: FirefoxSession): Promise<Driver> {
  const idle = tabOf(await session.openPage('icons/16.png'));
  return {
    workers: { inside: (_, run, ...args) => idle.evaluate(run, ...args) },
    openPopupTab: async () => tabOf(await session.openPage('popup.html')),
  };
}

export function tabOf(page: Page): Tab {
  return {
    async evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
      return (await page.evaluate(callOf(run, args))) as R;
    },
    close: () => page.close(),
  };
}
