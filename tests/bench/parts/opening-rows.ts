import type { Opening } from '../measure/openings.ts';
import type { Row, Target } from '../report/row.ts';
import { LIMIT } from './contenders.ts';

type Openings = ReadonlyMap<string, readonly Opening[]>;

/** A row for each contender, beside the static list of the same rounds. */
export function openingRows(part: string, openings: Openings, targets: Record<string, Target>): Row[] {
  const beside = { name: LIMIT, values: largestOf(openings, LIMIT) };
  return [...openings.keys()].map((what) => ({
    part,
    what,
    unit: 'ms' as const,
    values: largestOf(openings, what),
    beside: what === LIMIT ? undefined : beside,
    target: targets[what],
  }));
}

/** The mark, for comparison: it comes a task later than the frame. */
export function markRow(part: string, openings: Openings, what: string): Row {
  const marks = (openings.get(what) ?? []).map(({ marked }) => marked).filter((mark) => mark !== null);
  return { part, what: `${what}: leads-painted`, unit: 'ms', values: marks };
}

export function largestOf(openings: Openings, name: string): number[] {
  return (openings.get(name) ?? []).map(({ largest }) => largest);
}
