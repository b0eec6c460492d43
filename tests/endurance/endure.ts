import type { BrowserSession } from '../browsers/session.ts';
import type { DemoApi } from '../demo-api/index.ts';
import { type Figures, measure } from './figures.ts';
import { askOften, type Found, openOften, openWindows, searchOften } from './use.ts';

export interface Endurance {
  readonly openings: number;
  readonly searches: number;
  readonly windows: number;
  readonly found: Found;
}

/** A page keeps the last twenty answers (`utils/app/page-cache.ts`): both times the same, or their sizes would differ. */
const LAST = { from: 26 * 23, times: 20 };

/** Uses the extension for a short time and measures, then for long, and measures again. A page must be connected. */
export async function endure(
  session: BrowserSession,
  api: DemoApi,
  { openings, searches, windows, found }: Endurance,
): Promise<{ before: Figures; after: Figures }> {
  const pages = await openWindows(session, windows);
  const [watched] = pages;
  if (watched === undefined) throw new Error('There is no window to watch');

  // Enough for all code to be loaded and every cache to have filled up once.
  await openOften(session, Math.min(10, openings));
  const warm = Math.min(100, searches);
  await searchOften(session, api, pages, { from: 0, times: warm, found });
  await searchOften(session, api, pages, { ...LAST, found });
  await askOften(watched, 50);
  const before = await measure(session, pages);

  await openOften(session, openings);
  await searchOften(session, api, pages, { from: warm, times: searches, found });
  await searchOften(session, api, pages, { ...LAST, found });
  await askOften(watched, searches);
  const after = await measure(session, pages, before.documents);
  if (after.documents <= before.documents) return { before, after };
  // Chromium itself may hold on to the page that was closed last, until it is another one; a leak stays.
  await openOften(session, 2);
  return { before, after: await measure(session, pages, before.documents) };
}
