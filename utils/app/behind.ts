import type { Company, Contact } from '../leadey/company-schemas.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/** What stands behind the open lead, as far as Leadey has said. */
export type BehindView =
  | { readonly state: 'known'; readonly company: Company | null; readonly contact: Contact | null }
  | { readonly state: 'failed'; readonly error: LeadeyError };

/** Finds the company and the contact behind the open lead. */
export interface Behind {
  look(lead: Lead): Promise<void>;
}

export interface BehindParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly later: (job: () => void, ms: number) => () => void;
  /** Sees to it that the campaigns are known with their status. */
  readonly loadCampaigns: () => Promise<void>;
}

/** In milliseconds: who goes on to the next lead before does not want to know. */
const LOOKED_AT = 300;

/** What the first frame knows nothing of, and does not outlive the leads. */
export const NOTHING_OF_PEOPLE = { behind: null, picked: null, copied: null } as const;

export function createBehind({ store, send, later, loadCampaigns }: BehindParts): Behind {
  const isOpen = (id: string) => {
    const { screen, account } = store.get();
    return account !== null && screen.name === 'lead' && screen.id === id;
  };

  return {
    look: async (lead) => {
      await new Promise<void>((go) => void later(go, LOOKED_AT));
      if (!isOpen(lead.id)) return;
      void loadCampaigns();
      const { textsBehind, matchBehind } = await import('../site/behind.ts');
      const texts = textsBehind(lead);
      if (texts.companies.length + texts.contacts.length === 0) return;
      const answer = await send({ type: 'look-behind', texts });
      if (!isOpen(lead.id)) return;
      if (answer.ok) store.set({ behind: { state: 'known', ...matchBehind(lead, answer.value) } });
      else if (answer.error.kind !== 'superseded')
        store.set({ behind: { state: 'failed', error: answer.error } });
    },
  };
}
