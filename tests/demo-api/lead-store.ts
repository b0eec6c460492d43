import type { LeadMaker } from './data/leads.ts';
import { idOf } from './ids.ts';
import type { Listing } from './listing.ts';
import type { Lead } from './records.ts';

/** Of all stores: one that is as at the start again, and then changed in another way, has another version. */
let changes = 0;

/** The made-up leads of a workspace and what a test has changed about them since. */
export class LeadStore {
  readonly seed: number;
  /** A number that each change gets anew, so that what was found before it is not taken for true; 0 before the first. */
  version = 0;
  readonly #maker: LeadMaker;
  readonly #kept = new Map<number, Lead>();
  #nextRow: number;
  /** Rows newest first, once the made-up order no longer holds. */
  #rows: Int32Array | null = null;

  constructor(maker: LeadMaker) {
    this.#maker = maker;
    this.seed = maker.seed;
    this.#nextRow = maker.count;
  }

  get length(): number {
    return this.#rows?.length ?? this.#maker.count;
  }

  /** All leads as they are now; a change makes the next one another, so nothing learned of this one goes stale. */
  snapshot(): Listing {
    const { length, seed } = this;
    const { hasTies, stored } = this.#maker.timeline;
    const rows = this.#rows;
    return {
      length,
      rowAt: (position) => rows?.[position] ?? position,
      createdAt: (row) => this.createdAt(row),
      hasTies: hasTies || this.#kept.size > 0,
      seed,
      stored,
    };
  }

  rowAt(position: number): number {
    return this.#rows?.[position] ?? position;
  }

  /** Null for an id that is not, or no longer, there. */
  find(id: string): Lead | null {
    const row = this.#rowOf(id);
    return row === null ? null : this.lead(row);
  }

  lead(row: number): Lead {
    return this.#kept.get(row) ?? this.#maker.lead(row);
  }

  createdAt(row: number): number {
    const kept = this.#keptAt(row);
    return kept ? Date.parse(kept.createdAt) : this.#maker.createdAt(row);
  }

  name(row: number): string {
    return this.#keptAt(row)?.name ?? this.#maker.name(row);
  }

  company(row: number): string {
    return this.#keptAt(row)?.company ?? this.#maker.company(row);
  }

  email(row: number): string | null {
    const kept = this.#keptAt(row);
    return kept ? kept.email : this.#maker.email(row);
  }

  status(row: number): string {
    return this.#keptAt(row)?.status ?? this.#maker.status(row);
  }

  campaignId(row: number): string {
    return this.#keptAt(row)?.campaignId ?? this.#maker.campaignId(row);
  }

  add(
    leads: readonly Partial<Lead>[],
    defaults: Pick<Lead, 'campaignId' | 'campaignName' | 'createdAt'>,
  ): Lead[] {
    const added = leads.map((partial) => {
      const row = this.#nextRow++;
      const lead = { ...blank(idOf('lead', this.seed, row)), ...defaults, ...partial };
      this.#kept.set(row, lead);
      return { row, lead };
    });
    this.#arrange(
      () => true,
      added.map(({ row }) => row),
    );
    return added.map(({ lead }) => lead);
  }

  change(id: string, change: Partial<Lead>): void {
    const row = this.#known(id);
    this.#kept.set(row, { ...this.lead(row), ...change });
    this.#arrange((other) => other !== row, [row]);
  }

  delete(id: string): void {
    const row = this.#known(id);
    this.#arrange((other) => other !== row, []);
  }

  deleteNewest(count: number): void {
    this.#arrange((_, position) => position >= count, []);
  }

  *all(): Iterable<Lead> {
    for (let position = 0; position < this.length; position++) yield this.lead(this.rowAt(position));
  }

  #keptAt(row: number): Lead | undefined {
    return this.#kept.size === 0 ? undefined : this.#kept.get(row);
  }

  #rowOf(id: string): number | null {
    for (const [row, lead] of this.#kept) if (lead.id === id) return this.#isThere(row) ? row : null;
    const row = this.#maker.rowOf(id);
    return row >= 0 && this.#isThere(row) ? row : null;
  }

  #known(id: string): number {
    const row = this.#rowOf(id);
    if (row === null) throw new Error(`No lead ${id}`);
    return row;
  }

  #isThere(row: number): boolean {
    return this.#rows === null || this.#rows.includes(row);
  }

  /** Keeps the rows that may stay and puts the others where their time belongs. */
  #arrange(stays: (row: number, position: number) => boolean, placed: readonly number[]): void {
    const current = this.#rows ?? Int32Array.from({ length: this.#maker.count }, (_, row) => row);
    const staying = current.filter(stays);
    const arriving = [...placed].sort((a, b) => this.createdAt(b) - this.createdAt(a) || b - a);
    const rows = new Int32Array(staying.length + arriving.length);
    let from = 0;
    let to = 0;
    for (const row of arriving) {
      const time = this.createdAt(row);
      let end = staying.length;
      for (let low = from; low < end; ) {
        const middle = (low + end) >> 1;
        if (this.createdAt(staying[middle] ?? 0) > time) low = middle + 1;
        else end = middle;
      }
      rows.set(staying.subarray(from, end), to);
      to += end - from;
      from = end;
      rows[to++] = row;
    }
    rows.set(staying.subarray(from), to);
    this.#rows = rows;
    changes += 1;
    this.version = changes;
  }
}

function blank(id: string): Omit<Lead, 'campaignId' | 'campaignName' | 'createdAt'> {
  return {
    id,
    name: 'Nova Person',
    firstName: null,
    lastName: null,
    title: '',
    company: '',
    email: null,
    phone: null,
    linkedinUrl: null,
    status: 'pending',
    source: '',
    score: 50,
  };
}
