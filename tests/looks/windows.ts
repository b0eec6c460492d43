import type { Page } from 'puppeteer-core';
import { cutOff } from './cut-off.ts';

/** Windows smaller than the popup, in CSS pixels, and who has them. */
export const WINDOWS = {
  /** A window of 1280 × 1024 at 400 %, as WCAG 1.4.10 has it. */
  narrow: { width: 320, height: 256 },
  /** The largest popup there is, 800 × 600, at 200 %. */
  zoomed: { width: 400, height: 300 },
} as const;

/** What is lost in a window of that size: out of reach, cut off, or to be found by scrolling sideways only. */
export async function lostIn(page: Page, size: { width: number; height: number }): Promise<string[]> {
  await page.setViewport(size);
  const isThere = (width: number) => innerWidth === width;
  await page.waitForFunction(isThere, {}, size.width);
  return lostNow(page);
}

/** What is lost in the window as it is. */
export async function lostNow(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(findSideways)),
    ...(await cutOff(page)),
    ...(await page.evaluate(findOutOfReach)),
  ];
}

/** Runs inside the page. */
function findSideways(): string[] {
  return [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter((node) => {
      const { overflowX } = getComputedStyle(node);
      const scrolls = node === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
      return scrolls && node.scrollWidth > node.clientWidth + 1;
    })
    .map((node) => `${node.localName}.${node.className} scrolls sideways`);
}

/** Runs inside the page. What people operate that cannot be scrolled into sight, or is covered there. */
function findOutOfReach(): string[] {
  // What lies over the rest is closed before anything below it is operated.
  const above = document.querySelector('dialog[open], :popover-open');
  const found: string[] = [];
  for (const control of (above ?? document).querySelectorAll('a[href], button, input, select')) {
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top, bottom, left, right } = control.getBoundingClientRect();
    const name = control.getAttribute('aria-label') ?? control.textContent ?? control.localName;
    const isInside = top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isFree = there !== null && (control.contains(there) || there.contains(control));
    if (!isInside) found.push(`${name} cannot be scrolled into sight`);
    else if (!isFree) found.push(`${name} is covered by ${there?.localName}.${there?.className}`);
  }
  document.documentElement.scrollTop = 0;
  return found;
}
