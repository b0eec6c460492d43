import type { Page } from 'puppeteer-core';
import type { Scene } from './scene.ts';
import { walkAdding } from './walk/adding.ts';
import { walkConnecting } from './walk/connecting.ts';
import { walkLeads } from './walk/leads.ts';
import { crawlPages } from './walk/pages.ts';
import { walkSettings } from './walk/settings.ts';
import { walkTrouble } from './walk/trouble.ts';
import { walkWorkspaces } from './walk/workspaces.ts';

/** Called in each state once it stands still, with the page that shows it. */
export type Look = (name: string, page: Page) => Promise<void>;

export interface Walker {
  readonly scene: Scene;
  /** The popup's page in a tab. */
  readonly page: Page;
  /** Looks at the popup's page, or at another one. */
  readonly look: (name: string, page?: Page) => Promise<void>;
}

/** Leads the extension through every screen and state there is to look at, whatever language it speaks. */
export async function walkLooks(scene: Scene, page: Page, look: Look): Promise<void> {
  const walker: Walker = { scene, page, look: (name, other = page) => look(name, other) };
  await walkConnecting(walker);
  await walkLeads(walker);
  await walkSettings(walker);
  await walkAdding(walker);
  await walkWorkspaces(walker);
  await crawlPages(walker);
  await walkTrouble(walker);
}
