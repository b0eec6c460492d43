import { browser } from 'wxt/browser';
import { watchTabAccess } from './tab-access.ts';

/** How long a tab has to stay in front before anybody looks at it, in milliseconds. */
export const SETTLES_AFTER = 400;

/**
 * Calls back once another tab, or another page in it, has stayed in front for a while. Every extension is told that the
 * tab has changed; only one with a permission is told its address. In both cases the last result is out of date.
 * `isAnotherPage` is false where only its title has changed, or what may be known of it.
 */
export function followTab(changed: (isAnotherPage: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let activated: number | null = null;
  let lookedAt: number | undefined;
  /** Tabs that another page has come into since the last look. Those of other windows are told of as well. */
  const turned = new Set<number>();
  void idInFront().then((id) => {
    lookedAt ??= id;
  });
  const look = (id: number | undefined) => {
    const isAnotherPage = id !== lookedAt || (id !== undefined && turned.has(id));
    turned.clear();
    lookedAt = id;
    changed(isAnotherPage);
  };
  const settle = (isAgain = false) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(async () => {
      timer = null;
      // A tab comes to the front before its event arrives, so a tab that has just come has not settled yet.
      const id = await idInFront();
      if (timer !== null) return;
      if (!isAgain && activated !== null && id !== activated) settle(true);
      else look(id);
    }, SETTLES_AFTER);
  };
  browser.tabs.onActivated.addListener(({ tabId }) => {
    activated = tabId;
    settle();
  });
  browser.tabs.onUpdated.addListener((id, change, { active }) => {
    if (change.url !== undefined || change.status === 'loading') turned.add(id);
    if (!active) return;
    if (change.url !== undefined || change.status !== undefined) settle();
    // Titles that change all the time must not put it off for ever.
    else if (change.title !== undefined && timer === null) settle();
  });
  let isFirst = true;
  watchTabAccess(() => {
    // At the beginning the page has looked by itself.
    if (!isFirst) changed(false);
    isFirst = false;
  });
}

async function idInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
