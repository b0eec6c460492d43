import type { Lead } from '../leadey/schemas.ts';
import type { LeadsOnPage } from '../on-page/leads-on-page.ts';
import type { PageRead, PageText } from '../on-page/page-text.ts';
import type { AllLeads } from './all-leads.ts';
import { type AppState, rowsOf, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** Which of the leads are on the page in front: it is read once for each press, compared here, and forgotten. */
export interface OnPage {
  findOnPage(): Promise<void>;
  closeOnPage(): void;
}

export interface OnPageParts {
  readonly store: Store<AppState>;
  readonly all: Pick<AllLeads, 'filter' | 'isWhole'>;
  readonly readPage: () => Promise<PageRead>;
  /** Loaded when somebody looks. */
  readonly compare: () => Promise<(page: PageText, leads: Iterable<Lead>) => LeadsOnPage>;
}

export function createOnPage({ store, all, readPage, compare }: OnPageParts): OnPage {
  return {
    findOnPage: async () => {
      if (store.get().account?.state !== 'connected' || store.get().onPage?.state === 'reading') return;
      const reading = { state: 'reading' } as const;
      store.set({ onPage: reading, screen: { name: 'home' } });
      const [read, leadsOnPage] = await Promise.all([readPage(), compare()]).catch((error: unknown) => {
        if (store.get().onPage === reading) store.set({ onPage: null });
        throw error;
      });
      // Closed, or gone with its workspace, while it was read.
      if (store.get().onPage !== reading) return;
      if (read.kind !== 'read') return store.set({ onPage: { state: 'closed', why: read.kind } });
      const synced = all.filter(() => true);
      const snapshot = shownSnapshot(store.get().list);
      const compared = synced ?? (snapshot === null ? [] : rowsOf(snapshot));
      store.set({
        onPage: {
          state: 'found',
          ...leadsOnPage(read.page, compared),
          compared: compared.length,
          isWhole: all.isWhole(),
          isCut: read.page.isCut,
        },
      });
    },
    closeOnPage: () => store.set({ onPage: null }),
  };
}
