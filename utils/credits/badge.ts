import type { Credits } from '../leadey/schemas.ts';
import type { Settings } from '../settings/settings.ts';
import { type CreditsLevel, creditsLevel } from './level.ts';

/** What the toolbar icon says. `stale` is shown greyed: an old figure must not look like a fresh one. */
export type Badge =
  | { readonly show: 'nothing' }
  | { readonly show: 'refused' }
  | { readonly show: 'new-leads'; readonly text: string }
  | { readonly show: 'credits'; readonly text: string; readonly level: CreditsLevel | 'stale' };

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

/** From what age on, in milliseconds, a figure means that checks fail; without any, after a day. */
export function staleAfter(checkEvery: Settings['checkEvery']): number {
  return checkEvery === 0 ? DAY : Math.max(HOUR, 3 * checkEvery * MINUTE);
}

export interface BadgeSource {
  readonly state: 'connected' | 'refused';
  readonly credits: Credits;
  readonly asOf: number;
  /** How many leads have come since a person last looked. */
  readonly news: number;
}

/** What to show of what is known (`null`: nothing is), by what people chose. Times in milliseconds. */
export function badgeOf(
  source: BadgeSource | null,
  { badge: choice, checkEvery }: Pick<Settings, 'badge' | 'checkEvery'>,
  now: number,
): Badge {
  if (source === null) return { show: 'nothing' };
  if (source.state === 'refused') return { show: 'refused' };
  if (choice === 'nothing') return { show: 'nothing' };
  if (choice === 'new-leads') {
    return source.news === 0 ? { show: 'nothing' } : { show: 'new-leads', text: shortNumber(source.news) };
  }
  const age = now - source.asOf;
  const level = age > staleAfter(checkEvery) || age < -HOUR ? 'stale' : creditsLevel(source.credits);
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
    // A debt of a thousand dollars or more has no form of four characters, and the exact amount does not matter here.
    if (sign !== '') return '-∞';
  }
  return '∞';
}

const UNITS = [
  ['k', 1000],
  ['m', 1_000_000],
  ['b', 1_000_000_000],
] as const;
