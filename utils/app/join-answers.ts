import { hasFilters } from '../leadey/lead-query.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';

/**
 * What was found among the leads that are here, each as Leadey says it is now, and below it what only Leadey has, so that
 * nothing that is shown already moves. `null` where both do not fit on one page (Leadey alone knows what is on the next
 * one), and where filters are set: who does not pass them any more is here as before.
 */
export function joinAnswers(here: LeadsSnapshot, leadeys: LeadsSnapshot): LeadsSnapshot | null {
  const { pageSize } = leadeys.page.meta;
  const isAll = ({ page }: LeadsSnapshot) => page.meta.totalCount === page.items.length;
  if (!isAll(here) || !isAll(leadeys) || hasFilters(leadeys.query)) return null;
  // Each keeps the place of its first mention, and is what the last one says of it.
  const found = new Map([...here.page.items, ...leadeys.page.items].map((lead) => [lead.id, lead]));
  if (found.size > pageSize) return null;
  const items = [...found.values()];
  const similar = here.page.similar?.filter(({ id }) => !found.has(id));
  const meta = { ...leadeys.page.meta, totalCount: items.length, totalPages: items.length === 0 ? 0 : 1 };
  return { ...leadeys, page: { ...leadeys.page, items, meta, similar } };
}
