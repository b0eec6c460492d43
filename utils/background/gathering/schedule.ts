import { browser } from 'wxt/browser';
import { storedGathering } from '../../storage/stored-later.ts';
import { accountInMemory, accountOnDisk } from '../../storage/stored-values.ts';
import type { Gatherer } from './gatherer.ts';

const GOING_ON = 'gather';
const TOUR = 'tour';
/** In minutes: the shortest browsers allow, since an ended worker is woken by nothing else. */
const GOING_ON_EVERY = 0.5;
const TOUR_AFTER = 1;
/** A tour of a few pages follows an opening, and is rare enough to be forgotten in a day's requests. */
const TOUR_PAGES = 5;

/**
 * Sees to it that gathering starts when a key is accepted, goes on when the worker was ended, and that the
 * slow re-walk follows a while after somebody looked. Registers its listeners at once.
 */
export function scheduleGathering(gatherer: Gatherer): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === GOING_ON) void goOn(gatherer);
    if (name === TOUR) void gatherer.tour(TOUR_PAGES);
  });
  const accountChanged = () => void goOn(gatherer);
  accountOnDisk.watch(accountChanged);
  accountInMemory.watch(accountChanged);
  let lastCheck = 0;
  storedGathering.watch((gathering) => {
    if (gathering === null || gathering.state === 'gathering') return accountChanged();
    void browser.alarms.clear(GOING_ON);
    const checked = gathering.checkedAt > lastCheck;
    lastCheck = gathering.checkedAt;
    if (checked) void browser.alarms.create(TOUR, { delayInMinutes: TOUR_AFTER });
  });
  void goOn(gatherer);
}

async function goOn(gatherer: Gatherer): Promise<void> {
  const account = (await accountInMemory.read()) ?? (await accountOnDisk.read());
  const gathering = await storedGathering.read();
  const current = gathering?.connection === account?.connection ? gathering : null;
  const unfinished = account?.state === 'connected' && (current === null || current.state === 'gathering');
  if (!unfinished) return void (await browser.alarms.clear(GOING_ON));
  if ((await browser.alarms.get(GOING_ON)) === undefined) {
    await browser.alarms.create(GOING_ON, { periodInMinutes: GOING_ON_EVERY });
  }
  await gatherer.run();
}
