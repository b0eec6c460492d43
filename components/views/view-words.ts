import { i18n } from '#i18n';
import { BUILT_IN_VIEWS, type SavedView, type ViewQuery } from '../../utils/leads/saved-views.ts';
import { chipsOf } from '../filters/chips.ts';

/** A view with its name in the person's language. */
export interface NamedView {
  readonly name: string;
  readonly query: ViewQuery;
  /** Saved by somebody, so that it can be removed. */
  readonly saved: SavedView | null;
}

/** Those that everybody has, then one's own: in the order of their number keys. */
export function namedViews(own: readonly SavedView[]): NamedView[] {
  return [
    ...BUILT_IN_VIEWS.map(({ id, query }) => ({ name: i18n.t(`views.builtIn.${id}`), query, saved: null })),
    ...own.map((saved) => ({ name: saved.name, query: saved.query, saved })),
  ];
}

/** What a view without a name shows, in a few words. */
export function viewInWords(query: ViewQuery, campaigns: ReadonlyMap<string, string>, now: number): string {
  const chips = chipsOf(query, campaigns, now).map(({ words }) => words);
  const order = query.sort === 'newest' ? [] : [i18n.t(`sorts.${query.sort}`)];
  return [query.search.trim(), ...chips, ...order].filter((part) => part !== '').join(' · ');
}
