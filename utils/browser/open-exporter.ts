import { createAllLeads } from '../app/all-leads.ts';
import { readStored } from '../app/read-stored-state.ts';
import { createExporter, type Exporter } from '../export/create-exporter.ts';
import { isLostByLeaving } from '../export/export-state.ts';
import { expectedSeparator, type FileChoice } from '../export/file-choice.ts';
import { aboutFile, columnsInWords, sheetNames } from '../export/file-words.ts';
import { locale } from '../format/locale.ts';
import type { FilterContext } from '../leads/filter-leads.ts';
import { lastSeenAt } from '../leads/look.ts';
import { sendRequest } from '../messages/send-request.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { readPolicy, watchPolicy } from '../storage/managed-policy.ts';
import type { Account } from '../storage/schemas.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { type ExportOrder, storedExport } from '../storage/stored-export.ts';
import { readLock, watchLock } from '../storage/stored-lock.ts';
import { lookInMemory } from '../storage/stored-look.ts';
import { storedRecent } from '../storage/stored-recent.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { storedSync } from '../storage/stored-sync.ts';
import { directoryOf } from './directory-of.ts';
import { lockOnTime } from './lock-on-time.ts';
import { noteUse, watchUse } from './note-use.ts';
import { saveFile } from './save-file.ts';

/** What an export's page is drawn from. */
export interface OpenedExport {
  readonly account: Account;
  readonly order: ExportOrder;
  /** What was chosen last, or is suggested. */
  readonly choice: FileChoice;
  readonly exporter: Exporter;
}

/** `off` where admins have switched it off; `null` where nobody is connected, or nothing of this connection was to be exported. */
export async function openExporter(): Promise<OpenedExport | 'off' | null> {
  if ((await readPolicy()).exportOff) return 'off';
  const { account, memory } = await readStored();
  const order = await storedExport.read();
  watchUse();
  void lockOnTime();
  if (account?.state !== 'connected' || order?.connection !== account.connection) {
    // Who unlocks on this page finds out what is to be exported now.
    if ((await readLock()) === 'locked') watchLock(() => location.reload());
    return null;
  }
  let held: ExportOrder | null = null;
  let latest = order;
  const caller = crypto.randomUUID();
  const context = await readFilterContext(order.connection, memory);
  const exporter = createExporter(order, {
    all: createAllLeads({
      readChunk: createChunkReader(),
      readDirectory: directoryOf,
      context: () => context,
    }),
    context: () => context,
    readSync: storedSync.read,
    ask: (query) => sendRequest({ type: 'load-leads', query, maxAge: 0, caller, ahead: true }),
    checkNewest: () => sendRequest({ type: 'check-newest', maxAge: 0 }),
    campaigns: async () => {
      const answer = await sendRequest({ type: 'load-campaigns', maxAge: 0 });
      return answer.ok ? answer.value.campaigns : [];
    },
    remember: (changed) => {
      if (held === null) {
        latest = changed;
        void storedExport.write(changed);
      }
      if (changed.columns === 'own' && changed.running) void keepColumns(changed.ownColumns);
    },
    save: saveFile,
    about: (facts) => aboutFile({ ...facts, organization: account.organization.name, order }),
    words: { sheetNames: sheetNames(), inWords: columnsInWords },
    now: Date.now,
    pause: pauseOrOnline,
  });
  let isOver = false;
  warnBeforeLeaving(() => !isOver && isLostByLeaving(exporter.store.get().progress));
  const { format, columns, ownColumns, keepsCommands, separator = expectedSeparator(decimalSign()) } = order;
  const choice: FileChoice = { format, columns, ownColumns, keepsCommands, separator };
  if (order.running) void exporter.start(choice);
  // A key that went takes its export along: nothing of one workspace is saved under another.
  const accountChanged = async () => {
    const { account: current } = await readStored();
    if (held === null && current?.connection === order.connection) return;
    isOver = true;
    if (current !== null || (await readLock()) !== 'locked') {
      if (held !== null && current?.connection === order.connection) await storedExport.write(held);
      return location.reload();
    }
    // While it is locked this page alone knows what was to be exported.
    const { state } = exporter.store.get().progress;
    held ??= { ...latest, running: state === 'running' || state === 'paused' };
    exporter.cancel();
    await storedExport.remove();
  };
  watchPolicy(async () => {
    if ((await readPolicy()).exportOff) location.reload();
  });
  accountOnDisk.watch(() => void accountChanged());
  accountInMemory.watch(() => void accountChanged());
  return { account, order, choice, exporter };
}

/** For every export to come. */
async function keepColumns(exportColumns: Settings['exportColumns']): Promise<void> {
  const settings = (await storedSettings.read()) ?? DEFAULT_SETTINGS;
  await sendRequest({ type: 'save-settings', settings: { ...settings, exportColumns } });
}

/** What filters ask for besides the leads, as it was when the export was ordered. */
async function readFilterContext(
  connection: string,
  { look }: Record<string, unknown>,
): Promise<FilterContext> {
  const recent = await storedRecent.read();
  const now = Date.now();
  const opened = recent?.connection === connection ? recent.opened : [];
  return { now, lastSeen: lastSeenAt(lookInMemory.parse(look), now), opened };
}

function decimalSign(): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** The browser asks whether to leave; what it asks are its own words. */
function warnBeforeLeaving(isWorthIt: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (isWorthIt()) event.preventDefault();
  });
}

/** Waits so long, or until the network is back. */
function pauseOrOnline(ms: number): Promise<void> {
  // An export under way is somebody's use, however long it takes.
  noteUse();
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
