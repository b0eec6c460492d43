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
  const told = new Map(leadeys.page.items.map((lead) => [lead.id, lead]));
  const known = new Set(here.page.items.map(({ id }) => id));
  const beyond = leadeys.page.items.filter(({ id }) => !known.has(id));
  const items = [...here.page.items.map((lead) => told.get(lead.id) ?? lead), ...beyond];
  if (items.length > pageSize) return null;
  const shown = new Set(items.map(({ id }) => id));
  const similar = here.page.similar?.filter(({ id }) => !shown.has(id));
  const totalPages = items.length === 0 ? 0 : 1;
  const meta = { ...leadeys.page.meta, totalCount: items.length, totalPages };
  return { ...leadeys, page: { ...leadeys.page, items, meta, similar } };
}
