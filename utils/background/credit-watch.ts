import { browser } from 'wxt/browser';
import { addPoint } from '../credits/history.ts';
import type { Account } from '../storage/schemas.ts';
import { accountInMemory, accountOnDisk, historyInMemory, historyOnDisk } from '../storage/stored-values.ts';
import type { AccountService } from './account-service.ts';
import type { AccountStore } from './account-store.ts';
import { drawBadge } from './badge.ts';
import { createLock } from './lock.ts';

const ALARM = 'credits';
/** In minutes: how often credits are looked at, and at most when Leadey says that it is asked too much. */
const EVERY = 15;
const SLOWEST = 60;
/** What a person has just seen is not asked for again. In milliseconds. */
const FRESH_ENOUGH = 5 * 60_000;

/**
 * Keeps the badge and the credit history true: looks at the credits now and then, and takes in whatever
 * anybody else learns of them. Registers its listeners at once.
 */
export function watchCredits(service: AccountService, accounts: AccountStore, now: () => number): void {
  const lock = createLock();

  const redraw = () =>
    lock(async () => {
      const account = await accounts.read();
      await drawBadge(account, now());
      if (account !== null) await accounts.whileCurrent(account.connection, remember);
    });

  async function check(): Promise<void> {
    const answer = await service.load(FRESH_ENOUGH);
    const limited = !answer.ok && answer.error.kind === 'rate-limited';
    await schedule(limited ? 'slower' : 'as usual');
    // Also when nothing new was learned: what is shown has grown older.
    await redraw();
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void check();
  });
  browser.runtime.onStartup.addListener(() => void check());
  accountOnDisk.watch(() => void redraw());
  accountInMemory.watch(() => void redraw());
  void redraw();
  void schedule('if missing');
}

/** Seats that share a key should not all ask in the same second; a limit that is hit is asked half as often. */
async function schedule(how: 'if missing' | 'as usual' | 'slower'): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  if (how === 'if missing' && alarm !== undefined) return;
  const current = alarm?.periodInMinutes ?? EVERY;
  const every = how === 'slower' ? Math.min(current * 2, SLOWEST) : EVERY;
  if (alarm !== undefined && every === current) return;
  await browser.alarms.create(ALARM, {
    delayInMinutes: every * (0.8 + Math.random() * 0.4),
    periodInMinutes: every,
  });
}

/** The history belongs to the organization and stays when its key is replaced; it goes with the key. */
async function remember(account: Account): Promise<void> {
  const stored = account.forgetOnClose ? historyInMemory : historyOnDisk;
  const { id, credits } = account.organization;
  const history = await stored.read();
  const points = history?.organizationId === id ? history.points : [];
  const more = addPoint(points, credits, Math.floor(account.asOf / 1000));
  if (more.length === points.length && history?.organizationId === id) return;
  await stored.write({ version: 1, organizationId: id, points: more });
}
