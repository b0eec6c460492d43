import { type LeadQuery, queryKey } from '../leadey/lead-query.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';

const MOST_PAGES = 20;

/** Pages of leads seen or fetched ahead while this page is open, so that turning back costs nothing. */
export interface PageCache {
  get(query: LeadQuery): LeadsSnapshot | null;
  add(query: LeadQuery, snapshot: LeadsSnapshot): void;
  clear(): void;
}

export function createPageCache(): PageCache {
  const pages = new Map<string, LeadsSnapshot>();
  return {
    get: (query) => pages.get(queryKey(query)) ?? null,
    add: (query, snapshot) => {
      const key = queryKey(query);
      pages.delete(key);
      pages.set(key, snapshot);
      const oldest = pages.keys().next().value;
      if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest);
    },
    clear: () => pages.clear(),
  };
}
