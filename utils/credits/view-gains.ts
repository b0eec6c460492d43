import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { FilterContext } from '../leads/filter-leads.ts';
import { createLeadView } from '../leads/lead-view.ts';
import type { SavedView } from '../leads/saved-views.ts';
import type { Account } from '../storage/schemas.ts';
import { storedViews } from '../storage/stored-views.ts';

/** The views of this account that tell of their new leads; `name` is that of their item where it is not in use. */
export async function tellingViews(account: Account | null, name?: string): Promise<readonly SavedView[]> {
  if (account?.state !== 'connected') return [];
  const stored = await storedViews(account.forgetOnClose ? 'session' : 'local', name).read();
  const isOwn = stored?.organizationId === account.organization.id;
  return isOwn ? stored.views.filter(({ alert }) => alert) : [];
}

/** What each view asks for, by its name. */
export function asksOf(views: readonly SavedView[]): Record<string, string> {
  return Object.fromEntries(views.map(({ name, query }) => [name, JSON.stringify(query)]));
}

/** How many of these leads each view shows, by its name. */
export function countGains(
  views: readonly SavedView[],
  leads: readonly Lead[],
  context: FilterContext,
): Record<string, number> {
  const all = createLeadView(leads, { context: () => context });
  const shownBy = ({ query }: SavedView) => {
    // All of them came since somebody looked.
    const added = query.filters.added === 'new' ? '' : query.filters.added;
    return all.matching({ ...FIRST_PAGE, ...query, filters: { ...query.filters, added } }).length;
  };
  return Object.fromEntries(views.map((view) => [view.name, shownBy(view)]));
}
