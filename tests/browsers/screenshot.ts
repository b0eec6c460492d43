import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserSession, ColorScheme } from './session.ts';
import { waitFor } from './wait-for.ts';

const schemes: ColorScheme[] = ['light', 'dark'];

/** One picture in light and one in dark: `stem-light.png` and `stem-dark.png`. */
export async function screenshot(session: BrowserSession, page: Page, stem: string): Promise<string[]> {
  await mkdir(dirname(stem), { recursive: true });
  const files: string[] = [];
  for (const scheme of schemes) {
    await session.setColorScheme(page, scheme);
    await settle(page);
    const path = `${stem}-${scheme}.png` as const;
    await page.screenshot({ path });
    files.push(path);
  }
  return files;
}

/** Lets answers and fonts arrive and transitions end, so that no picture shows a half-way state but the skeleton. */
export async function settle(page: Page): Promise<void> {
  const isIdle = () =>
    document.querySelector('[aria-busy="true"]') === null || document.querySelector('.skeleton') !== null;
  await waitFor(() => page.evaluate(isIdle), { what: 'the page to be idle' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is drawn by script follows a change of colours a few frames later; a page behind others has none.
    for (let frame = 0; frame < 4 && !document.hidden; frame += 1) await new Promise(requestAnimationFrame);
    const finite = document
      .getAnimations()
      // One that is paused ends as little as one without an end.
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}
