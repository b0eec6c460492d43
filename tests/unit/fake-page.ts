import { vi } from 'vitest';
import { createApp } from '../../utils/app/create-app.ts';
import { stateOf } from '../../utils/app/read-stored-state.ts';
import type { AppState } from '../../utils/app/state.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import type { LeadsSnapshot, View } from '../../utils/storage/schemas.ts';
import { fakeBackground } from './fake-background.ts';
import { account, snapshotOf } from './samples.ts';

/** The leads that were synced so far, as the first chunk of the index. */
type Synced = readonly Lead[];

/** A page that shows what was stored, with a background that answers when the test says so. */
export function openPage(
  stored: { leads?: LeadsSnapshot; view?: Partial<View> } = {},
  change: Partial<AppState> = {},
  synced: Synced = [],
) {
  const background = fakeBackground();
  const remember = vi.fn<(view: View) => void>();
  const copy = vi.fn<(text: string) => Promise<boolean>>(async () => true);
  const rememberShown = vi.fn<(snapshot: LeadsSnapshot) => void>();
  const { leads, view } = stored;
  const whole = view && {
    connection: account.connection,
    query: snapshotOf().query,
    scrollTop: 0,
    leadId: null,
  };
  const initial = { ...stateOf(account, { leads, view: view && { ...whole, ...view } }), ...change };
  const app = createApp(initial, {
    send: background.send,
    remember,
    rememberShown,
    now: Date.now,
    later: (job, ms) => {
      const timer = setTimeout(job, ms);
      return () => clearTimeout(timer);
    },
    onceDrawn: (job) => {
      const timer = setTimeout(job);
      return () => clearTimeout(timer);
    },
    whenIdle: () => {},
    copy,
    markdownHead: () => ['Name', 'Title', 'Company', 'Email', 'Phone', 'LinkedIn'],
    caller: 'this page',
    readSync: async () => null,
    readChunk: async (_, number) =>
      number === 0 ? { known: synced.map((lead) => ({ lead, seen: Date.now() })), version: null } : null,
    openExport: vi.fn(),
    openOverview: vi.fn(),
    readSettings: async () => null,
    readSite: async () => null,
    readPage: async () => ({ kind: 'forbidden' }),
    readSiteAnswers: async () => null,
    readDismissed: async () => null,
    writeDismissed: async () => {},
    writeRecent: () => {},
    writeViews: () => {},
    noteLook: () => {},
    readDraft: async () => null,
    writeDraft: () => {},
    readAdded: async () => [],
    newId: () => 'an attempt',
    whenKeptIsKnown: async () => {},
  });
  return { app, background, copy, remember, rememberShown, state: app.store.get };
}

/** A page that shows the first of six pages of leads. */
export function openList(change: Partial<AppState> = {}, synced: Synced = []) {
  const leads = snapshotOf();
  return openPage({ leads }, { list: { state: 'ready', snapshot: leads }, ...change }, synced);
}

export function shownNames({ list }: AppState): string[] {
  return list.state === 'loading' ? [] : (list.snapshot?.page.items.map(({ name }) => name) ?? []);
}
