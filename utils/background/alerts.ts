import { type CreditsLevel, RANK } from '../credits/level.ts';
import type { Settings } from '../settings/settings.ts';
import type { Told } from '../storage/later-schemas.ts';

/** Something worth a notification. */
export type Alert =
  | { readonly about: 'credits'; readonly level: Exclude<CreditsLevel, 'calm'> }
  | { readonly about: 'leads'; readonly count: number };

/**
 * What is to be told now, and what counts as told from then on. Only a fall is told, and each once; what was
 * the case before anybody could be told (`told` is `null`, or of another organization) is not.
 */
export function alertsOf(
  told: Told | null,
  now: Told,
  { alertCredits, alertLeads }: Pick<Settings, 'alertCredits' | 'alertLeads'>,
): Alert[] {
  if (told?.organizationId !== now.organizationId) return [];
  const alerts: Alert[] = [];
  if (alertCredits && now.level !== 'calm' && RANK[now.level] > RANK[told.level]) {
    alerts.push({ about: 'credits', level: now.level });
  }
  if (alertLeads && now.news > told.news) alerts.push({ about: 'leads', count: now.news });
  return alerts;
}
