import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../browsers/wait-for.ts';
import { openPopup } from '../browser/popup.ts';
import { OLD, type Scene } from './scene.ts';
import { putState } from './stored-state.ts';

/** What the last opening left behind is put in order meanwhile, in milliseconds. */
const REST = 250;

/** From the click over a page of a known site to the frame that says whose it is, in milliseconds, so many times. */
export async function openOverSite(scene: Scene, address: string, rounds: number): Promise<number[]> {
  const { chromium, extensionId, state } = scene;
  await chromium.showInTab(address);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await putState(chromium, extensionId, state, OLD);
    await pause(REST);
    const { clicked, page } = await openPopup(chromium, extensionId);
    const painted = await waitFor(() => page.evaluate(sitePainted), { what: 'the site to be told' });
    taken.push(painted - clicked);
    await page.close();
  }
  await chromium.showInTab('about:blank');
  return taken;
}

/** Runs inside the page. */
function sitePainted(): number | null {
  const [mark] = performance.getEntriesByName('site-painted');
  return mark === undefined ? null : performance.timeOrigin + mark.startTime;
}
