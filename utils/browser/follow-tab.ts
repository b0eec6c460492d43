import { browser } from 'wxt/browser';
import { watchTabAccess } from './tab-access.ts';

/** How long a tab has to stay in front before anybody looks at it, in milliseconds. */
export const SETTLES_AFTER = 400;

/**
 * Calls back once another tab, or another page in it, has stayed in front for a while. Which page that is, the browser
 * tells only who has the right to know; that it changed, everybody: what was said of the last one is true no more.
 */
export function followTab(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const settle = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      changed();
    }, SETTLES_AFTER);
  };
  browser.tabs.onActivated.addListener(settle);
  browser.tabs.onUpdated.addListener((_id, change, { active }) => {
    if (!active) return;
    if (change.url !== undefined || change.status !== undefined) settle();
    // Titles that change all the time must not put it off for ever.
    else if (change.title !== undefined && timer === null) settle();
  });
  let isFirst = true;
  watchTabAccess(() => {
    // At the beginning the page has looked by itself.
    if (!isFirst) changed();
    isFirst = false;
  });
}
