export type Unit = 'ms' | 'KB' | 'MiB' | 'requests' | 'shift';

export type Target =
  /** At most so many times the median of what stands beside it. */
  | { readonly ratio: number }
  /** At most so much more than the median of what stands beside it, in the row's unit. */
  | { readonly more: number }
  /** At most so much, in the row's unit. */
  | { readonly most: number };

/** One thing measured, as often as it was measured. */
export interface Row {
  readonly part: string;
  readonly what: string;
  readonly unit: Unit;
  readonly values: readonly number[];
  /** What it stands beside. */
  readonly beside?: { readonly name: string; readonly values: readonly number[] } | undefined;
  readonly target?: Target | undefined;
}

export interface JudgedRow {
  readonly part: string;
  readonly what: string;
  readonly unit: Unit;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly times: number;
  readonly beside: string | null;
  readonly ratio: number | null;
  readonly target: Target | null;
  /** null where nothing is aimed at. */
  readonly met: boolean | null;
}

export function judge(row: Row): JudgedRow {
  const { part, what, unit, values, beside, target } = row;
  const middle = median(values);
  const other = beside === undefined ? Number.NaN : median(beside.values);
  return {
    part,
    what,
    unit,
    median: middle,
    min: Math.min(...values),
    max: Math.max(...values),
    times: values.length,
    beside: beside?.name ?? null,
    ratio: beside === undefined ? null : middle / other,
    target: target ?? null,
    met: target === undefined ? null : isMet(target, middle, other),
  };
}

function isMet(target: Target, middle: number, other: number): boolean {
  if ('most' in target) return middle <= target.most;
  return middle <= ('more' in target ? other + target.more : other * target.ratio);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}
