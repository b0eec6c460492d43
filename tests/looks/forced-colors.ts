import type { Page } from 'puppeteer-core';

/** What cannot be told from its surroundings where the system chooses the colours. */
export function lostInForcedColors(page: Page): Promise<string[]> {
  return page.evaluate(findLost);
}

/** Runs inside the page. */
function findLost(): string[] {
  const found: string[] = [];
  const ground = getComputedStyle(document.body).backgroundColor;
  const hasEdge = (node: Element, part?: string) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, appearance } = getComputedStyle(node, part);
    const isDrawn = Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none';
    return appearance === 'auto' || (isDrawn && borderTopColor !== ground);
  };
  const lost = (selector: string, why: string, isSeen: (node: Element) => boolean) => {
    for (const node of document.querySelectorAll(selector)) {
      if (!isSeen(node)) found.push(`${node.localName}.${node.className}: ${why}`);
    }
  };
  lost('.button, .key-box, .search-box, .chip, .tick input, .card:not(.step *), .pill', 'no edge', (node) =>
    hasEdge(node),
  );
  lost('meter, progress', 'no edge', (node) => hasEdge(node));
  lost('.status', 'no shape', (node) => hasEdge(node, '::before'));
  lost('.icon-button .icon, .mark', 'not drawn in the colour of text', (node) => {
    const { stroke, fill } = getComputedStyle(node);
    return stroke !== ground && fill !== ground;
  });
  return found;
}
