import type { Page } from 'puppeteer-core';

/** What has the focus, as `button Refresh`; `nothing` where it is lost. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return 'nothing';
    // Firefox stops at what scrolls, too, which is the whole screen.
    const own = active.matches('a, button, h1') ? active.textContent : '';
    const words = active.getAttribute('aria-label') ?? own;
    return `${active.localName} ${words.replace(/\s+/g, ' ').trim()}`.trim();
  });
}

/** Why nobody sees where the focus is; `null` where everybody does. A heading that took it is read, not operated. */
export function focusTrouble(page: Page): Promise<string | null> {
  return page.evaluate(findTrouble);
}

/** Runs inside the page. */
function findTrouble(): string | null {
  const active = document.activeElement;
  if (active === null || active === document.body) return 'the focus is nowhere';
  const what = active.getAttribute('aria-label') ?? active.textContent ?? active.localName;
  if (/^h[1-6]$/.test(active.localName)) return null;
  // The ring may be drawn by the box around a field.
  const isDrawn = (element: Element | null): boolean => {
    if (element === null || element === document.body) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0') return true;
    return element.matches('.search-box *, .chip *, .key-box *') && isDrawn(element.parentElement);
  };
  if (!isDrawn(active)) return `${what} has the focus, and nothing shows it`;
  const { top, left, right, bottom } = active.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  if (top < -1 || left < -1 || right > clientWidth + 1 || bottom > clientHeight + 1)
    return `${what} has the focus out of sight`;
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (middle !== null && !active.contains(middle) && !middle.contains(active))
    return `${what} has the focus and is covered`;
  return null;
}
