import { FIRST_PAGE, hasFilters, type LeadQuery } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { normaliseSearch } from '../leadey/search-text.ts';
import type { Directory } from '../lookup/directory.ts';
import { membersOf } from '../lookup/site-members.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import { countChoices, type FilterCounts } from './filter-counts.ts';
import { type FilterContext, filterTests, NOTHING_SEEN, passes } from './filter-leads.ts';
import { compareLeads } from './known-lead.ts';
import { searchLeads } from './lead-search.ts';
import { prepareOrders } from './prepared-orders.ts';
import { fitsTerm, type ParsedSearch, parseSearch } from './search-terms.ts';
import { type SearchableLead, toSearchable } from './searchable.ts';
import { similarLeads } from './similar-leads.ts';
import { sortLeads } from './sort-leads.ts';
import { type TermWords, termWords } from './term-words.ts';
import { createVocabulary } from './vocabulary.ts';

/** All leads of a workspace, ready to be searched, filtered and paged without asking anybody. */
export interface LeadView {
  readonly size: number;
  /** A page past the end is the last that exists; below the last, those meant if the search held a typing error. */
  page(query: LeadQuery): LeadsSnapshot['page'];
  /** All that match, whatever the page. */
  matching(query: LeadQuery): Lead[];
  counts(query: LeadQuery): FilterCounts;
  /** Those that fit, newest first. */
  filter(fits: (lead: Lead) => boolean): Lead[];
  /** Gets ready for the first letter, for typing errors and for other orders, while `mayGoOn` says so; whether it is. */
  prepare(mayGoOn: () => boolean): boolean;
}

interface Found {
  readonly search: string;
  readonly parsed: ParsedSearch;
  readonly leads: readonly SearchableLead[];
}

export function createLeadView(leads: Iterable<Lead>, parts?: Partial<LeadViewParts>): LeadView {
  return createViewOf([...leads].map(toSearchable), parts);
}

export interface LeadViewParts {
  readonly words: TermWords;
  /** What filters ask for besides the leads, as it is now. */
  readonly context: () => FilterContext;
  /** By which leads belong to a site besides their addresses. */
  readonly directory: Directory;
}

/** The same of leads that are prepared already, in any order; the list is sorted in place. */
export function createViewOf(leads: SearchableLead[], parts: Partial<LeadViewParts> = {}): LeadView {
  const { words = termWords(), context = () => NOTHING_SEEN, directory } = parts;
  const ordered = leads.sort((a, b) => compareLeads(a.lead, b.lead));
  const vocabulary = createVocabulary(ordered);
  const rehearse = createRehearsal(ordered);
  const orders = prepareOrders(ordered);
  let last: Found = { search: '', parsed: { text: '', terms: [] }, leads: ordered };

  let answer: { readonly key: string; readonly leads: readonly SearchableLead[] } = { key: '', leads: [] };

  function found(search: string): Found {
    if (search === last.search) return last;
    const parsed = parseSearch(search, words);
    const isMeant = meets(parsed);
    const leads = parsed.text === '' ? ordered : searchLeads(ordered, parsed.text);
    last = {
      search,
      parsed,
      leads: parsed.terms.length === 0 ? leads : leads.filter(({ lead }) => isMeant(lead)),
    };
    return last;
  }

  function meets({ terms }: ParsedSearch): (lead: Lead) => boolean {
    const tests = terms.map(({ term }) => {
      if (term.kind === 'site') {
        const { fits, mayFit } = membersOf(term.site, directory);
        return term.isPerhaps ? mayFit : fits;
      }
      return (lead: Lead) => fitsTerm(lead, term, words);
    });
    return (lead) => tests.every((isMeant) => isMeant(lead));
  }

  /** The last answer is kept: turning its pages sorts nothing anew. */
  function matching(query: LeadQuery): readonly SearchableLead[] {
    const { search, status, campaignId, filters, sort } = query;
    const around = context();
    const key = JSON.stringify([search, status, campaignId, filters, sort, ...changing(query, around)]);
    if (answer.key === key) return answer.leads;
    const { leads } = found(normaliseSearch(search));
    const isAsked = passes(filterTests(query, around));
    // Where nothing is searched, all leads may be in that order already.
    const prepared = leads === ordered ? orders.of(sort) : null;
    const from = prepared ?? leads;
    const fitting = hasFilters(query) ? thoseOf(from, isAsked) : from;
    answer = { key, leads: prepared === null ? sortLeads(fitting, sort, around.opened) : fitting };
    return answer.leads;
  }

  function similar(query: LeadQuery): Lead[] {
    const { parsed, leads: exact } = found(normaliseSearch(query.search));
    if (parsed.text === '') return [];
    const isMeant = meets(parsed);
    const isAsked = passes(filterTests(query, context()));
    const may = (lead: Lead) => isAsked(lead) && isMeant(lead);
    return similarLeads(ordered, vocabulary, parsed.text, exact, may).map(({ lead }) => lead);
  }

  return {
    size: ordered.length,
    prepare: (mayGoOn) => vocabulary.grow(mayGoOn) && rehearse(mayGoOn) && orders.prepare(mayGoOn),
    matching: (query) => matching(query).map(({ lead }) => lead),
    filter: (fits) => ordered.filter(({ lead }) => fits(lead)).map(({ lead }) => lead),
    page: (query) => {
      const all = matching(query);
      const totalCount = all.length;
      const totalPages = Math.ceil(totalCount / query.pageSize);
      const page = Math.max(1, Math.min(query.page, totalPages));
      const from = (page - 1) * query.pageSize;
      const items = all.slice(from, from + query.pageSize).map(({ lead }) => lead);
      const meta = { page, pageSize: query.pageSize, totalCount, totalPages };
      const isLast = page >= totalPages;
      return { items, meta, unreadable: 0, similar: isLast ? similar(query) : [] };
    },
    counts: (query) => {
      const around = context();
      const { leads } = found(normaliseSearch(query.search));
      return countChoices(
        leads.map(({ lead }) => lead),
        filterTests(query, around),
        around,
      );
    },
  };
}

/** Leads between two looks at the clock, and after how many a browser has compiled what searches them. */
const AT_ONCE = 200;
const REHEARSED = 20_000;

/** A browser compiles what has run often: the first letter, or choice, would take three times as long as the second. */
function createRehearsal(leads: readonly SearchableLead[]): LeadView['prepare'] {
  const end = Math.min(leads.length, REHEARSED);
  const isAsked = passes(filterTests({ ...FIRST_PAGE, status: 'replied' }, NOTHING_SEEN));
  let done = 0;
  return (mayGoOn) => {
    for (; done < end && mayGoOn(); done += AT_ONCE) {
      const some = leads.slice(done, done + AT_ONCE);
      searchLeads(some, 'e');
      thoseOf(some, isAsked);
    }
    return done >= end;
  };
}

const thoseOf = (leads: readonly SearchableLead[], isAsked: (lead: Lead) => boolean) =>
  leads.filter(({ lead }) => isAsked(lead));

/** What of the world around a query's answer changes with. */
function changing({ filters, sort }: LeadQuery, { now, lastSeen, opened }: FilterContext): unknown[] {
  const day = filters.added === '' ? '' : new Date(now).toDateString();
  return [day, lastSeen, filters.opened || sort === 'opened' ? opened : ''];
}
