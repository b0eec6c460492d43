import { browser } from 'wxt/browser';
import { requestPermission } from './request-permission.ts';

/** To see the address and title of a tab that nobody clicked the icon over. */
export const TAB_ACCESS = { permissions: ['tabs' as const] };

/**
 * Asks for it; must be the first thing a click handler does, or the browser takes the click for spent. A browser
 * that will not even ask counts as a no.
 */
export function requestTabAccess(): Promise<boolean> {
  return browser.permissions.request(TAB_ACCESS).catch(() => false);
}

/** As {@link requestTabAccess}, for the mark on the icon, which takes effect whatever becomes of the page that asked. */
export function requestTabsForMark(): Promise<boolean> {
  return requestPermission('markSites', TAB_ACCESS);
}

/** Gives it back: what is not needed is not kept. */
export async function dropTabAccess(): Promise<void> {
  await browser.permissions.remove(TAB_ACCESS);
}

/** Tells now and whenever it changes, from whichever window or settings page; returns what ends that. */
export function watchTabAccess(tell: (granted: boolean) => void): () => void {
  const look = () => void browser.permissions.contains(TAB_ACCESS).then(tell);
  const { onAdded, onRemoved } = browser.permissions;
  look();
  onAdded.addListener(look);
  onRemoved.addListener(look);
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}
