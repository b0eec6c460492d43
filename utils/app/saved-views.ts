import { LONGEST_NAME, MOST_VIEWS, type SavedView, viewOf, withView } from '../leads/saved-views.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/** Why a view was not saved. */
export type ViewProblem = 'unnamed' | 'tooMany';

/** Searches with their filters and order, under names of one's own. */
export interface SavingViews {
  /** Saves what is shown under this name, in the place of one of that name; what is wrong with it, or `null`. */
  saveView(name: string): Promise<ViewProblem | null>;
  removeView(name: string): void;
  /** Whether a notification tells when it gains a lead. */
  alertView(name: string, alert: boolean): void;
  /** Another page saved or removed some, or another workspace is in use. */
  viewsChanged(views: readonly SavedView[]): void;
}

export interface SavingViewsParts {
  readonly store: Store<AppState>;
  readonly write: (views: readonly SavedView[]) => void;
}

export function createSavingViews({ store, write }: SavingViewsParts): SavingViews {
  function keep(views: readonly SavedView[]): void {
    store.set({ views });
    write(views);
  }

  return {
    saveView: async (typed) => {
      const { views, query } = store.get();
      const name = typed.trim().slice(0, LONGEST_NAME);
      if (name === '') return 'unnamed';
      const known = views.find((view) => view.name === name);
      if (known === undefined && views.length >= MOST_VIEWS) return 'tooMany';
      keep(withView(views, { name, query: viewOf(query), alert: known?.alert ?? false }));
      return null;
    },
    removeView: (name) => keep(store.get().views.filter((view) => view.name !== name)),
    alertView: (name, alert) =>
      keep(store.get().views.map((view) => (view.name === name ? { ...view, alert } : view))),
    viewsChanged: (views) => store.set({ views }),
  };
}
