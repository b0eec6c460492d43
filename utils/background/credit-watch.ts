import { browser } from 'wxt/browser';
import { creditsLevel } from '../credits/level.ts';
import { mostInNeed } from '../credits/most-in-need.ts';
import type { Settings } from '../settings/settings.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import { watchPolicy } from '../storage/managed-policy.ts';
import type { Account } from '../storage/schemas.ts';
import {
  othersInMemory,
  othersOnDisk,
  storedGathering,
  storedSettings,
  storedTold,
} from '../storage/stored-later.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-values.ts';
import type { AccountService } from './account-service.ts';
import type { AccountStore } from './account-store.ts';
import { alertsOf } from './alerts.ts';
import { drawBadge } from './badge.ts';
import { CHECK_ALARM, scheduleChecks } from './check-schedule.ts';
import { rememberCredits } from './credit-history.ts';
import type { Gatherer } from './gathering/gatherer.ts';
import { createLock } from './lock.ts';
import { listenForClicks, notify } from './notifications.ts';
import { parkedName } from './parking.ts';
import { settingsInForce } from './settings-in-force.ts';

/** What somebody has learned within this share of the interval is not asked for again. */
const FRESH_ENOUGH = 1 / 3;
const MINUTE = 60_000;

export interface CreditWatchParts {
  readonly service: Pick<AccountService, 'load' | 'checkOthers'>;
  readonly accounts: AccountStore;
  readonly gatherer: Pick<Gatherer, 'checkNewest'>;
  readonly now: () => number;
}

/**
 * Keeps the badge and the credit history true: looks at the credits (and, for people who want to know of them,
 * the newest leads) now and then, and takes in whatever anybody else learns. Registers its listeners at once.
 */
export function watchCredits({ service, accounts, gatherer, now }: CreditWatchParts): void {
  const lock = createLock();

  const redraw = () =>
    lock(async () => {
      const [account, others, settings] = await Promise.all([
        accounts.read(),
        accounts.others(),
        settingsInForce(),
      ]);
      const isOfAll = account !== null && settings.badgeFollows === 'most-in-need';
      const followed = isOfAll ? mostInNeed(account, others) : account;
      await drawBadge(followed, settings, await gatheringOf(followed), now());
      for (const other of others) {
        await accounts.whileOther(other.connection, () => rememberCredits(other, false));
      }
      if (account !== null) {
        await accounts.whileCurrent(account.connection, (current) => rememberCredits(current, true));
      }
    });

  async function check(): Promise<void> {
    const settings = await settingsInForce();
    if (settings.checkEvery !== 0) {
      const maxAge = settings.checkEvery * MINUTE * FRESH_ENOUGH;
      const wantsNews = settings.badge === 'new-leads' || settings.alertLeads;
      const credits = await service.load(maxAge);
      const last = credits.ok && wantsNews ? await gatherer.checkNewest(maxAge) : credits;
      await service.checkOthers(maxAge);
      const limited = !last.ok && last.error.kind === 'rate-limited';
      await scheduleChecks(limited ? 'slower' : 'as chosen', settings);
      await tell(settings);
    }
    // Also when nothing new was learned: what is shown has grown older.
    await redraw();
  }

  async function tell(settings: Settings): Promise<void> {
    const account = await accounts.read();
    if (account !== null) await tellOf(account, settings, true);
    for (const other of await accounts.others()) await tellOf(other, settings, false);
  }

  async function tellOf(account: Account, settings: Settings, isInUse: boolean): Promise<void> {
    if (account.state !== 'connected') return;
    const { id, name, credits } = account.organization;
    const area = account.forgetOnClose ? 'session' : 'local';
    const stored = storedTold(area, isInUse ? 'told' : parkedName(id, 'told'));
    const told = await stored.read();
    // Of a workspace that is not in use, nobody looks for new leads.
    const news = isInUse ? ((await gatheringOf(account))?.news ?? 0) : (told?.news ?? 0);
    const current = { organizationId: id, level: creditsLevel(credits), news };
    const alerts = alertsOf(told, current, settings);
    if (isInUse) await accounts.whileCurrent(account.connection, () => stored.write(current));
    else await accounts.whileOther(account.connection, () => stored.write(current));
    for (const alert of alerts) await notify(alert, name);
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK_ALARM) void check();
  });
  browser.runtime.onStartup.addListener(() => void check());
  listenForClicks();
  for (const stored of [accountOnDisk, accountInMemory, othersOnDisk, othersInMemory, storedGathering])
    stored.watch(() => void redraw());
  const rescheduled = () => {
    void settingsInForce().then((settings) => scheduleChecks('as chosen', settings));
    void redraw();
  };
  storedSettings.watch(rescheduled);
  watchPolicy(rescheduled);
  void redraw();
  void settingsInForce().then((settings) => scheduleChecks('if missing', settings));
}

async function gatheringOf(account: Account | null): Promise<Gathering | null> {
  const gathering = await storedGathering.read();
  return gathering?.connection === account?.connection ? gathering : null;
}
