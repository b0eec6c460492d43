import { setTimeout as pause } from 'node:timers/promises';
import type { Chromium } from '../browser/chromium.ts';
import type { Contender, Opening } from './openings.ts';
import { since } from './openings.ts';
import { readPaint } from './paint.ts';

const SLOWER = 4;
/** Time to draw without being asked about it, in milliseconds. */
const ALONE = 1000;

/** The popup's page in a tab, with a processor four times slower; from the start of the navigation. */
export function inSlowTab(chromium: Chromium): (contender: Contender) => Promise<Opening> {
  return async ({ extensionId, leads }) => {
    const page = await chromium.openTab('about:blank');
    await page.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.send('Page.navigate', { url: `chrome-extension://${extensionId}/popup.html` });
    await pause(ALONE);
    const painted = await readPaint(page, leads);
    const start = await page.evaluate(() => performance.timeOrigin);
    await page.close();
    return since(start, painted);
  };
}
