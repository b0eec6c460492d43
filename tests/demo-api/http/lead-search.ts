import { setImmediate } from 'node:timers/promises';
import { containing } from '../ilike.ts';
import type { LeadStore } from '../lead-store.ts';
import { type Listing, listingOf } from '../listing.ts';

export interface LeadFilter {
  search: string | undefined;
  campaignId: string | undefined;
  status: string | undefined;
}

/** How many rows are searched before other requests get their turn. */
const STRIDE = 20_000;
const KEPT_ANSWERS = 32;

/** Finds leads, and remembers what it found: paging through a search asks the same over and over. */
export class LeadSearch {
  readonly #store: LeadStore;
  readonly #found = new Map<string, Listing>();
  #version = 0;

  constructor(store: LeadStore) {
    this.#store = store;
  }

  async find(filter: LeadFilter): Promise<Listing> {
    const store = this.#store;
    if (this.#version !== store.version) this.#found.clear();
    this.#version = store.version;
    const tests = testsFor(store, filter);
    const question = JSON.stringify([
      filter.search?.trim() ?? '',
      filter.campaignId ?? '',
      filter.status ?? '',
    ]);
    const known = this.#found.get(question);
    if (known) return known;
    const all = store.snapshot();
    const listing = tests.length === 0 ? all : listingOf(await this.#lookThrough(all, tests), all);
    if (store.version === this.#version) this.#remember(question, listing);
    return listing;
  }

  async #lookThrough(all: Listing, tests: readonly ((row: number) => boolean)[]): Promise<number[]> {
    const rows: number[] = [];
    for (let position = 0; position < all.length; position++) {
      if (position % STRIDE === STRIDE - 1) await setImmediate();
      const row = all.rowAt(position);
      if (tests.every((test) => test(row))) rows.push(row);
    }
    return rows;
  }

  #remember(question: string, listing: Listing): void {
    const [oldest] = this.#found.keys();
    if (oldest !== undefined && this.#found.size >= KEPT_ANSWERS) this.#found.delete(oldest);
    this.#found.set(question, listing);
  }
}

/** An empty parameter is no filter. The cheap tests come first. */
function testsFor(
  store: LeadStore,
  { search, campaignId, status }: LeadFilter,
): ((row: number) => boolean)[] {
  const tests: ((row: number) => boolean)[] = [];
  if (campaignId) tests.push((row) => store.campaignId(row) === campaignId);
  if (status) tests.push((row) => store.status(row) === status);
  const found = containing(search ?? '');
  if (found) {
    tests.push((row) => found(store.name(row)) || found(store.company(row)) || found(store.email(row)));
  }
  return tests;
}
