import type { Credits } from '../leadey/schemas.ts';
import { type CreditsLevel, creditsLevel } from './level.ts';

/** What the toolbar icon says. `stale` is shown greyed: an old figure must not look like a fresh one. */
export type Badge =
  | { readonly show: 'nothing' }
  | { readonly show: 'refused' }
  | { readonly show: 'credits'; readonly text: string; readonly level: CreditsLevel | 'stale' };

const HOUR = 60 * 60_000;
/** With checks every quarter of an hour, an older figure means that they fail. In milliseconds. */
export const STALE_AFTER = HOUR;

export interface BadgeSource {
  readonly state: 'connected' | 'refused';
  readonly credits: Credits;
  readonly asOf: number;
}

/** What to show for what is known; `null` when nothing is. Times in milliseconds. */
export function badgeOf(source: BadgeSource | null, now: number): Badge {
  if (source === null) return { show: 'nothing' };
  if (source.state === 'refused') return { show: 'refused' };
  const age = now - source.asOf;
  const level = age > STALE_AFTER || age < -HOUR ? 'stale' : creditsLevel(source.credits);
  return { show: 'credits', text: shortNumber(source.credits.balance), level };
}

/** At most four characters, cut and not rounded up: a badge never promises more than there is. */
export function shortNumber(value: number): string {
  const amount = Math.floor(Math.abs(value));
  const sign = value <= -1 ? '-' : '';
  if (amount < 1000) return `${sign}${amount}`;
  for (const [unit, size] of UNITS) {
    const scaled = amount / size;
    if (scaled < 10 && sign === '') return `${Math.floor(scaled * 10) / 10}${unit}`;
    if (scaled < (sign === '' ? 1000 : 100)) return `${sign}${Math.floor(scaled)}${unit}`;
    // No short form, and no difference to anybody: a debt of a thousand dollars and more.
    if (sign !== '') return '-∞';
  }
  return '∞';
}

const UNITS = [
  ['k', 1000],
  ['m', 1_000_000],
  ['b', 1_000_000_000],
] as const;
