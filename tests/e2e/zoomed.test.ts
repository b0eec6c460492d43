import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../browsers/by-role.ts';
import { setChromiumZoom } from '../browsers/chromium-settings.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { lostNow } from '../looks/windows.ts';
import { stageFor } from './support/stage.ts';

/** As people choose in the browser's settings, and what is left of 400 × 600 then: a window is 800 × 600 at most. */
const zooms: [zoom: number, size: string][] = [
  [1, '400 × 600'],
  [1.1, '400 × 545'],
  [1.25, '400 × 480'],
  [1.5, '400 × 400'],
  [2, '400 × 300'],
  [2.5, '320 × 240'],
];

describe('In a browser that shows all pages larger, in chromium', () => {
  const stage = stageFor('chromium');
  afterEach(() => stage.reset());
  afterAll(() => setChromiumZoom(stage.session.browser, 1));

  test.each(zooms)(
    'at a zoom of %s the popup is %s, stands still, and everything is in reach',
    async (zoom, size) => {
      await stage.connectedPopup();
      await setChromiumZoom(stage.session.browser, zoom);
      const popup = await stage.realPopup();
      await byRole(popup, 'list', 'Leads');
      const sizeNow = () => popup.evaluate(() => `${innerWidth} × ${innerHeight}`);
      await waitFor(async () => (await sizeNow()) === size, { what: `a window of ${size}` });
      // As long as a window needs to go back and forth a few times.
      const resized = await popup.evaluate(async () => {
        let times = 0;
        addEventListener('resize', () => {
          times += 1;
        });
        for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
        return times;
      });
      // The last step to that size may be told a frame late.
      expect(resized).toBeLessThanOrEqual(1);
      expect(await lostNow(popup)).toEqual([]);
      expect(await sizeNow()).toBe(size);
    },
  );
});
