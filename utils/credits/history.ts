import * as v from 'valibot';
import type { Credits } from '../leadey/schemas.ts';

/** Seconds since the epoch, what was left, what was used, what the plan includes. No people's data. */
const PointSchema = v.pipe(
  v.array(v.number()),
  v.check(({ length }) => length === 4),
  v.transform((figures) => figures as [number, number, number, number]),
);

export const HistorySchema = v.object({
  version: v.literal(1),
  organizationId: v.string(),
  points: v.array(PointSchema),
});

export type Point = v.InferOutput<typeof PointSchema>;
export type History = v.InferOutput<typeof HistorySchema>;

const DAY = 24 * 60 * 60;
/** Every change is kept this long, then the last of each day, for a year. In seconds. */
const EVERY_CHANGE = 2 * DAY;
const ONE_YEAR = 366 * DAY;
/** A clock may run ahead until somebody sets it right: how old a point is, is told by what was known this long before. */
const TRUSTED_AFTER = DAY;
/** A bound on three days of changes at every check. */
const MOST_POINTS = 800;

/** The history with one more answer of `/me`; the very same array when nothing has changed. `at` in seconds. */
export function addPoint(points: Point[], { balance, used, included }: Credits, at: number): Point[] {
  // A clock set back would put the past after the present: what lies ahead of now is forgotten.
  const past = points.filter(([time]) => time <= at);
  const last = past.at(-1);
  const same = last !== undefined && last[1] === balance && last[2] === used && last[3] === included;
  if (same) return past.length === points.length ? points : past;
  const trusted = past.findLast(([time]) => at - time >= TRUSTED_AFTER);
  return thin([...past, [at, balance, used, included]], trusted?.[0] ?? 0);
}

/** Ages are counted back from `latest`; what is newer is young. */
function thin(points: readonly Point[], latest: number): Point[] {
  const kept = points.filter((point, index) => {
    const age = latest - point[0];
    return age <= EVERY_CHANGE || (age <= ONE_YEAR && isLastOfItsDay(points, index));
  });
  // Where changes are too many, the oldest of them go, and days stay: there are few of those.
  let surplus = kept.length - MOST_POINTS;
  return kept.filter((_, index) => {
    if (surplus <= 0 || isLastOfItsDay(kept, index)) return true;
    surplus -= 1;
    return false;
  });
}

function isLastOfItsDay(points: readonly Point[], index: number): boolean {
  const [point, next] = [points[index], points[index + 1]];
  return (
    point === undefined || next === undefined || Math.floor(next[0] / DAY) !== Math.floor(point[0] / DAY)
  );
}
