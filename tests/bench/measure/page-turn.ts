import { waitFor } from '../../browsers/wait-for.ts';
import { centreOf, clickAt, moveTo } from '../browser/mouse.ts';
import type { Page } from '../browser/page.ts';
import { requestsOnceIdle } from './quiet.ts';
import { openWithSnapshot, type Scene, YOUNG } from './scene.ts';
import { isSynced } from './stored-state.ts';
import { timeToDrawn } from './watch.ts';

/** From the click to the other page drawn, in milliseconds. */
export interface TurnTimes {
  readonly next: number;
  readonly seen: number;
}

const NEXT = 'button[aria-label="Next page"]';
const PREVIOUS = 'button[aria-label="Previous page"]';

/** Turns to a page that was fetched when the pointer came near, or is here like all others, and back. */
export async function timePageTurns(scene: Scene): Promise<TurnTimes> {
  const page = await openWithSnapshot(scene, YOUNG);
  await moveTo(page, await centreOf(page, NEXT));
  const isHere = () => scene.api.requests.some(({ query, status }) => query.page === '2' && status === 200);
  if (!isSynced(scene.state)) await waitFor(isHere, { what: 'the next page to be fetched ahead' });
  await requestsOnceIdle(scene.api);
  const next = await timeTurn(page, NEXT);
  await requestsOnceIdle(scene.api);
  const seen = await timeTurn(page, PREVIOUS);
  await page.close();
  return { next, seen };
}

async function timeTurn(page: Page, button: string): Promise<number> {
  const first = await page.evaluate(() => document.querySelector('[data-lead]')?.getAttribute('data-lead'));
  const point = await centreOf(page, button);
  return timeToDrawn(page, 'click', { otherThan: first ?? '' }, () => clickAt(page, point));
}
