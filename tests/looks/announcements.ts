import type { Page } from 'puppeteer-core';

/** What a page has put into its live regions since it was last asked. */
export interface Announcements {
  /** `alert: Leadey cannot be reached. …`, each as often as it was put there; then forgets them. */
  said(): Promise<string[]>;
}

interface Listening {
  said?: string[];
}

/** Listens as a screen reader does: to what changes in live regions, and to those that come with their words. */
export async function listenTo(page: Page): Promise<Announcements> {
  await page.evaluate(listen);
  return {
    said: () =>
      page.evaluate(() => {
        const heard = globalThis as Listening;
        const said = heard.said ?? [];
        heard.said = [];
        return said;
      }),
  };
}

/** Runs inside the page. */
function listen(): void {
  const live = '[role="status"], [role="alert"], [aria-live]';
  const heard = globalThis as Listening;
  heard.said = [];
  const observer = new MutationObserver((changes) => {
    const spoken = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (region) spoken.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const part of [node, ...node.querySelectorAll('*')]) if (part.matches(live)) spoken.add(part);
      }
    }
    for (const region of spoken) {
      const words = region.textContent?.trim();
      const how = region.getAttribute('role') ?? region.getAttribute('aria-live');
      if (words) heard.said?.push(`${how}: ${words}`);
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
