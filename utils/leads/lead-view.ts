import type { LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { normaliseSearch } from '../leadey/search-text.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import { compareLeads } from './known-lead.ts';
import { type SearchableLead, searchLeads, toSearchable } from './lead-search.ts';

/** How many leads each choice of a filter would show, the other choices left as they are. */
export interface FilterCounts {
  readonly statuses: ReadonlyMap<string, number>;
  readonly campaigns: ReadonlyMap<string, number>;
}

/** All leads of a workspace, ready to be searched, filtered and paged without asking anybody. */
export interface LeadView {
  readonly size: number;
  /** A page past the end is the last that exists. */
  page(query: LeadQuery): LeadsSnapshot['page'];
  /** All that match, whatever the page. */
  matching(query: LeadQuery): Lead[];
  counts(query: LeadQuery): FilterCounts;
}

export function createLeadView(leads: Iterable<Lead>): LeadView {
  const ordered = [...leads].sort(compareLeads).map(toSearchable);
  let last: { search: string; found: SearchableLead[] } = { search: '', found: ordered };

  function found(search: string): SearchableLead[] {
    if (search !== last.search) last = { search, found: searchLeads(ordered, search) };
    return last.found;
  }

  function matching(query: LeadQuery): SearchableLead[] {
    return found(normaliseSearch(query.search)).filter(({ lead }) => fits(lead, query));
  }

  return {
    size: ordered.length,
    matching: (query) => matching(query).map(({ lead }) => lead),
    page: (query) => {
      const all = matching(query);
      const totalCount = all.length;
      const totalPages = Math.ceil(totalCount / query.pageSize);
      const page = Math.max(1, Math.min(query.page, totalPages));
      const from = (page - 1) * query.pageSize;
      const items = all.slice(from, from + query.pageSize).map(({ lead }) => lead);
      return { items, meta: { page, pageSize: query.pageSize, totalCount, totalPages }, unreadable: 0 };
    },
    counts: (query) => {
      const statuses = new Map<string, number>();
      const campaigns = new Map<string, number>();
      for (const { lead } of found(normaliseSearch(query.search))) {
        if (fits(lead, { ...query, status: '' })) add(statuses, lead.status);
        if (fits(lead, { ...query, campaignId: '' })) add(campaigns, lead.campaignId);
      }
      return { statuses, campaigns };
    },
  };
}

function fits(lead: Lead, { status, campaignId }: Pick<LeadQuery, 'status' | 'campaignId'>): boolean {
  return (status === '' || lead.status === status) && (campaignId === '' || lead.campaignId === campaignId);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
