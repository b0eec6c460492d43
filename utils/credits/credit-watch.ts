import { browser } from 'wxt/browser';
import { drawBadge } from '../background/badge.ts';
import { createMutex } from '../background/mutex.ts';
import { listenForClicks, notify } from '../background/notifications.ts';
import { settingsInForce } from '../background/settings-in-force.ts';
import { unattended } from '../background/unattended.ts';
import type { Settings } from '../settings/settings.ts';
import { watchPolicy } from '../storage/managed-policy.ts';
import type { Account } from '../storage/schemas.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedTold } from '../storage/stored-credits.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { storedSync } from '../storage/stored-sync.ts';
import { othersInMemory, othersOnDisk } from '../storage/stored-workspaces.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import type { LeadSync } from '../sync/lead-sync.ts';
import { areaOf } from '../workspaces/account-location.ts';
import type { AccountService } from '../workspaces/account-service.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { inactiveName } from '../workspaces/inactive-workspaces.ts';
import { alertsOf } from './alerts.ts';
import { CHECK_ALARM, scheduleChecks } from './check-schedule.ts';
import { rememberCredits } from './credit-history.ts';
import { type Gains, gainsOfInactive } from './inactive-gains.ts';
import { creditsLevel } from './level.ts';
import { lowestBalance } from './lowest-balance.ts';
import { asksOf, countGains, tellingViews } from './view-gains.ts';

/** What somebody has learned within this share of the interval is not asked for again. */
const FRESH_ENOUGH = 1 / 3;
const MINUTE = 60_000;

export interface CreditWatchParts {
  readonly service: Pick<AccountService, 'load' | 'checkOthers' | 'newestOfOther'>;
  readonly accounts: AccountStore;
  readonly leadSync: Pick<LeadSync, 'checkNewest' | 'news'>;
  readonly now: () => number;
}

/**
 * Keeps the badge and the credit history true: looks at the credits (and, for people who want to know of them,
 * the newest leads) now and then, and takes in whatever anybody else learns. Registers its listeners at once.
 */
export function watchCredits({ service, accounts, leadSync, now }: CreditWatchParts): void {
  const lock = createMutex();

  const redraw = () =>
    lock(async () => {
      const [account, others, settings] = await Promise.all([
        accounts.read(),
        accounts.others(),
        settingsInForce(),
      ]);
      const isOfAll =
        account !== null && settings.badge !== 'new-leads' && settings.badgeFollows === 'most-in-need';
      const followed = isOfAll ? lowestBalance(account, others) : account;
      await drawBadge(followed, settings, await syncOf(followed), now());
      for (const other of others) {
        await accounts.whileOther(other.connection, (current) => rememberCredits(current, false));
      }
      if (account !== null) {
        await accounts.whileCurrent(account.connection, (current) => rememberCredits(current, true));
      }
    });

  async function check(): Promise<void> {
    const settings = await settingsInForce();
    if (settings.checkEvery !== 0) {
      const maxAge = settings.checkEvery * MINUTE * FRESH_ENOUGH;
      const telling = await tellingViews(await accounts.read());
      const wantsNews = settings.badge === 'new-leads' || settings.alertLeads || telling.length > 0;
      const credits = await service.load(maxAge);
      const last = credits.ok && wantsNews ? await leadSync.checkNewest(maxAge) : credits;
      await service.checkOthers(maxAge);
      const limited = !last.ok && last.error.kind === 'rate-limited';
      await scheduleChecks(limited ? 'slower' : 'as chosen', settings, now());
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

  async function gainsOf(account: Account, settings: Settings, isInUse: boolean): Promise<Gains | null> {
    if (!isInUse) {
      const gains = await gainsOfInactive(account, { newest: service.newestOfOther, settings, now: now() });
      return gains.ok ? gains.value : null;
    }
    const sync = await syncOf(account);
    const news = sync?.news ?? 0;
    const lookedAt = lookedAtOf(sync);
    const telling = await tellingViews(account);
    if (telling.length === 0) return { news, views: {}, asks: {}, lookedAt };
    return {
      news,
      lookedAt,
      asks: asksOf(telling),
      views: countGains(telling, await leadSync.news(), { now: now(), opened: [], lastSeen: 0 }),
    };
  }

  async function tellOf(account: Account, settings: Settings, isInUse: boolean): Promise<void> {
    if (account.state !== 'connected') return;
    const { id, credits } = account.organization;
    const toldOf = (placed: Account) =>
      storedTold(areaOf(placed), isInUse ? 'told' : inactiveName(id, 'told'));
    const told = await toldOf(account).read();
    const gains = await gainsOf(account, settings, isInUse);
    // Where nothing was learned, it stays what it was.
    const { news, views, asks, lookedAt } = gains ?? told ?? { news: 0, views: {}, asks: {} };
    const current = { organizationId: id, level: creditsLevel(credits), news, views, asks, lookedAt };
    const alerts = alertsOf(told, current, settings);
    let isTold = true;
    for (const alert of alerts) isTold = (await notify(alert, account.organization)) && isTold;
    // What the system refused to show is told at the next check.
    if (!isTold) return;
    // It may have moved between memory and the disk since it was read.
    const remember = (placed: Account) => toldOf(placed).write(current);
    if (isInUse) await accounts.whileCurrent(account.connection, remember);
    else await accounts.whileOther(account.connection, remember);
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK_ALARM) unattended(check());
  });
  browser.runtime.onStartup.addListener(() => unattended(check()));
  listenForClicks();
  for (const stored of [accountOnDisk, accountInMemory, othersOnDisk, othersInMemory, storedSync])
    stored.watch(() => unattended(redraw()));
  const rescheduled = () => {
    void settingsInForce().then((settings) => scheduleChecks('as chosen', settings, now()));
    unattended(redraw());
  };
  storedSettings.watch(rescheduled);
  watchPolicy(rescheduled);
  unattended(redraw());
  void settingsInForce().then((settings) => scheduleChecks('if missing', settings, now()));
}

async function syncOf(account: Account | null): Promise<SyncState | null> {
  const sync = await storedSync.read();
  return sync?.connection === account?.connection ? sync : null;
}

/** In milliseconds, as a look at a workspace that is not in use; 0 where there was no lead to look at. */
function lookedAtOf(sync: SyncState | null): number | undefined {
  if (sync === null || sync.lookedAt === null) return undefined;
  return Date.parse(sync.lookedAt) || 0;
}
