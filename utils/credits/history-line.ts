import type { Forecast } from './forecast.ts';
import type { Point } from './history.ts';

/** The picture of a balance's course, as SVG paths in a box of the given size. */
export interface CourseLine {
  readonly past: string;
  /** How it goes on at the present pace; empty without a forecast. */
  readonly ahead: string;
  /** Where the balance rose: a renewal or a top-up. */
  readonly renewals: readonly number[];
  /** Where it stands now. */
  readonly x: number;
  readonly y: number;
  readonly first: number;
  readonly last: number;
}

const DAY = 24 * 60 * 60;
const SHOWN = 30 * DAY;
const MARGIN = 3;
/** How much of the width the future takes. */
const FUTURE = 0.3;

/** `null` when there is too little to draw. `now` in seconds. */
export function courseLine(
  points: readonly Point[],
  now: number,
  ahead: Forecast | null,
  { width, height }: { width: number; height: number },
): CourseLine | null {
  const from = now - SHOWN;
  const known = points.filter(([at]) => at <= now);
  const begin = known.findLastIndex(([at]) => at <= from);
  // Between two changes the balance stands still.
  const shown = known
    .slice(Math.max(0, begin))
    .map(([at, balance]) => [Math.max(at, from), balance] as const);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || shown.length < 2) return null;
  const highest = Math.max(1, ...shown.map(([, balance]) => balance));
  const present = (width - 2 * MARGIN) * (ahead === null ? 1 : 1 - FUTURE) + MARGIN;
  const span = Math.max(1, now - first[0]);
  const toX = (at: number) => round(MARGIN + ((at - first[0]) / span) * (present - MARGIN));
  const toY = (balance: number) =>
    round(height - MARGIN - (Math.max(0, balance) / highest) * (height - 2 * MARGIN));
  const steps = shown.map(([at, balance]) => `${toX(at)} ${toY(balance)}`);
  const end = { x: round(present), y: toY(last[1]) };
  const later = ahead === null ? null : now + (span * FUTURE) / (1 - FUTURE);
  const thenLeft = ahead === null || later === null ? 0 : last[1] - (ahead.perDay * (later - now)) / DAY;
  return {
    past: `M${steps.join('L')}L${end.x} ${end.y}`,
    ahead: ahead === null ? '' : `M${end.x} ${end.y}L${width - MARGIN} ${toY(thenLeft)}`,
    renewals: shown.flatMap(([at, balance], index) => {
      const previous = shown[index - 1];
      return previous !== undefined && balance > previous[1] ? [toX(at)] : [];
    }),
    ...end,
    first: first[1],
    last: last[1],
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
