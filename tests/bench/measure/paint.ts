import { waitFor } from '../../browsers/wait-for.ts';
import type { Tab } from './driver.ts';

/** When things were drawn, in milliseconds since the epoch, and what there was in the end. */
export interface Painted {
  readonly first: number;
  /** The last of the growing candidates for the largest thing drawn: for a list, all of it. */
  readonly largest: number;
  /** Leadey's own mark, set after the frame that shows the leads. */
  readonly marked: number | null;
  readonly leads: number;
}

/** Reads what the browser wrote down while nobody looked. */
export async function readPaint(page: Tab, leads: number): Promise<Painted> {
  return waitFor(
    async () => {
      const painted = await page.evaluate(readInPage);
      if (painted !== null && painted.leads === leads) return painted;
      throw new Error(`${painted?.leads ?? 'no'} leads on the screen instead of ${leads}`);
    },
    { what: 'the page to be drawn' },
  );
}

/** Runs inside the page; null while nothing is drawn. */
async function readInPage(): Promise<Painted | null> {
  const buffered = new Promise<PerformanceEntry[]>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    // There may be none yet: then nothing calls back, and it is asked again.
    setTimeout(() => resolve([]), 100);
  });
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const largest = (await buffered) as (PerformanceEntry & {
    element?: Element;
  })[];
  // Trouble told later, for instance without a network, is not what is waited for.
  const drawn = largest.filter(({ element }) => !element?.closest('[role="alert"]')).at(-1);
  if (first === undefined || drawn === undefined) return null;
  const [mark] = performance.getEntriesByName('leads-painted');
  return {
    first: performance.timeOrigin + first.startTime,
    largest: performance.timeOrigin + drawn.startTime,
    marked: mark === undefined ? null : performance.timeOrigin + mark.startTime,
    leads: document.querySelectorAll('button.lead').length,
  };
}
