import { type Browser, browser } from 'wxt/browser';
import { type AllowedFirst, storedWanted } from '../storage/stored-wanted.ts';

/**
 * Asks for what a setting needs, after noting for the background what it is for: Firefox may close the popup when it
 * asks, and `utils/background/permission-grants.ts` goes on with it then. Must be the first thing a click handler
 * does, or the browser takes the click for spent; hence the note is not waited for. A browser that will not even ask
 * counts as a no.
 */
export async function requestPermission(
  setting: AllowedFirst,
  access: Browser.permissions.Permissions,
): Promise<boolean> {
  // Without the note, this page goes on by itself, as long as it is there.
  const noted = storedWanted.write({ setting, askedAt: Date.now() }).catch(() => undefined);
  const allowed = await browser.permissions.request(access).catch(() => false);
  await noted;
  await storedWanted.remove();
  return allowed;
}
