import type { Sort } from '../leadey/lead-query.ts';
import { compareLeads } from './known-lead.ts';
import { BUILT_IN_STATUSES, isBuiltIn } from './lead-status.ts';
import type { SearchableLead } from './searchable.ts';

type Compare = (a: SearchableLead, b: SearchableLead) => number;

/** Who has none of it comes last: nobody looks for them there. */
const NAME = 0;
const COMPANY = 1;

const COMPARE: Readonly<Record<Exclude<Sort, 'newest' | 'opened'>, Compare>> = {
  oldest: (a, b) => compareLeads(b.lead, a.lead),
  score: ({ lead: a }, { lead: b }) =>
    (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY) || 0,
  name: byText(NAME),
  company: byText(COMPANY),
  status: ({ lead: a }, { lead: b }) =>
    rankOf(a.status) - rankOf(b.status) || compareTexts(a.status, b.status),
};

/**
 * In this order; among equals newest first. `newest` leaves them as they are: newest first, or best first where
 * something is searched. `opened` are the ids of those opened lately, the last one first.
 */
export function sortLeads(
  leads: readonly SearchableLead[],
  sort: Sort,
  opened: readonly string[] = [],
): readonly SearchableLead[] {
  if (sort === 'newest') return leads;
  if (sort === 'opened') return openedFirst(leads, opened);
  return [...leads].sort(compareBy(sort));
}

/** Among equals newest first. */
export function compareBy(sort: keyof typeof COMPARE): Compare {
  const compare = COMPARE[sort];
  return (a, b) => compare(a, b) || compareLeads(a.lead, b.lead);
}

/** Those opened lately first, the last one at the top; then the others, newest first. */
function openedFirst(leads: readonly SearchableLead[], opened: readonly string[]): readonly SearchableLead[] {
  const places = new Map(opened.map((id, place) => [id, place]));
  const placeOf = ({ lead }: SearchableLead) => places.get(lead.id) ?? places.size;
  return [...leads].sort((a, b) => placeOf(a) - placeOf(b) || compareLeads(a.lead, b.lead));
}

/** By the folded text, which is ready: a collator would take longer than a frame for 20,000 leads. */
function byText(place: number): Compare {
  return (a, b) => compareTexts(a.fields[place] ?? '', b.fields[place] ?? '');
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

/** In the order a lead meets them, then a workspace's own. */
function rankOf(status: string): number {
  return isBuiltIn(status) ? BUILT_IN_STATUSES.indexOf(status) : BUILT_IN_STATUSES.length;
}
