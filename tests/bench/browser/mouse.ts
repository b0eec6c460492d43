import { waitFor } from '../../browsers/wait-for.ts';
import type { Page } from './page.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Waits for it: some controls come after the first frame. */
export async function centreOf(page: Page, selector: string): Promise<Point> {
  const centre = () =>
    page.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
  return waitFor(centre, { what: selector, everyMs: 20 });
}

export async function moveTo(page: Page, point: Point): Promise<void> {
  await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
}

export async function clickAt(page: Page, point: Point): Promise<void> {
  const press = { button: 'left', clickCount: 1, ...point };
  await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
  await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press });
}
