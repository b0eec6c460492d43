import { leadAsRow } from '../lead-text.ts';
import type { Lead } from '../leadey/schemas.ts';
import { type AppState, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** What was last copied from the list, or why nothing was. */
export type Copied =
  | { readonly kind: 'email'; readonly email: string }
  /** `without`: how many of those picked have none. */
  | { readonly kind: 'emails'; readonly count: number; readonly without: number }
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'no-email' }
  | { readonly kind: 'refused' };

/** Picking leads in the list, and copying from it. */
export interface Picking {
  /** Picks the lead of this row, or lets it go; with `range`, all rows between it and the one picked last. */
  pick(id: string, range: boolean): void;
  clearPicked(): void;
  copyEmail(id: string): Promise<void>;
  copyPicked(what: 'emails' | 'rows'): Promise<void>;
}

export interface PickingParts {
  readonly store: Store<AppState>;
  /** Puts a text on the clipboard; whether the browser allowed it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly later: (job: () => void, ms: number) => () => void;
}

/** How long a copy is confirmed, in milliseconds. */
const CONFIRMED_FOR = 2500;

export function createPicking({ store, copy, later }: PickingParts): Picking {
  let lastPicked: string | null = null;
  let cancelFading = () => {};

  function say(copied: Copied): void {
    cancelFading();
    store.set({ copied });
    cancelFading = later(() => store.set({ copied: null }), CONFIRMED_FOR);
  }

  async function copyAs(text: string, copied: Copied): Promise<void> {
    say((await copy(text)) ? copied : { kind: 'refused' });
  }

  return {
    pick: (id, range) => {
      const { list, picked } = store.get();
      const rows = shownSnapshot(list)?.page.items ?? [];
      const next = new Map(picked);
      const placeOf = (of: string | null) => rows.findIndex((lead) => lead.id === of);
      const [from, to] = [placeOf(lastPicked), placeOf(id)].sort((a, b) => a - b) as [number, number];
      const isPicked = !range && next.has(id);
      const all = range && from >= 0 ? rows.slice(from, to + 1) : rows.filter((lead) => lead.id === id);
      for (const lead of all) isPicked ? next.delete(lead.id) : next.set(lead.id, lead);
      lastPicked = id;
      store.set({ picked: next.size === 0 ? null : next });
    },
    clearPicked: () => store.set({ picked: null }),
    copyEmail: async (id) => {
      const lead = shownSnapshot(store.get().list)?.page.items.find((row) => row.id === id);
      if (lead === undefined) return;
      if (lead.email === '') return say({ kind: 'no-email' });
      await copyAs(lead.email, { kind: 'email', email: lead.email });
    },
    copyPicked: async (what) => {
      const leads = [...(store.get().picked?.values() ?? [])];
      if (what === 'rows')
        return copyAs(leads.map(leadAsRow).join('\n'), { kind: 'rows', count: leads.length });
      const emails = emailsOf(leads);
      if (emails.length === 0) return say({ kind: 'no-email' });
      const without = leads.filter(({ email }) => email === '').length;
      await copyAs(emails.join(', '), { kind: 'emails', count: emails.length, without });
    },
  };
}

/** Each once: two campaigns may hold the same person. */
function emailsOf(leads: readonly Lead[]): string[] {
  return [...new Set(leads.map(({ email }) => email).filter((email) => email !== ''))];
}
