import { browser } from 'wxt/browser';
import { NOTIFICATION_ACCESS } from '../browser/notification-access.ts';
import { SITE_CONSENT } from '../browser/site-consent.ts';
import { TAB_ACCESS } from '../browser/tab-access.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { type AllowedFirst, storedWanted } from '../storage/stored-wanted.ts';

/** In milliseconds: whoever allows something later than this does it for another reason than the tick. */
const COUNTS_FOR = 10 * 60_000;

const NEEDS = {
  alertCredits: NOTIFICATION_ACCESS,
  alertLeads: NOTIFICATION_ACCESS,
  checkSite: SITE_CONSENT,
  markSites: TAB_ACCESS,
} satisfies Record<AllowedFirst, object>;

/**
 * Gives effect to what was ticked once the browser has allowed it, whatever has become of the page that asked.
 * Registers its listener at once: the answer may be what wakes the background.
 */
export function watchGrants(now: () => number): void {
  browser.permissions.onAdded.addListener(async () => {
    const wanted = await storedWanted.read();
    if (wanted === null) return;
    const { setting, askedAt } = wanted;
    const isOver = Math.abs(now() - askedAt) > COUNTS_FOR;
    // Something else was allowed, and this is still being asked.
    if (!isOver && !(await browser.permissions.contains(NEEDS[setting]))) return;
    await storedWanted.remove();
    if (isOver) return;
    await storedSettings.write({ ...((await storedSettings.read()) ?? DEFAULT_SETTINGS), [setting]: true });
  });
}
