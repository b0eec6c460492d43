import * as v from 'valibot';
import { areChosen, LeadFiltersSchema, NO_FILTERS } from './lead-filters.ts';
import { escapeWildcards, normaliseSearch } from './search-text.ts';

export const PAGE_SIZES = [10, 25, 50, 100] as const;
export const DEFAULT_PAGE_SIZE = 25;
/** Leadey knows the first alone: the others are for leads that are all here. */
export const SORTS = ['newest', 'oldest', 'score', 'name', 'company', 'status', 'opened'] as const;
export type Sort = (typeof SORTS)[number];

/** Which page of which leads; `''` means not narrowed. Parsed wherever it comes in from a page or from storage. */
export const LeadQuerySchema = v.object({
  search: v.string(),
  status: v.string(),
  campaignId: v.string(),
  page: v.pipe(
    v.number(),
    v.check((value) => Number.isSafeInteger(value)),
    v.minValue(1),
  ),
  pageSize: v.picklist(PAGE_SIZES),
  /** Older versions stored none. */
  sort: v.optional(v.picklist(SORTS), 'newest'),
  filters: v.optional(LeadFiltersSchema, NO_FILTERS),
});

export type LeadQuery = v.InferOutput<typeof LeadQuerySchema>;

export const FIRST_PAGE: LeadQuery = {
  search: '',
  status: '',
  campaignId: '',
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  sort: 'newest',
  filters: NO_FILTERS,
};

/** Whether anything but the page is chosen. */
export function isNarrowed(query: LeadQuery): boolean {
  return normaliseSearch(query.search) !== '' || hasFilters(query);
}

export function hasFilters(query: LeadQuery): boolean {
  return query.status !== '' || query.campaignId !== '' || areChosen(query.filters);
}

/** Every status that is asked for; none is any. */
export function statusesOf({ status, filters }: Pick<LeadQuery, 'status' | 'filters'>): readonly string[] {
  return status === '' ? [] : [status, ...filters.statuses];
}

/** Every campaign that is asked for, by id; none is any. */
export function campaignsOf({
  campaignId,
  filters,
}: Pick<LeadQuery, 'campaignId' | 'filters'>): readonly string[] {
  return campaignId === '' ? [] : [campaignId, ...filters.campaignIds];
}

/** What narrows a list besides its search. */
export type Narrowing = Partial<Pick<LeadQuery, 'status' | 'campaignId' | 'filters'>>;

/** The parameters as Leadey takes them: each once (twice would be ignored), empty ones left out. */
export function toParameters(query: LeadQuery): URLSearchParams {
  const parameters = new URLSearchParams({ page: String(query.page), pageSize: String(query.pageSize) });
  const search = escapeWildcards(normaliseSearch(query.search));
  if (search !== '') parameters.set('search', search);
  const { status, campaignId, filters } = query;
  // Of several Leadey would give those of one only: all are a better answer until they can be narrowed here.
  if (status !== '' && filters.statuses.length === 0) parameters.set('status', status);
  if (campaignId !== '' && filters.campaignIds.length === 0) parameters.set('campaignId', campaignId);
  return parameters;
}

/** Two queries for the same page have the same text. */
export function queryKey(query: LeadQuery): string {
  const narrowed = areChosen(query.filters)
    ? JSON.stringify([query.status, query.campaignId, query.filters])
    : '';
  return `${query.sort} ${narrowed} ${toParameters(query)}`;
}
