import { browser } from 'wxt/browser';
import { LEADEY_HOST } from '../leadey/host.ts';

const ACCESS = { origins: [`${LEADEY_HOST}/*`] };

/** Firefox lets people withhold or take back access to a host at any time; Chrome lets them narrow it. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains(ACCESS);
}

/**
 * Must be the first thing a click handler does, or the browser takes the click for spent. A browser that
 * will not even ask counts as a no: what is shown then still names the next step.
 */
export function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request(ACCESS).catch(() => false);
}
