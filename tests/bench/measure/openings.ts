import { setTimeout as pause } from 'node:timers/promises';
import type { Chromium } from '../browser/chromium.ts';
import { openPopup } from '../browser/popup.ts';
import { type Painted, readPaint } from './paint.ts';
import { sitePainted } from './site.ts';

/** Something whose popup is opened again and again. */
export interface Contender {
  readonly name: string;
  readonly extensionId: string;
  /** How many leads are on the screen in the end. */
  readonly leads: number;
  /** What it is opened over, where what it says of that is waited for. */
  readonly site?: string;
  /** What has to be so before each click. */
  prepare(): Promise<void>;
}

/** From the click, in milliseconds. */
export interface Opening {
  readonly first: number;
  /** Over a site: the frame that says whose it is. */
  readonly largest: number;
  readonly marked: number | null;
}

/** What the last opening left behind, such as the browser's spare process, is put in order meanwhile. */
const REST = 250;
const BLANK = 'about:blank';

/** Opens each contender's popup in turn, so that whatever slows the machine down slows all of them down. */
export async function openInTurn(
  contenders: readonly Contender[],
  rounds: number,
  open: (contender: Contender) => Promise<Opening>,
): Promise<Map<string, Opening[]>> {
  const openings = new Map(contenders.map(({ name }): [string, Opening[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of rotated(contenders, round)) {
      await contender.prepare();
      await pause(REST);
      openings.get(contender.name)?.push(await open(contender));
    }
  }
  return openings;
}

/** A click on the icon in the toolbar. */
export function inPopup(chromium: Chromium): (contender: Contender) => Promise<Opening> {
  let shown: string | null = null;
  return async ({ extensionId, leads, site = BLANK }) => {
    if (site !== shown) {
      await chromium.showInTab(site);
      shown = site;
      await pause(REST);
    }
    const { clicked, page } = await openPopup(chromium, extensionId);
    const painted = await readPaint(page, leads);
    const opening = since(clicked, painted);
    const largest = site === BLANK ? opening.largest : (await sitePainted(page)) - clicked;
    await page.close();
    return { ...opening, largest };
  };
}

export function since(start: number, { first, largest, marked }: Painted): Opening {
  return {
    first: first - start,
    largest: largest - start,
    marked: marked === null ? null : marked - start,
  };
}

/** Rotates the order, so that no contender is always first or always follows the same one. */
function rotated<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  const turned = [...list.slice(start), ...list.slice(0, start)];
  return Math.floor(by / list.length) % 2 === 0 ? turned : turned.reverse();
}
