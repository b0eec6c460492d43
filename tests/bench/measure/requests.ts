import { type } from '../browser/keyboard.ts';
import { requestsOnceIdle } from './quiet.ts';
import { openWithSnapshot, type Scene, YOUNG } from './scene.ts';

/** What one opening asks of Leadey when the snapshot is this old, in milliseconds. */
export async function requestsOfOpening(scene: Scene, age: number): Promise<number> {
  const page = await openWithSnapshot(scene, age);
  const requests = await requestsOnceIdle(scene.api);
  await page.close();
  return requests;
}

const TEN_LETTERS = 'management';

/** What typing a ten-letter word asks of Leadey, with this mean time from key to key in milliseconds. */
export async function requestsOfTyping(scene: Scene, gap: number): Promise<number> {
  const page = await openWithSnapshot(scene, YOUNG);
  await requestsOnceIdle(scene.api);
  scene.api.clearRequests();
  await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.focus());
  await type(page, TEN_LETTERS, gap);
  const requests = await requestsOnceIdle(scene.api);
  await page.close();
  return requests;
}
