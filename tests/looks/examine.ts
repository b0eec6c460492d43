import type { Page } from 'puppeteer-core';
import { popupSize } from '../browsers/popup-size.ts';
import { settle } from '../browsers/screenshot.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { barriersOfColours, barriersOn } from './barriers.ts';
import { cutOff } from './cut-off.ts';
import { lostInForcedColors } from './forced-colors.ts';
import { forceColors, stillMotion } from './media.ts';
import { LONGEST, motionOver } from './motion.ts';
import { overlaps } from './overlaps.ts';
import { lostIn, WINDOWS } from './windows.ts';

/** What is in somebody's way, as `state: what`, by what was looked for. */
export interface Findings {
  /** The languages the pages say they are in. */
  readonly languages: Set<string>;
  readonly barriers: string[];
  readonly textsLost: string[];
  readonly smallWindows: string[];
  readonly motion: string[];
  readonly forcedColors: string[];
}

export const noFindings = (): Findings => ({
  languages: new Set(),
  barriers: [],
  textsLost: [],
  smallWindows: [],
  motion: [],
  forcedColors: [],
});

/** The popup itself has the size the browser gives it; a list that is open lies over what is below it. */
const isOfFixedSize = (name: string) => name.startsWith('site') || name === 'workspaces';

/** Looks at one state of one page in every way that somebody may need, and leaves the page as it was. */
export async function examine(
  session: BrowserSession,
  name: string,
  page: Page,
  found: Findings,
): Promise<void> {
  await settle(page);
  await examineTexts(name, page, found);
  await examineMotion(session, name, page, found.motion);
  await forceColors(session, page, true);
  note(found.forcedColors, name, [...(await lostInForcedColors(page)), ...(await barriersOfColours(page))]);
  await forceColors(session, page, false);
  await session.setColorScheme(page, 'dark');
  await settle(page);
  note(found.barriers, `${name}, dark`, await barriersOfColours(page));
  await session.setColorScheme(page, 'light');
  await settle(page);
  note(found.barriers, `${name}, light`, await barriersOn(page));
  if (isOfFixedSize(name)) return;
  for (const [what, size] of Object.entries(WINDOWS)) {
    note(found.smallWindows, `${name}, ${what}`, await lostIn(page, size));
  }
  await page.setViewport(popupSize);
}

/** The part of it that another language can change. */
export async function examineTexts(name: string, page: Page, found: Findings): Promise<void> {
  found.languages.add(await page.evaluate(() => document.documentElement.lang));
  note(found.textsLost, name, await cutOff(page));
  if (name === 'home-course') note(found.textsLost, name, await overlaps(page, '.credits'));
}

async function examineMotion(session: BrowserSession, name: string, page: Page, found: string[]) {
  note(found, name, await motionOver(page, LONGEST));
  await stillMotion(session, page, true);
  // Firefox tells of the wish a moment before its styles follow.
  const isStill = async () => (await motionOver(page, 0)).length === 0;
  await waitFor(isStill, { what: 'the motion to end', timeoutMs: 2000 }).catch(() => {});
  note(found, `${name}, reduced motion`, await motionOver(page, 0));
  await stillMotion(session, page, false);
}

const note = (found: string[], where: string, lines: readonly string[]) =>
  void found.push(...lines.map((line) => `${where}: ${line}`));
