import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { leadAsRow, leadsAsLines, leadsAsMarkdown } from '../leads/lead-text.ts';
import { type AppState, type Copied, pickableRows } from './state.ts';
import type { Store } from './store.ts';

/** Selecting leads in the list, and copying from it. */
export interface Selecting {
  /** Selects the lead of this row, or lets it go; with `range`, all rows between it and the one selected last. */
  select(id: string, range: boolean): void;
  /** Selects every lead that was found on the page in front. */
  selectOnPage(): void;
  clearSelection(): void;
  copyEmail(id: string): Promise<void>;
  copySelected(what: 'emails' | 'rows' | 'markdown' | 'lines'): Promise<void>;
}

export interface SelectionParts {
  readonly store: Store<AppState>;
  /** Puts a text on the clipboard; whether the browser allowed it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** What the columns of a table are called, in the person's language. */
  readonly markdownHead: () => readonly string[];
  readonly later: (job: () => void, ms: number) => () => void;
}

/** How long a copy is confirmed, in milliseconds. */
const CONFIRMED_FOR = 2500;

export function createSelection({ store, copy, markdownHead, later }: SelectionParts): Selecting {
  let lastSelected: string | null = null;
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
    select: (id, range) => {
      const { selected } = store.get();
      const rows = pickableRows(store.get());
      const next = new Map(selected);
      const placeOf = (of: string | null) => rows.findIndex((lead) => lead.id === of);
      const [from, to] = [placeOf(lastSelected), placeOf(id)].sort((a, b) => a - b) as [number, number];
      const isSelected = !range && next.has(id);
      const all = range && from >= 0 ? rows.slice(from, to + 1) : rows.filter((lead) => lead.id === id);
      for (const lead of all) isSelected ? next.delete(lead.id) : next.set(lead.id, lead);
      lastSelected = id;
      store.set({ selected: next.size === 0 ? null : next });
    },
    selectOnPage: () => {
      const { onPage, selected } = store.get();
      if (onPage?.state !== 'found') return;
      const next = new Map(selected);
      for (const lead of pickableRows(store.get())) next.set(lead.id, lead);
      store.set({ selected: next });
    },
    clearSelection: () => store.set({ selected: null }),
    copyEmail: async (id) => {
      const lead = pickableRows(store.get()).find((row) => row.id === id);
      if (lead === undefined) return;
      if (lead.email === '') return say({ kind: 'no-email' });
      await copyAs(lead.email, { kind: 'email', email: lead.email });
    },
    copySelected: async (what) => {
      const leads = [...(store.get().selected?.values() ?? [])];
      if (what === 'rows')
        return copyAs(leads.map(leadAsRow).join('\n'), { kind: 'rows', count: leads.length });
      if (what === 'markdown')
        return copyAs(leadsAsMarkdown(leads, markdownHead()), { kind: 'leads', count: leads.length });
      if (what === 'lines') return copyAs(leadsAsLines(leads), { kind: 'leads', count: leads.length });
      const emails = emailsOf(leads);
      if (emails.length === 0) return say({ kind: 'no-email' });
      const without = leads.filter(({ email }) => addressesOf(email).length === 0).length;
      await copyAs(emails.join('; '), { kind: 'emails', count: emails.length, without });
    },
  };
}

/**
 * Each once, whatever its case: two campaigns may hold the same person, and one field two addresses. Joined by `; `:
 * Outlook takes no commas.
 */
function emailsOf(leads: readonly Lead[]): string[] {
  const once = new Map<string, string>();
  for (const email of leads.flatMap(({ email }) => addressesOf(email))) {
    if (!once.has(email.toLowerCase())) once.set(email.toLowerCase(), email);
  }
  return [...once.values()];
}
