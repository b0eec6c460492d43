import type { Page } from 'puppeteer-core';

/** What people wrote, which may be of any length and is shown shortened, with all of it in its title. */
const peoples = 'bdi, h1, .name, .sub, .chip.chosen, [dir=auto]';

/** The texts of the interface of which a part is cut off, and whatever sticks out of the window at its side. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(findCutOff, peoples);
}

/** Runs inside the page. */
function findCutOff(ofPeople: string): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const clips = (value: string) => value !== 'visible';
  const isOutside = (text: DOMRect, box: DOMRect, style: CSSStyleDeclaration) =>
    (clips(style.overflowX) && (text.right > box.right + 1 || text.left < box.left - 1)) ||
    // What scrolls down is not cut off.
    (style.overflowY === 'hidden' && (text.bottom > box.bottom + 3 || text.top < box.top - 3));
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(`.unseen, option, ${ofPeople}`) || !node.nodeValue?.trim())
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const text of range.getClientRects()) {
      if (text.right > document.documentElement.clientWidth + 1)
        found.add(`${node.nodeValue}: out of the window`);
      for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
        if (isOutside(text, box.getBoundingClientRect(), getComputedStyle(box)))
          found.add(`${node.nodeValue}: cut off by ${box.localName}.${box.className}`);
      }
    }
  }
  return [...found];
}
