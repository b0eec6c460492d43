import { hash } from '../random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Ages of the newest eight, as the popup's picture tells them: 2 h, 3 h, 5 h, 8 h, 1 d, 1 d, 2 d, 3 d. */
const NEWEST = [2 * HOUR, 3 * HOUR, 5 * HOUR, 8 * HOUR, 26 * HOUR, 31 * HOUR, 50 * HOUR, 75 * HOUR];

interface Segment {
  start: number;
  end: number;
  /** Which of the imports it is, -1 for the leads between them. */
  import: number;
}

export interface TimelineOptions {
  seed: number;
  count: number;
  groupSize: number;
  imports: readonly number[];
  now: number;
}

/** When each row came in: row 0 is the newest, and rows of one import share one moment. */
export class Timeline {
  readonly hasTies: boolean;
  readonly importCount: number;
  /**
   * Where there are single imports, the table counts as backfilled, newest first. Both choices are those that
   * bring the numbers of hidden leads near what was measured on the service.
   */
  readonly stored: 'oldest-first' | 'newest-first';
  readonly #options: TimelineOptions;
  readonly #segments: Segment[];
  readonly #step: number;

  constructor(options: TimelineOptions) {
    this.#options = options;
    this.#segments = layOut(options.count, options.imports);
    this.importCount = options.imports.length;
    this.hasTies = options.groupSize > 1 || options.imports.length > 0;
    this.stored = options.imports.length > 0 ? 'newest-first' : 'oldest-first';
    const span = Math.min(400 * DAY, Math.max(30 * DAY, options.count * 12 * HOUR));
    this.#step = span / Math.max(1, options.count);
  }

  createdAt(row: number): number {
    return this.#moment(this.batchStart(row));
  }

  /** The newest row of the batch that came in together with this one. */
  batchStart(row: number): number {
    const segment = this.#segmentOf(row);
    if (segment.import >= 0) return segment.start;
    const { groupSize } = this.#options;
    return segment.start + Math.floor((row - segment.start) / groupSize) * groupSize;
  }

  /** Which import brought this row, or -1. */
  importOf(row: number): number {
    return this.#segmentOf(row).import;
  }

  #moment(row: number): number {
    const { now, seed } = this.#options;
    const newest = NEWEST[row];
    if (newest !== undefined) return now - newest;
    const jitter = (hash(seed, row, 31) / 2 ** 32) * 0.8;
    return Math.floor(now - 75 * HOUR - (row - 7 + jitter) * this.#step);
  }

  #segmentOf(row: number): Segment {
    const found = this.#segments.find(({ start, end }) => row >= start && row < end);
    if (!found) throw new RangeError(`No row ${row}`);
    return found;
  }
}

/** Imports lie apart from each other, and the first stays behind a third of the other leads. */
function layOut(count: number, imports: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  const imported = imports.reduce((sum, size) => sum + size, 0);
  const between = Math.max(0, Math.floor(((count - imported) * 0.72) / (imports.length + 1)));
  let start = 0;
  const push = (size: number, which: number) => {
    const end = Math.min(count, start + size);
    if (end > start) segments.push({ start, end, import: which });
    start = end;
  };
  imports.forEach((size, which) => {
    push(between, -1);
    push(size, which);
  });
  push(count - start, -1);
  return segments;
}
