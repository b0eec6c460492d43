import { type App, createApp } from '../app/create-app.ts';
import { readStored } from '../app/read-stored-state.ts';
import type { AppState } from '../app/state.ts';
import type { Store } from '../app/store.ts';
import type { History } from '../credits/history.ts';
import { unpackLeads } from '../leads/pack.ts';
import { sendRequest } from '../messages/send-request.ts';
import { readOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { sharedView } from '../storage/shared-view.ts';
import {
  historyInMemory,
  historyOnDisk,
  othersInMemory,
  othersOnDisk,
  storedChunk,
  storedGathering,
  storedSettings,
} from '../storage/stored-later.ts';
import { storedSites } from '../storage/stored-sites.ts';
import type { StoredValue } from '../storage/stored-value.ts';
import {
  accountInMemory,
  accountOnDisk,
  storedLeads,
  storedStatuses,
  storedView,
} from '../storage/stored-values.ts';
import { onceDrawn } from './after-frame.ts';
import { openExport } from './open-export.ts';
import { readSite } from './read-site.ts';

/** What a person can do, wired to the browser; the page follows what changes in storage from here on. */
export function loadApp(state: AppState, store: Store<AppState>): App {
  const viewer = crypto.randomUUID();
  const app = createApp(
    state,
    {
      send: sendRequest,
      remember: (view) => void sharedView.write({ ...view, by: viewer }),
      rememberShown: (snapshot) => void storedLeads.write(snapshot),
      now: Date.now,
      later: (job, ms) => {
        const timer = setTimeout(job, ms);
        return () => clearTimeout(timer);
      },
      onceDrawn,
      viewer,
      readGathering: storedGathering.read,
      readChunk: async (connection, number) => {
        const packed = await storedChunk(connection, number).read();
        return packed === null ? null : unpackLeads(packed);
      },
      readSite,
      openExport: (connection, query) => void openExport(connection, query),
      readSiteAnswers: storedSites.read,
    },
    store,
  );
  const followOthers = async (account: Account | null) => app.workspacesChanged(await readOthers(account));
  const followAccount = async () => {
    const { account, memory } = await readStored();
    app.accountChanged(account, memory);
    await Promise.all([followOthers(account), ...[historyOnDisk, historyInMemory].map(followHistory)]);
    // What this page wrote down before it heard of a disconnect elsewhere has to go as well.
    if (account === null) await Promise.all([storedView.remove(), storedLeads.remove()]);
  };
  const followHistory = async (history: StoredValue<History>) => {
    const found = await history.read();
    if (found !== null) app.courseChanged(found);
  };
  accountInMemory.watch(() => void followAccount());
  accountOnDisk.watch(() => void followAccount());
  for (const history of [historyOnDisk, historyInMemory]) {
    void followHistory(history);
    history.watch(app.courseChanged);
  }
  for (const others of [othersOnDisk, othersInMemory])
    others.watch(() => void followOthers(store.get().account));
  void followOthers(state.account);
  sharedView.watch((view) => {
    // What this page wrote itself comes back a moment later, when it may have gone on.
    if (view?.by !== viewer) app.viewChanged(view);
  });
  storedGathering.watch((gathering) => void app.gatheringChanged(gathering));
  void storedSettings.read().then(app.settingsChanged);
  storedSettings.watch(app.settingsChanged);
  storedStatuses.watch((stored) => {
    const isOwn = stored?.connection === store.get().account?.connection;
    if (stored !== null && isOwn) app.statusesChanged(stored.statuses);
  });
  window.addEventListener('online', () => void app.refresh());
  return app;
}
