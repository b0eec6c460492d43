import type { Lead } from '../leadey/schemas.ts';
import type { Dismissed } from '../storage/stored-dismissed.ts';
import { type Site, siteKey } from './site.ts';

/** So many pages are remembered; the oldest goes first. */
const MOST_PAGES = 200;

interface Perhaps {
  readonly leads: readonly Lead[];
  readonly count: number;
}

/** Who may still be meant on this page, without those of whom somebody said that they are not. */
export function withoutDismissed(
  perhaps: Perhaps,
  dismissed: Dismissed | null,
  connection: string,
  site: Site,
): Perhaps {
  const ids = idsOf(dismissed, connection, site);
  const leads = perhaps.leads.filter(({ id }) => !ids.includes(id));
  return { leads, count: perhaps.count - (perhaps.leads.length - leads.length) };
}

/** The same list with one more who is not meant on this page, which is the newest then. */
export function dismiss(dismissed: Dismissed | null, connection: string, site: Site, id: string): Dismissed {
  const key = siteKey(site);
  const others = (dismissed ?? []).filter((one) => one.key !== key || one.connection !== connection);
  const ids = [...new Set([...idsOf(dismissed, connection, site), id])];
  return [{ connection, key, ids }, ...others].slice(0, MOST_PAGES);
}

function idsOf(dismissed: Dismissed | null, connection: string, site: Site): readonly string[] {
  const key = siteKey(site);
  return dismissed?.find((one) => one.key === key && one.connection === connection)?.ids ?? [];
}
