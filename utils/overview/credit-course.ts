import { forecast } from '../credits/forecast.ts';
import type { Point } from '../credits/history.ts';

/** A balance at a time, in milliseconds since the epoch. */
export interface Balance {
  readonly at: number;
  readonly balance: number;
}

/** Why a balance rose: what was used begins anew with a renewal, and stays with a top-up. */
export interface Rise extends Balance {
  readonly why: 'renewal' | 'top-up';
}

export interface CreditCourse {
  /** From the beginning of the time shown, the oldest first; the last is now. */
  readonly past: readonly Balance[];
  readonly rises: readonly Rise[];
  /** How it goes on at this pace, down to nothing or to the end of as much time again; empty without a forecast. */
  readonly ahead: readonly Balance[];
}

const DAY = 24 * 60 * 60;

/** The course of the credits over these days; `null` where there is too little to draw. `now` in milliseconds. */
export function creditCourse(points: readonly Point[], days: number, now: number): CreditCourse | null {
  const seconds = Math.floor(now / 1000);
  const known = points.filter(([at]) => at <= seconds);
  const from = seconds - days * DAY;
  const before = known.filter(([at]) => at < from).at(-1);
  const shown = known.filter(([at]) => at >= from);
  const last = known.at(-1);
  if (last === undefined || known.length < 2 || (shown.length === 0 && before === undefined)) return null;
  // Between two changes the balance stands still.
  const start: Balance[] = before === undefined ? [] : [{ at: from * 1000, balance: before[1] }];
  const past = [...start, ...shown.map(balanceOf), { at: now, balance: last[1] }];
  return {
    past,
    rises: risesOf(known).filter(({ at }) => at >= from * 1000),
    ahead: aheadOf(known, seconds, days),
  };
}

function aheadOf(points: readonly Point[], now: number, days: number): Balance[] {
  const ahead = forecast(points, now);
  const last = points.at(-1);
  if (ahead === null || last === undefined) return [];
  const end = Math.min(ahead.emptyAt, now + days * DAY);
  const left = last[1] - (ahead.perDay * (end - now)) / DAY;
  return [
    { at: now * 1000, balance: last[1] },
    { at: end * 1000, balance: Math.max(0, Math.round(left)) },
  ];
}

function risesOf(points: readonly Point[]): Rise[] {
  return points.flatMap((point, place): Rise[] => {
    const previous = points[place - 1];
    if (previous === undefined || point[1] <= previous[1]) return [];
    return [{ ...balanceOf(point), why: point[2] < previous[2] ? 'renewal' : 'top-up' }];
  });
}

function balanceOf([at, balance]: Point): Balance {
  return { at: at * 1000, balance };
}
