import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { waitForText } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { popupSize } from '../browsers/popup-size.ts';
import { stageFor } from './support/stage.ts';

// Puppeteer touches through Chromium's own protocol alone.
describe('On a touch screen, in chromium', () => {
  const stage = stageFor('chromium');
  afterEach(() => stage.reset());

  async function touched(): Promise<Page> {
    const page = await stage.connectedPopup();
    await page.setViewport({ ...popupSize, hasTouch: true, isMobile: true });
    await stage.session.reload(page);
    await byRole(page, 'list', 'Leads');
    expect(await page.evaluate(() => matchMedia('(hover: none) and (pointer: coarse)').matches)).toBe(true);
    return page;
  }

  /** Taps so far from the row's left, as a part of its width. */
  async function tapRow(page: Page, name: RegExp, part: number): Promise<void> {
    const box = await (await byRole(page, 'button', name)).boundingBox();
    if (box === null) throw new Error('The row is not shown');
    await page.touchscreen.tap(box.x + box.width * part, box.y + box.height / 2);
  }

  test.each([0.5, 0.9, 0.98])(
    'a tap on a row opens its lead, wherever on it: at %d of its width',
    async (part) => {
      const page = await touched();
      await tapRow(page, /^Jordan Lee,/, part);
      await byRole(page, 'heading', 'Jordan Lee');
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Copied');
    },
  );

  test('leads are picked by what stands there without pointing, and can then be copied', async () => {
    const page = await touched();
    const box = await byRole(page, 'checkbox', 'Select Jordan Lee');
    await box.tap();
    await waitForText(page, '1 selected');
    expect((await allByRole(page, 'button', 'Copy emails')).length).toBe(1);
  });
});
