import type { Page } from 'puppeteer-core';
import { byRole } from '../../browsers/by-role.ts';
import type { Stage } from './stage.ts';

/** The real popup above this page of a tab, with its list; only what it asks from then on is on record. */
export async function openPopupOver(stage: Stage, tab: Page, address: string, title = ''): Promise<Page> {
  await tab.bringToFront();
  await tab.goto(address);
  if (title !== '') {
    await tab.evaluate((words) => {
      document.title = words;
    }, title);
  }
  stage.api.clearRequests();
  const popup = await stage.realPopup(tab);
  await byRole(popup, 'list', 'Leads');
  return popup;
}
