import type { App } from '../app/create-app.ts';
import { storedSites } from '../storage/stored-sites.ts';
import { followTab } from './follow-tab.ts';

/** What a page needs that is not closed after a minute: it goes with the tabs, and is brought up to date when somebody comes back to it. */
export function stayOpen(app: App): void {
  followTab((isAnotherPage) => void app.lookAtTab(isAnotherPage));
  // Asked in the popup, it is known here.
  storedSites.watch(() => void app.lookAtTab(false));
  addEventListener('focus', () => void app.start());
}
