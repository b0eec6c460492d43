import type { Point } from './history.ts';

/** How fast credits go, in credits a day, and when they are gone at that pace, in seconds since the epoch. */
export interface Forecast {
  readonly perDay: number;
  readonly emptyAt: number;
}

const DAY = 24 * 60 * 60;
const LOOK_BACK = 14 * DAY;
const LEAST = 3 * DAY;
/** In seconds. A date further away would be misleading. */
const FURTHEST = 2 * 365 * DAY;

/**
 * From the falls of the balance in the last two weeks: `used` may stand still while credits are spent, and
 * rises are top-ups or renewals. Silent with less than three days of data, without consumption, and when
 * nothing is left to forecast. `now` in seconds.
 */
export function forecast(points: readonly Point[], now: number): Forecast | null {
  const recent = points.filter(([at]) => at <= now && at >= now - LOOK_BACK);
  const before = points.filter(([at]) => at < now - LOOK_BACK).at(-1);
  const first = before ?? recent[0];
  const last = recent.at(-1) ?? before;
  if (first === undefined || last === undefined || last[1] <= 0) return null;
  const since = Math.max(first[0], now - LOOK_BACK);
  const days = (now - since) / DAY;
  if (now - since < LEAST) return null;
  const spent = fallsOf(before === undefined ? recent : [before, ...recent]);
  if (spent <= 0) return null;
  const perDay = spent / days;
  // A balance that no number holds falls by more than any.
  if (!Number.isFinite(perDay)) return null;
  const emptyAt = now + (last[1] / perDay) * DAY;
  return emptyAt - now > FURTHEST ? null : { perDay, emptyAt };
}

function fallsOf(points: readonly Point[]): number {
  let spent = 0;
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1];
    if (previous !== undefined && point[1] < previous[1]) spent += previous[1] - point[1];
  }
  return spent;
}
