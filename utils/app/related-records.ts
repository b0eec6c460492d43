import type { Lead } from '../leadey/schemas.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/** Finds the company and the contact behind the open lead. */
export interface RelatedRecords {
  look(lead: Lead): Promise<void>;
}

export interface RelatedParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly later: (job: () => void, ms: number) => () => void;
  /** Sees to it that the campaigns are known with their status. */
  readonly loadCampaigns: () => Promise<void>;
}

/** In milliseconds. Somebody who goes on to the next lead sooner does not need the related records. */
const LOOKED_AT = 300;

export function createRelatedRecords({ store, send, later, loadCampaigns }: RelatedParts): RelatedRecords {
  const isOpen = (id: string) => {
    const { screen, account } = store.get();
    return account !== null && screen.name === 'lead' && screen.id === id;
  };

  return {
    look: async (lead) => {
      await new Promise<void>((go) => void later(go, LOOKED_AT));
      if (!isOpen(lead.id)) return;
      void loadCampaigns();
      const { relatedTexts, matchRelated } = await import('../lookup/related-records.ts');
      const texts = relatedTexts(lead);
      if (texts.companies.length + texts.contacts.length === 0) return;
      const answer = await send({ type: 'look-related', texts });
      if (!isOpen(lead.id)) return;
      if (answer.ok) store.set({ related: { state: 'known', ...matchRelated(lead, answer.value) } });
      else if (answer.error.kind !== 'superseded')
        store.set({ related: { state: 'failed', error: answer.error } });
    },
  };
}
