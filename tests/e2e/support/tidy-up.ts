import { runInFirefox } from '../../browsers/firefox-chrome.ts';
import type { BrowserSession } from '../../browsers/session.ts';
import { wipe } from './storage.ts';

interface Permissions {
  contains(of: { origins: string[] }): Promise<boolean>;
  remove(of: { permissions: string[] }): Promise<boolean>;
}

/** What people may grant beyond what the extension asks for when it is installed. */
const OPTIONAL = ['tabs', 'notifications'];
const LEADEY = 'https://backend.leadey.ai/*';
/** What tests of colours and motion set for the whole of Firefox. */
const PREFS = [
  'layout.css.prefers-color-scheme.content-override',
  'browser.display.document_color_use',
  'ui.prefersReducedMotion',
];

/** As after installing: nothing stored, nothing granted, no page but a blank one, all roads open. */
export async function tidyUp(session: BrowserSession): Promise<void> {
  await session.relay.set('open');
  const { browser } = session;
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close().catch(() => {});
  const page = await session.openPage('icons/16.png');
  await wipe(page);
  const isAllowed = await page.evaluate(giveBackRights, OPTIONAL, LEADEY);
  await page.close();
  if (!isAllowed) await session.setHostAccess(true);
  if (session.kind === 'firefox') {
    await runInFirefox(
      browser,
      `for (const pref of ${JSON.stringify(PREFS)}) Services.prefs.clearUserPref(pref);`,
    );
  }
  // Whatever its background still had in mind goes with it.
  await session.stopBackground();
}

/** Runs inside a page of the extension. Whether it may still reach Leadey. */
async function giveBackRights(optional: string[], leadey: string): Promise<boolean> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { permissions: Permissions }>;
  const { permissions } = scope.browser ?? scope.chrome;
  for (const name of optional) await permissions.remove({ permissions: [name] });
  return permissions.contains({ origins: [leadey] });
}
