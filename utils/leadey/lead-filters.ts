import * as v from 'valibot';

/** What a lead may have or lack. */
export const ASKED_FIELDS = ['email', 'phone', 'linkedin'] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];
/**
 * Times a lead may have been added in; `new` is since somebody last looked. Else a day, since when, or the
 * first and the last of several: `2026-11-05`, `2026-11-02/2026-11-08`.
 */
export const ADDED = ['today', 'week', 'new'] as const;
export type Added = (typeof ADDED)[number];

const strings = v.array(v.string());
const fields = v.array(v.picklist(ASKED_FIELDS));
const score = v.nullable(v.number());

/** What narrows a list whose leads are all here: Leadey itself knows one status, one campaign, and a search. */
export const LeadFiltersSchema = v.object({
  /** Besides the query's own. */
  statuses: strings,
  campaignIds: strings,
  /** Where they came from, as Leadey calls it; views saved before there was a choice have none. */
  sources: v.optional(strings, []),
  scoreFrom: score,
  scoreTo: score,
  has: fields,
  lacks: fields,
  /** `''` is at any time. */
  added: v.pipe(
    v.string(),
    v.check((text) => /^(?:|today|week|new|\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?)$/.test(text)),
  ),
  /** Only leads that were opened lately. */
  opened: v.boolean(),
});

export type LeadFilters = v.InferOutput<typeof LeadFiltersSchema>;

export const NO_FILTERS: LeadFilters = {
  statuses: [],
  campaignIds: [],
  sources: [],
  scoreFrom: null,
  scoreTo: null,
  has: [],
  lacks: [],
  added: '',
  opened: false,
};

/** Whether anything is chosen here. */
export function areChosen(filters: LeadFilters): boolean {
  return chosenCount(filters) > 0;
}

/** How many kinds of filters are chosen here. */
export function chosenCount(filters: LeadFilters): number {
  const { statuses, campaignIds, sources, scoreFrom, scoreTo, has, lacks, added, opened } = filters;
  const chosen = [
    statuses.length > 0,
    campaignIds.length > 0,
    sources.length > 0,
    (scoreFrom ?? scoreTo) !== null,
    has.length + lacks.length > 0,
    added !== '',
    opened,
  ];
  return chosen.filter(Boolean).length;
}
