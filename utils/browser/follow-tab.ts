import { browser } from 'wxt/browser';
import { watchTabAccess } from './tab-access.ts';

/** How long a tab has to stay in front before anybody looks at it, in milliseconds. */
export const SETTLES_AFTER = 400;

/**
 * Calls back once another tab, or another page in it, has stayed in front for a while. Every extension is told that the
 * tab has changed; only one with a permission is told its address. In both cases the last result is out of date.
 */
export function followTab(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let activated: number | null = null;
  const settle = (isAgain = false) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(async () => {
      timer = null;
      // A tab comes to the front before its event arrives, so a tab that has just come has not settled yet.
      if (!isAgain && activated !== null && (await idInFront()) !== activated && timer === null) settle(true);
      else if (timer === null) changed();
    }, SETTLES_AFTER);
  };
  browser.tabs.onActivated.addListener(({ tabId }) => {
    activated = tabId;
    settle();
  });
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

async function idInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
