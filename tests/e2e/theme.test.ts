import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { stageFor } from './support/stage.ts';

/** How bright the ground of a page is: 0 is black, 1 is white. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    return (red + green + blue) / 3 / 255;
  });
}

describe.each(browserKinds)('The appearance, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  test('is the system’s until somebody chooses one, which then holds for every page, from its first frame on', async () => {
    const page = await stage.connectedPopup();
    const system = async (scheme: 'light' | 'dark') => stage.session.setColorScheme(page, scheme);
    const isDark = () => expect.poll(() => brightness(page)).toBeLessThan(0.2);
    const isLight = () => expect.poll(() => brightness(page)).toBeGreaterThan(0.9);
    await system('dark');
    await isDark();
    await system('light');
    await isLight();
    await click(page, 'button', 'Settings');
    await click(page, 'radio', 'Dark');
    await isDark();
    await stage.session.reload(page);
    await byRole(page, 'heading');
    await isDark();
    await click(page, 'button', 'Settings');
    await click(page, 'radio', 'Light');
    await system('dark');
    await isLight();
    await click(page, 'radio', 'Same as the system');
    await isDark();
    await system('light');
  });
});
