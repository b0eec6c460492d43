import type { Credits } from '../leadey/schemas.ts';

export type CreditsLevel = 'calm' | 'low' | 'critical' | 'empty';

/** From the least to the most. */
export const RANK: Record<CreditsLevel, number> = { calm: 0, low: 1, critical: 2, empty: 3 };

/**
 * How worried to be. Goes by what is left, since `used` may stand still while credits are spent.
 * Leadey's own web app warns when 80 % and 95 % are gone, and calls a balance under 100 low.
 */
export function creditsLevel({ balance, included }: Credits): CreditsLevel {
  if (balance <= 0) return 'empty';
  if (included > 0 && balance <= included * 0.05) return 'critical';
  if (balance < 100 || (included > 0 && balance <= included * 0.2)) return 'low';
  return 'calm';
}

/** What the meter shows: the balance, kept within 0 and what the plan includes; none without a plan's credits. */
export function creditsMeter({ balance, included }: Credits): { value: number; max: number } | null {
  if (included <= 0) return null;
  return { value: Math.min(Math.max(balance, 0), included), max: included };
}
