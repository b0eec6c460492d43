import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from './page.ts';

/** Presses and releases one letter's key, as the browser itself would tell it to the page. */
export async function pressKey(page: Page, letter: string): Promise<void> {
  const key = { key: letter, text: letter, unmodifiedText: letter, code: `Key${letter.toUpperCase()}` };
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code });
}

/** Types as people do: never evenly; `gap` is the mean time from key to key in milliseconds. */
export async function type(page: Page, word: string, gap: number): Promise<void> {
  for (const [index, letter] of [...word].entries()) {
    const due = performance.now() + gap * (unevenness[index % unevenness.length] ?? 1);
    await pressKey(page, letter);
    await pause(Math.max(0, due - performance.now()));
  }
}

const unevenness = [0.8, 1.3, 0.7, 1.1, 1.4, 0.6, 1.2, 0.9, 1.3, 0.7];
