import type { LeadsSnapshot } from '../storage/schemas.ts';

/**
 * What was found among the leads that are here, and below it what only Leadey has, so that nothing that is shown already
 * moves. `null` where both do not fit on one page: Leadey alone knows what is on the next one.
 */
export function joinAnswers(here: LeadsSnapshot, leadeys: LeadsSnapshot): LeadsSnapshot | null {
  const { pageSize } = leadeys.page.meta;
  const isAll = ({ page }: LeadsSnapshot) => page.meta.totalCount === page.items.length;
  if (!isAll(here) || !isAll(leadeys)) return null;
  const known = new Set(here.page.items.map(({ id }) => id));
  const beyond = leadeys.page.items.filter(({ id }) => !known.has(id));
  const items = [...here.page.items, ...beyond];
  if (items.length > pageSize) return null;
  const shown = new Set(items.map(({ id }) => id));
  const similar = here.page.similar?.filter(({ id }) => !shown.has(id));
  const totalPages = items.length === 0 ? 0 : 1;
  const meta = { ...leadeys.page.meta, totalCount: items.length, totalPages };
  return { ...leadeys, page: { ...leadeys.page, items, meta, similar } };
}
