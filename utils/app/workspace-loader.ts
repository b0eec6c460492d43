import type { SendRequest } from '../messages/send-request.ts';
import { isOutdated } from './outdated-account.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/** Brings what a page knows of the workspace itself up to date; ages in milliseconds. */
export interface WorkspaceLoader {
  /** The organization and its credits. What goes wrong is put beside them. */
  loadAccount(maxAge: number): Promise<void>;
  loadCampaigns(maxAge: number): Promise<void>;
}

export function createWorkspaceLoader({
  store,
  send,
  now,
}: {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly now: () => number;
}): WorkspaceLoader {
  async function loadAccount(maxAge: number): Promise<void> {
    const answer = await send({ type: 'load-organization', maxAge });
    const known = store.get().account;
    if (!answer.ok) {
      // A disconnect, another key or a refusal: the account itself tells this page of those.
      const isToldElsewhere = answer.error.kind === 'superseded' || answer.error.kind === 'bad-key';
      return isToldElsewhere ? undefined : store.set({ accountError: answer.error });
    }
    if (known?.connection !== answer.value.connection) return;
    const account = isOutdated(answer.value, known, now()) ? known : answer.value;
    store.set({ account, accountError: null });
  }

  async function loadCampaigns(maxAge: number): Promise<void> {
    const answer = await send({ type: 'load-campaigns', maxAge });
    if (!answer.ok || answer.value.connection !== store.get().account?.connection) return;
    store.set({ campaigns: answer.value.campaigns, campaignsComplete: answer.value.complete });
  }

  return { loadAccount, loadCampaigns };
}
