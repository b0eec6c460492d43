import { waitFor } from '../../browsers/wait-for.ts';
import type { DemoApi } from '../../demo-api/index.ts';

/** In milliseconds: a little longer than the extension's longest delay before a request. */
const QUIET = 1200;

/** Waits until nothing has been asked for a while, and gives how many requests there have been. */
export async function requestsOnceIdle(api: DemoApi): Promise<number> {
  const since = Date.now();
  await waitFor(() => Date.now() - Math.max(since, api.requests.at(-1)?.at ?? 0) > QUIET, {
    what: 'Leadey to stop asking',
  });
  return api.requests.length;
}
