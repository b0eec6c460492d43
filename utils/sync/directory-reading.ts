import { isYoung } from '../background/age.ts';
import type { Company } from '../leadey/company-schemas.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Page } from '../leadey/parse-answer.ts';
import { toDirectoryEntry } from '../lookup/directory-entry.ts';
import type { DirectoryProgress, StoredDirectory } from '../storage/directory-schema.ts';
import { isOfAnyLead, type LeadCompanies } from './lead-companies.ts';
import type { LeadSyncParts } from './lead-sync-parts.ts';
import { ofConnection } from './of-connection.ts';
import type { SyncStore } from './sync-store.ts';

/** The caller id of its requests; no person waits for them. */
const DIRECTORY_CALLER = 'directory';
/** In milliseconds: what a directory says of a company seldom changes. */
const DAY = 24 * 60 * 60_000;
/** Requests a day: 2,000 companies. Of more, the next follow on the next day. */
export const MOST_A_DAY = 20;
/** Of more than 10,000 companies the first are read: among the others there may be one of any name. */
export const MOST_PAGES = 100;
/** Between two requests, in milliseconds: with the revalidation of leads, a minute sees no more than syncing's share. */
const PACE = 3000;
/** What was held back here, or never arrived, is no request of the day. */
const NEVER_ASKED: readonly LeadeyError['kind'][] = [
  'no-key',
  'no-host-permission',
  'superseded',
  'offline',
  'rate-limited',
];

/**
 * Reads Leadey's directory of companies, once a day, and keeps those of them that leads are matched by. Once all leads
 * are synced, page by page, until its end, the end of the day's requests, or trouble. One at a time.
 */
export function createDirectoryReading(parts: LeadSyncParts, store: SyncStore): () => Promise<void> {
  const { access, accounts, flights, now, pause } = parts;
  let running: Promise<void> | null = null;

  /** One request, where one is due; whether there may be another one. */
  async function step(connection: string, leads: () => Promise<LeadCompanies>): Promise<boolean> {
    const { state, directory: progress } = await store.read(connection);
    if (state === 'syncing' || state === 'cleared') return false;
    const { page } = (await store.directory(connection)).reading;
    const asked = now();
    const today = todayOf(progress, asked);
    if (today.asked > MOST_A_DAY || (page === 1 && isYoung(progress.readAt, DAY, asked))) return false;
    const wanted = await leads();
    if (wanted.names.size + wanted.domains.size === 0) return false;
    const answer = await access.ask(
      `companies ${page}`,
      DIRECTORY_CALLER,
      ofConnection(connection, (client, signal) => client.companies('', signal, page)),
      'sync',
    );
    if (!answer.ok && NEVER_ASKED.includes(answer.error.kind)) return false;
    let isMore = false;
    await store.change(connection, (sync, index) => {
      if (sync.state === 'syncing') return null;
      const before = index.directory();
      if (!answer.ok) return { ...sync, directory: { ...sync.directory, ...today } };
      const isEnd = isLastPage(answer.value, page, before);
      const next = withPage(before, answer.value, wanted, isEnd, page < answer.value.meta.totalPages);
      isMore = !isEnd && today.asked < MOST_A_DAY;
      // Until it is whole for the first time, what the day has brought tells at least who may be meant.
      index.takeDirectory(
        isMore || isEnd || next.isWhole ? next : { ...next, entries: next.reading.entries },
      );
      const readAt = isEnd ? now() : sync.directory.readAt;
      return { ...sync, directory: { ...sync.directory, ...today, readAt } };
    });
    return isMore;
  }

  async function readOn(): Promise<void> {
    const account = await accounts.read();
    if (account?.state !== 'connected') return;
    const { connection } = account;
    let wanted: Promise<LeadCompanies> | null = null;
    const leads = () => {
      wanted ??= store.companies(connection);
      return wanted;
    };
    await flights.idle(DIRECTORY_CALLER);
    while (await step(connection, leads)) {
      await pause(PACE);
      await flights.idle(DIRECTORY_CALLER);
    }
  }

  return () => {
    running ??= readOn().finally(() => {
      running = null;
    });
    return running;
  };
}

/** The day's requests, with one more. */
function todayOf(
  { dayAt, asked }: DirectoryProgress,
  now: number,
): Pick<DirectoryProgress, 'dayAt' | 'asked'> {
  return isYoung(dayAt, DAY, now) ? { dayAt, asked: asked + 1 } : { dayAt: now, asked: 1 };
}

/** Whether nothing comes behind a page, whatever is said of more: so says Leadey, or a page that shows nothing new. */
function isLastPage(
  { items, meta, unreadable }: Page<Company>,
  page: number,
  before: StoredDirectory,
): boolean {
  const isRepeated = page > 1 && items.map(({ id }) => id).join() === before.reading.shown.join();
  return page >= Math.min(meta.totalPages, MOST_PAGES) || isRepeated || items.length + unreadable === 0;
}

/**
 * The directory with what one page more has shown. Companies come by name, and those of one name in any order: one that
 * a page shows again stands for another of that name, which none has shown.
 */
function withPage(
  { isWhole, entries, reading }: StoredDirectory,
  { items }: Page<Company>,
  wanted: LeadCompanies,
  isEnd: boolean,
  isLessThanSaid: boolean,
): StoredDirectory {
  const shown = new Set(reading.shown);
  const met = items.map((company) => toDirectoryEntry(company, shown.has(company.id)));
  const found = [...reading.entries, ...met.filter((entry) => isOfAnyLead(entry, wanted)).map(copy)];
  if (isEnd)
    return { isWhole: !isLessThanSaid, entries: found, reading: { page: 1, entries: [], shown: [] } };
  const ids = items.map(({ id }) => id);
  return { isWhole, entries, reading: { page: reading.page + 1, entries: found, shown: ids } };
}

/** As it is stored: what is read-only here is not in a schema. */
function copy(entry: Readonly<StoredDirectory['entries'][number]>): StoredDirectory['entries'][number] {
  return [...entry];
}
