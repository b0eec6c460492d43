import type { Settings } from '../settings/settings.ts';
import type { Told } from '../storage/alert-schema.ts';
import { type CreditsLevel, RANK } from './level.ts';

/** Something worth a notification. */
export type Alert =
  | { readonly about: 'credits'; readonly level: Exclude<CreditsLevel, 'calm'> }
  | { readonly about: 'leads'; readonly count: number }
  | { readonly about: 'view'; readonly name: string; readonly count: number };

/**
 * Which alerts to show now, and what counts as shown from then on. Only a fall is shown, and each fall once. What
 * was already so at the first check (`told` is `null`, or of another organization) causes no alert.
 */
export function alertsOf(
  told: Told | null,
  now: Told,
  { alertCredits, alertLeads }: Pick<Settings, 'alertCredits' | 'alertLeads'>,
): Alert[] {
  if (told?.organizationId !== now.organizationId) return [];
  const alerts: Alert[] = [];
  const toldOf = hasLooked(told, now) ? () => 0 : (count: number) => count;
  if (alertCredits && now.level !== 'calm' && RANK[now.level] > RANK[told.level]) {
    alerts.push({ about: 'credits', level: now.level });
  }
  if (alertLeads && now.news > toldOf(told.news)) alerts.push({ about: 'leads', count: now.news });
  for (const [name, count] of Object.entries(now.views)) {
    // Of a view that tells from now on, or means others from now on, what was there before is no news.
    const before = isSameView(name, told, now) ? told.views[name] : undefined;
    if (before !== undefined && count > toldOf(before)) alerts.push({ about: 'view', name, count });
  }
  return alerts;
}

/** Whether somebody has looked since: what is counted now came after that, and nobody was told of any of it. */
function hasLooked(told: Told, now: Told): boolean {
  const isKnown = told.lookedAt !== undefined && now.lookedAt !== undefined;
  return isKnown && told.lookedAt !== now.lookedAt;
}

function isSameView(name: string, told: Told, now: Told): boolean {
  if (!Object.hasOwn(told.views, name)) return false;
  // What an earlier version noted tells of no search.
  return !Object.hasOwn(told.asks, name) || told.asks[name] === now.asks[name];
}
