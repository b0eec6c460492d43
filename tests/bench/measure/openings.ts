import { setTimeout as pause } from 'node:timers/promises';
import type { Chromium } from '../browser/chromium.ts';
import { openPopup } from '../browser/popup.ts';
import { type Painted, readPaint } from './paint.ts';

/** Something whose popup is opened again and again. */
export interface Contender {
  readonly name: string;
  readonly extensionId: string;
  /** How many leads are on the screen in the end. */
  readonly leads: number;
  /** What has to be so before each click. */
  prepare(): Promise<void>;
}

/** From the click, in milliseconds. */
export interface Opening {
  readonly first: number;
  readonly largest: number;
  readonly marked: number | null;
}

/** What the last opening left behind, such as the browser's spare process, is put in order meanwhile. */
const REST = 250;

/** Opens each contender's popup in turn, so that whatever slows the machine down slows all of them down. */
export async function openInTurn(
  chromium: Chromium,
  contenders: readonly Contender[],
  rounds: number,
  open: (chromium: Chromium, contender: Contender) => Promise<Opening> = openOnce,
): Promise<Map<string, Opening[]>> {
  const openings = new Map(contenders.map(({ name }): [string, Opening[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of rotated(contenders, round)) {
      await contender.prepare();
      await pause(REST);
      openings.get(contender.name)?.push(await open(chromium, contender));
    }
  }
  return openings;
}

async function openOnce(chromium: Chromium, { extensionId, leads }: Contender): Promise<Opening> {
  const { clicked, page } = await openPopup(chromium, extensionId);
  const painted = await readPaint(page, leads);
  await page.close();
  return since(clicked, painted);
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
