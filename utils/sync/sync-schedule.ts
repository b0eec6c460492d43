import { browser } from 'wxt/browser';
import { unattended } from '../background/unattended.ts';
import { willRing } from '../background/will-ring.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { LeadSync } from './lead-sync.ts';

const GOING_ON = 'sync';
const REVALIDATION = 'revalidation';
const DIRECTORY = 'companies';
/** In minutes: the shortest browsers allow, since an ended worker is woken by nothing else. */
const GOING_ON_EVERY = 0.5;
const REVALIDATION_AFTER = 1;
/** After the revalidation, which tells of new leads first. */
const DIRECTORY_AFTER = 2;
/** A revalidation of a few pages follows an opening, and is rare enough to be forgotten in a day's requests. */
const REVALIDATION_PAGES = 5;

/**
 * Sees to it that syncing starts when a key is accepted, goes on when the worker was ended, and that the
 * slow revalidation, and the reading of the directory of companies, follow a while after somebody looked. Registers its listeners at once.
 */
export function scheduleSync(leadSync: LeadSync): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === GOING_ON) unattended(goOn(leadSync));
    if (name === REVALIDATION) unattended(leadSync.revalidate(REVALIDATION_PAGES));
    if (name === DIRECTORY) unattended(readDirectory(leadSync));
  });
  const accountChanged = () => unattended(goOn(leadSync));
  accountOnDisk.watch(accountChanged);
  accountInMemory.watch(accountChanged);
  storedSync.watch((sync, before) => {
    if (sync === null || sync.state === 'syncing') return accountChanged();
    void browser.alarms.clear(GOING_ON);
    // Told from what is stored: a worker that was ended would take its own revalidation for a look, again and again.
    if (sync.checkedAt === before?.checkedAt && before.state !== 'syncing') return;
    void browser.alarms.create(REVALIDATION, { delayInMinutes: REVALIDATION_AFTER });
    void browser.alarms.create(DIRECTORY, { delayInMinutes: DIRECTORY_AFTER });
  });
  unattended(goOn(leadSync));
}

async function readDirectory(leadSync: LeadSync): Promise<void> {
  // An ended worker is woken by nothing else.
  await browser.alarms.create(DIRECTORY, { delayInMinutes: REVALIDATION_AFTER });
  try {
    await leadSync.readDirectory();
  } finally {
    await browser.alarms.clear(DIRECTORY);
  }
}

async function goOn(leadSync: LeadSync): Promise<void> {
  const account = (await accountInMemory.read()) ?? (await accountOnDisk.read());
  const sync = await storedSync.read();
  const current = sync?.connection === account?.connection ? sync : null;
  const unfinished = account?.state === 'connected' && (current === null || current.state === 'syncing');
  if (!unfinished) return void (await browser.alarms.clear(GOING_ON));
  const alarm = await browser.alarms.get(GOING_ON);
  if (alarm === undefined || !willRing(alarm, Date.now())) {
    await browser.alarms.create(GOING_ON, { periodInMinutes: GOING_ON_EVERY });
  }
  await leadSync.run();
}
