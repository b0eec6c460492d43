import type { Page } from 'puppeteer-core';

/** In milliseconds. A change that takes longer keeps people waiting. What turns while it waits has no end. */
export const LONGEST = 150;

/** What moves, or would, for longer than that. */
export function motionOver(page: Page, longest: number): Promise<string[]> {
  return page.evaluate(findMotion, longest);
}

/** Runs inside the page. */
function findMotion(longest: number): string[] {
  const ms = (times: string) =>
    Math.max(
      ...times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)),
    );
  const found: string[] = [];
  for (const node of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after', '::backdrop']) {
      const style = getComputedStyle(node, part);
      const isEndless = style.animationIterationCount === 'infinite' && longest > 0;
      const moves = style.animationName === 'none' || isEndless ? 0 : ms(style.animationDuration);
      if (Math.max(moves, ms(style.transitionDuration)) > longest)
        found.push(`${node.localName}.${node.className}${part ?? ''} moves`);
    }
  }
  return found;
}
