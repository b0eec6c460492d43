import { waitFor } from '../../browsers/wait-for.ts';
import type { Tab } from './driver.ts';

/** The end of the frame that says whose page the popup is over, in milliseconds since the epoch. */
export function sitePainted(page: Tab): Promise<number> {
  return waitFor(() => page.evaluate(readInPage), { what: 'the site to be told' });
}

/** Runs inside the page. */
function readInPage(): number | null {
  const [mark] = performance.getEntriesByName('site-painted');
  return mark === undefined ? null : performance.timeOrigin + mark.startTime;
}
