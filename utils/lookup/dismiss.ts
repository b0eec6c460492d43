import type { Dismissed } from '../storage/stored-dismissed.ts';
import { idsOf } from './dismissed.ts';
import { type Site, siteKey } from './site.ts';

/** So many pages are remembered; the oldest goes first. */
const MOST_PAGES = 200;

/** The same list with one more who is not meant on this page, which is the newest then. */
export function dismiss(dismissed: Dismissed | null, connection: string, site: Site, id: string): Dismissed {
  const key = siteKey(site);
  const others = (dismissed ?? []).filter((one) => one.key !== key || one.connection !== connection);
  const ids = [...new Set([...idsOf(dismissed, connection, site), id])];
  return [{ connection, key, ids }, ...others].slice(0, MOST_PAGES);
}
