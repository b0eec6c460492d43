import type { Page } from 'puppeteer-core';

/** What is drawn over something else within this part of a page: words over words, or over a picture. */
export function overlaps(page: Page, part: string): Promise<string[]> {
  return page.evaluate(findOverlaps, part);
}

/** Runs inside the page. */
function findOverlaps(part: string): string[] {
  const root = document.querySelector(part);
  if (root === null) return [`there is no ${part}`];
  const drawn: { what: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const what = node.nodeValue?.trim() ?? '';
    if (what === '' || node.parentElement?.closest('.unseen, svg, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) drawn.push({ what, box });
  }
  for (const picture of root.querySelectorAll('svg'))
    drawn.push({ what: 'the picture', box: picture.getBoundingClientRect() });
  return drawn.flatMap(({ what, box }, index) =>
    drawn
      .slice(index + 1)
      .filter(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
          // Lines of text may touch: the room above and below their letters is empty.
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3,
      )
      .map((other) => `${what} / ${other.what}`),
  );
}
