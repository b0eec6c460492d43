import { createAllLeads } from '../app/all-leads.ts';
import { createExporter, type Exporter } from '../export/create-exporter.ts';
import { isLostByLeaving } from '../export/export-state.ts';
import { unpackLeads } from '../leads/pack.ts';
import { sendRequest } from '../messages/send-request.ts';
import type { Account } from '../storage/schemas.ts';
import { type ExportOrder, storedExport } from '../storage/stored-export.ts';
import { storedChunk, storedGathering } from '../storage/stored-later.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-values.ts';
import { saveFile } from './save-file.ts';

/** What an export's page is drawn from. */
export interface OpenedExport {
  readonly account: Account;
  readonly order: ExportOrder;
  readonly exporter: Exporter;
}

/** `null` where nobody is connected, or nothing of this connection was to be exported. */
export async function openExporter(): Promise<OpenedExport | null> {
  const account = (await accountInMemory.read()) ?? (await accountOnDisk.read());
  const order = await storedExport.read();
  if (account?.state !== 'connected' || order?.connection !== account.connection) return null;
  const viewer = crypto.randomUUID();
  const exporter = createExporter(order, {
    all: createAllLeads(async (connection, number) => {
      const packed = await storedChunk(connection, number).read();
      return packed === null ? null : unpackLeads(packed);
    }),
    readGathering: storedGathering.read,
    ask: (query) => sendRequest({ type: 'load-leads', query, maxAge: 0, viewer, ahead: true }),
    campaigns: async () => {
      const answer = await sendRequest({ type: 'load-campaigns', maxAge: 0 });
      return answer.ok ? answer.value.campaigns : [];
    },
    remember: (changed) => void storedExport.write(changed),
    save: saveFile,
    now: Date.now,
    pause: pauseOrOnline,
  });
  let isOver = false;
  warnBeforeLeaving(() => !isOver && isLostByLeaving(exporter.store.get().progress));
  if (order.running) void exporter.start(order.format);
  // A key that went takes its export along: nothing of one workspace is saved under another.
  const accountChanged = (changed: Account | null) => {
    if (changed?.connection === order.connection) return;
    isOver = true;
    location.reload();
  };
  accountOnDisk.watch(accountChanged);
  accountInMemory.watch(accountChanged);
  return { account, order, exporter };
}

/** The browser asks whether to leave; what it asks are its own words. */
function warnBeforeLeaving(isWorthIt: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (isWorthIt()) event.preventDefault();
  });
}

/** Waits so long, or until the network is back. */
function pauseOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener('online', go);
  });
}
