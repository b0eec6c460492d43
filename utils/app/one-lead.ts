import type { Lead } from '../leadey/schemas.ts';
import type { SendRequest } from '../messages/send-request.ts';
import { type AppState, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** The lead that is looked at. */
export interface OneLead {
  /** Draws the lead from its row, if it has one, and completes it by what Leadey says of it now. */
  open(id: string): Promise<void>;
}

export function createOneLead(store: Store<AppState>, send: SendRequest): OneLead {
  return {
    open: async (id) => {
      const row = rowOf(store.get(), id);
      store.set({
        screen: { name: 'lead', id },
        lead: row === null ? { state: 'loading' } : { state: 'shown', lead: row },
      });
      const answer = await send({ type: 'load-lead', id });
      const { screen, account } = store.get();
      if (screen.name !== 'lead' || screen.id !== id || account === null) return;
      if (answer.ok) store.set({ lead: { state: 'shown', lead: answer.value } });
      else if (answer.error.kind === 'not-found') store.set({ lead: { state: 'gone' } });
      else if (answer.error.kind !== 'superseded')
        store.set({ lead: { state: 'failed', error: answer.error, lead: row } });
    },
  };
}

function rowOf({ list }: AppState, id: string): Lead | null {
  return shownSnapshot(list)?.page.items.find((lead) => lead.id === id) ?? null;
}

/** The id of the lead so many places after this one in the list as shown; `null` where that has an end. */
export function neighbourOf({ list }: AppState, id: string, by: 1 | -1): string | null {
  const leads = shownSnapshot(list)?.page.items ?? [];
  const place = leads.findIndex((lead) => lead.id === id);
  return place < 0 ? null : (leads[place + by]?.id ?? null);
}
