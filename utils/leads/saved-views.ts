import * as v from 'valibot';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { isNarrowed, type LeadQuery, LeadQuerySchema } from '../leadey/lead-query.ts';

const { search, status, campaignId, filters, sort } = LeadQuerySchema.entries;

/** What a view shows: a search with its filters and order, on whichever page. */
export const ViewQuerySchema = v.object({ search, status, campaignId, filters, sort });
export type ViewQuery = v.InferOutput<typeof ViewQuerySchema>;

export const SavedViewSchema = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  query: ViewQuerySchema,
  /** Whether a notification tells when it gains a lead. */
  alert: v.fallback(v.boolean(), false),
});
export type SavedView = v.InferOutput<typeof SavedViewSchema>;

/** The views of an organization, in the order they were saved. */
export const SavedViewsSchema = v.object({ organizationId: v.string(), views: v.array(SavedViewSchema) });
export type SavedViews = v.InferOutput<typeof SavedViewsSchema>;

/** In characters: as much of a name as fits a line. */
export const LONGEST_NAME = 60;
export const MOST_VIEWS = 50;

const plain: ViewQuery = { search: '', status: '', campaignId: '', filters: NO_FILTERS, sort: 'newest' };

/** What many ask for every day, in the order of their number keys. */
export const BUILT_IN_VIEWS = [
  {
    id: 'hot',
    query: {
      ...plain,
      status: 'pending',
      filters: { ...NO_FILTERS, statuses: ['new'], scoreFrom: 80 },
      sort: 'score',
    },
  },
  { id: 'replied', query: { ...plain, status: 'replied' } },
  { id: 'today', query: { ...plain, filters: { ...NO_FILTERS, added: 'today' } } },
  { id: 'noEmail', query: { ...plain, filters: { ...NO_FILTERS, lacks: ['email'] } } },
  { id: 'opened', query: { ...plain, filters: { ...NO_FILTERS, opened: true }, sort: 'opened' } },
] as const satisfies readonly { id: string; query: ViewQuery }[];

/** The view of this number, from 0: those everybody has come first. */
export function viewAt(own: readonly SavedView[], place: number): ViewQuery | undefined {
  return [...BUILT_IN_VIEWS, ...own][place]?.query;
}

/** What a query shows, whatever its page. */
export function viewOf({ search, status, campaignId, filters, sort }: LeadQuery): ViewQuery {
  return { search, status, campaignId, filters, sort };
}

export function isSameView(a: ViewQuery, b: ViewQuery): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** Whether there is anything about it to be saved. */
export function isWorthSaving(query: LeadQuery): boolean {
  return isNarrowed(query) || query.sort !== 'newest';
}

/** Whether there is something to be saved, and it has no name yet. */
export function isToBeSaved(query: LeadQuery, own: readonly SavedView[]): boolean {
  const shown = viewOf(query);
  return isWorthSaving(query) && ![...BUILT_IN_VIEWS, ...own].some((view) => isSameView(view.query, shown));
}

/** The views with this one; one of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const place = views.findIndex(({ name }) => name === view.name);
  return place < 0 ? [...views, view] : views.with(place, view);
}

function inOrder({ search, status, campaignId, filters, sort }: ViewQuery): unknown {
  const { statuses, campaignIds, scoreFrom, scoreTo, has, lacks, added, opened, sources } = filters;
  const sorted = (list: readonly string[]) => [...list].sort();
  const fields = [sorted(has), sorted(lacks), sorted(sources)];
  return [
    search.trim(),
    sorted(status === '' ? [] : [status, ...statuses]),
    sorted(campaignId === '' ? [] : [campaignId, ...campaignIds]),
    ...fields,
    scoreFrom,
    scoreTo,
    added,
    opened,
    sort,
  ];
}
