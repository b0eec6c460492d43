import { i18n } from '#i18n';
import { type App, createApp } from '../app/create-app.ts';
import { readStored } from '../app/read-stored-state.ts';
import type { AppState } from '../app/state.ts';
import type { Store } from '../app/store.ts';
import type { History } from '../credits/history.ts';
import { sendRequest } from '../messages/send-request.ts';
import { readPolicy, watchPolicy } from '../storage/managed-policy.ts';
import { readOthers } from '../storage/other-accounts.ts';
import type { Account, View } from '../storage/schemas.ts';
import { sharedView } from '../storage/shared-view.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { historyInMemory, historyOnDisk } from '../storage/stored-credits.ts';
import { storedDismissed } from '../storage/stored-dismissed.ts';
import { readLock } from '../storage/stored-lock.ts';
import { storedRecent } from '../storage/stored-recent.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { storedSites } from '../storage/stored-sites.ts';
import { storedLeads, storedStatuses, storedView } from '../storage/stored-snapshots.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { StoredValue } from '../storage/stored-value.ts';
import { storedAdded, storedDraft } from '../storage/stored-webhooks.ts';
import { othersInMemory, othersOnDisk } from '../storage/stored-workspaces.ts';
import { onceDrawn } from './after-frame.ts';
import { copyText } from './copy-text.ts';
import { directoryOf } from './directory-of.ts';
import { fitWindow } from './fit-window.ts';
import {
  noteLook,
  readViews,
  readWebhooks,
  watchViews,
  watchWebhooks,
  writeViews,
} from './keep-for-account.ts';
import { forgetNumberFormat, keepNumberFormat } from './keep-number-format.ts';
import { lockOnTime } from './lock-on-time.ts';
import { watchUse } from './note-use.ts';
import { openExport } from './open-export.ts';
import { openOverview } from './open-overview.ts';
import { readSite } from './read-site.ts';
import { whenIdle } from './when-idle.ts';

/** How long leads wait for the page to be drawn, in milliseconds. */
const MOST_CALM = 100;

/** What a person can do, wired to the browser; the page follows what changes in storage from here on. */
export function loadApp(state: AppState, store: Store<AppState>): App {
  const caller = crypto.randomUUID();
  const readChunk = createChunkReader();
  // A hundred chunks are a second's work: rows that are still being drawn go first.
  const calm = new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: MOST_CALM });
  });
  let followed: Promise<void> | null = null;
  const app = createApp(
    state,
    {
      send: sendRequest,
      remember: (view) => void sharedView.write({ ...view, by: caller }),
      rememberShown: (snapshot) => void storedLeads.write(snapshot),
      now: Date.now,
      later: (job, ms) => {
        const timer = setTimeout(job, ms);
        return () => clearTimeout(timer);
      },
      onceDrawn,
      whenIdle: (job) => {
        // All leads are here by now. `npm run bench` reads it.
        performance.mark('leads-here');
        whenIdle(job);
      },
      copy: copyText,
      markdownHead: () =>
        (
          [
            'fileWords.name',
            'lead.title',
            'lead.company',
            'lead.email',
            'lead.phone',
            'lead.linkedin',
          ] as const
        ).map((name) => i18n.t(name)),
      caller,
      readSync: storedSync.read,
      readChunk: async (...chunk) => {
        await calm;
        return readChunk(...chunk);
      },
      readDirectory: async (connection) => {
        await calm;
        return directoryOf(connection);
      },
      readSite,
      readPage: async () => (await import('./read-page.ts')).readPage(),
      openExport: (what) => void openExport(what),
      openOverview: () => void openOverview(),
      readSettings: storedSettings.read,
      readSiteAnswers: storedSites.read,
      readDismissed: storedDismissed.read,
      writeDismissed: storedDismissed.write,
      writeRecent: (recent) => void storedRecent.write(recent),
      writeViews: (account, views) => void writeViews(account, views),
      readDraft: storedDraft.read,
      writeDraft: (draft) => {
        if (draft === null) void storedDraft.remove();
        // Another workspace may be in use, or none, by the time that a key is pressed.
        else if (draft.connection === store.get().account?.connection) void storedDraft.write(draft);
      },
      readAdded: async (connection) => {
        const added = await storedAdded.read();
        return added?.connection === connection ? added.attempts : [];
      },
      newId: () => crypto.randomUUID(),
      whenKeptIsKnown: async () => void (await Promise.allSettled([followed])),
      noteLook: (account, newest) => void noteLook(account, newest),
    },
    store,
  );
  const followKept = async (account: Account | null) => {
    const [recent, views, webhooks] = await Promise.all([
      storedRecent.read(),
      readViews(account),
      readWebhooks(account),
    ]);
    app.recentChanged(recent);
    app.viewsChanged(views);
    app.webhooksChanged(webhooks);
  };
  const followOthers = async (account: Account | null) => app.workspacesChanged(await readOthers(account));
  let left: View | null = null;
  const followAccount = async () => {
    const [{ account, memory }, lock] = await Promise.all([readStored(), readLock()]);
    if (account === null) left = lock === 'locked' ? (left ?? viewOf(store.get(), app.scrollTop())) : null;
    if (account === null) forgetNumberFormat();
    else if (store.get().account === null) void keepNumberFormat();
    const isBack = account !== null && account.connection === left?.connection;
    app.accountChanged(account, isBack ? { ...memory, view: left } : memory);
    if (account !== null) left = null;
    const { screen, lead } = store.get();
    // A lead left open there is drawn from nothing.
    if (account !== null && screen.name === 'lead' && lead.state === 'loading') void app.openLead(screen.id);
    await Promise.all([
      followOthers(account),
      followKept(account),
      ...[historyOnDisk, historyInMemory].map(followHistory),
    ]);
    // What this page wrote down before it heard of a disconnect elsewhere has to go as well.
    if (account === null)
      await Promise.all([storedView.remove(), storedLeads.remove(), storedDraft.remove()]);
  };
  const followHistory = async (history: StoredValue<History>) => {
    const found = await history.read();
    if (found !== null) app.courseChanged(found);
  };
  accountInMemory.watch(() => void followAccount());
  accountOnDisk.watch(() => void followAccount());
  for (const history of [historyOnDisk, historyInMemory]) history.watch(app.courseChanged);
  for (const others of [othersOnDisk, othersInMemory])
    others.watch(() => void followOthers(store.get().account));
  // Whoever connected, switched or disconnected since the first frame was read was heard by nobody here.
  followed = followAccount();
  for (const watch of [watchViews, watchWebhooks]) watch(() => void followKept(store.get().account));
  sharedView.watch((view) => {
    // What this page wrote itself comes back a moment later, when it may have gone on.
    if (view?.by !== caller) app.viewChanged(view);
  });
  storedSync.watch((sync) => void app.syncChanged(sync));
  const followSettings = async () => app.settingsChanged(await storedSettings.read(), await readPolicy());
  void followSettings();
  storedSettings.watch(() => void followSettings());
  watchPolicy(() => void followSettings());
  storedStatuses.watch((stored) => {
    const isOwn = stored?.connection === store.get().account?.connection;
    if (stored !== null && isOwn) app.statusesChanged(stored.statuses);
  });
  watchUse();
  void lockOnTime();
  void fitWindow();
  if (state.account !== null) void keepNumberFormat();
  window.addEventListener('online', () => void app.refresh());
  return app;
}

/** Where somebody was whom the lock sent away: this page leads back there, since nothing of it is stored meanwhile. */
function viewOf({ account, query, screen }: AppState, scrollTop: number): View | null {
  if (account?.state !== 'connected') return null;
  const leadId = screen.name === 'lead' ? screen.id : null;
  return { connection: account.connection, query, scrollTop, leadId };
}
