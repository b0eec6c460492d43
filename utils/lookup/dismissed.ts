import type { Lead } from '../leadey/schemas.ts';
import type { Dismissed } from '../storage/stored-dismissed.ts';
import { type Site, siteKey } from './site.ts';

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

/** The leads that were dismissed on a page. */
export function idsOf(dismissed: Dismissed | null, connection: string, site: Site): readonly string[] {
  const key = siteKey(site);
  return dismissed?.find((one) => one.key === key && one.connection === connection)?.ids ?? [];
}
