import { browser } from 'wxt/browser';

const ACCESS = { permissions: ['notifications' as const] };

/**
 * Asks for the right to show notifications; must be the first thing a click handler does, or the browser takes
 * the click for spent. A browser that will not even ask counts as a no.
 */
export function requestNotificationAccess(): Promise<boolean> {
  return browser.permissions.request(ACCESS).catch(() => false);
}

/** Gives it back: what is not needed is not kept. */
export async function dropNotificationAccess(): Promise<void> {
  await browser.permissions.remove(ACCESS);
}
