import { ADDED, type Added, ASKED_FIELDS, type AskedField } from '../leadey/lead-filters.ts';
import type { Lead } from '../leadey/schemas.ts';
import { addedTest, type FilterContext, type FilterTests, fieldOf } from './filter-leads.ts';

/** How many leads each choice of a filter would show, the other choices left as they are. */
export interface FilterCounts {
  readonly statuses: ReadonlyMap<string, number>;
  readonly campaigns: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  readonly has: ReadonlyMap<AskedField, number>;
  readonly added: ReadonlyMap<Added, number>;
}

/** Counts in one pass: a lead that only one kind of filter keeps out still counts among that kind's choices. */
export function countChoices(
  leads: Iterable<Lead>,
  tests: FilterTests,
  context: FilterContext,
): FilterCounts {
  const statuses = new Map<string, number>();
  const campaigns = new Map<string, number>();
  const sources = new Map<string, number>();
  const has = new Map<AskedField, number>();
  const added = new Map<Added, number>();
  const times = ADDED.map((time) => ({ time, isIn: addedTest(time, context) ?? (() => false) }));
  const asked = Object.entries(tests).filter(
    (entry): entry is [keyof FilterTests, (lead: Lead) => boolean] => entry[1] !== null,
  );
  for (const lead of leads) {
    const failed = failedOnce(asked, lead);
    if (failed === false) continue;
    if (failed === null || failed === 'status') add(statuses, lead.status);
    if (failed === null || failed === 'campaign') add(campaigns, lead.campaignId);
    if (failed === null || failed === 'source') add(sources, lead.source);
    // Several of these are asked for together: each counts among what the others leave.
    for (const field of ASKED_FIELDS)
      if ((failed === null || failed === field) && fieldOf(lead, field) !== '') add(has, field);
    if (failed === null || failed === 'added')
      for (const { time, isIn } of times) if (isIn(lead)) add(added, time);
  }
  return { statuses, campaigns, sources, has, added };
}

/** The one kind of filter that keeps a lead out; `null` where none does, `false` where several do. */
function failedOnce(
  asked: readonly (readonly [keyof FilterTests, (lead: Lead) => boolean])[],
  lead: Lead,
): keyof FilterTests | null | false {
  let failed: keyof FilterTests | null = null;
  for (const [kind, test] of asked) {
    if (test(lead)) continue;
    if (failed !== null) return false;
    failed = kind;
  }
  return failed;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
