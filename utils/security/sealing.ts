import { browser } from 'wxt/browser';
import type { InFlightRequests } from '../background/in-flight-requests.ts';
import type { PassphraseError } from '../messages/answers.ts';
import { fail, ok, type Result } from '../result.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import {
  readLock,
  type Sealed,
  storedLockAt,
  storedSealed,
  storedUnsealing,
} from '../storage/stored-lock.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { clearAccount, isLasting, sealedAccount } from '../workspaces/account-placement.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { inactiveName, keyName, STAYING, webhookSecretsName } from '../workspaces/inactive-workspaces.ts';
import type { KeyVault } from './key-vault.ts';
import { derive, newKdf } from './passphrase.ts';

const ALARM = 'lock';
const MINUTE = 60_000;
/** In minutes: no browser stays open for longer without being used. */
const A_YEAR = 525_600;

/**
 * With a passphrase, everything of the workspaces that is to outlive the browser lies on the disk only as `sealed`,
 * and while it is unlocked in memory, too.
 */
export interface Sealing {
  /** Locks where nobody has used it for long enough; whether it is locked then. */
  check(): Promise<boolean>;
  unlock(passphrase: string): Promise<Answer>;
  /** Sets a passphrase; where there is one, it takes that one to change it. */
  set(passphrase: string, old: string): Promise<Answer>;
  remove(passphrase: string): Promise<Answer>;
  lock(): Promise<void>;
  /** Somebody uses it: it stays unlocked for as long as was chosen, from now on. */
  used(): Promise<void>;
  /** Follows what changes and what time it is. Registers its listeners at once. */
  watch(): void;
}

type Answer = Result<null, PassphraseError>;

export interface SealingParts {
  readonly accounts: AccountStore;
  readonly vault: KeyVault;
  readonly flights: Pick<InFlightRequests, 'abortAll'>;
  readonly now: () => number;
}

export function createSealing({ accounts, vault, flights, now }: SealingParts): Sealing {
  const { exclusively } = accounts;
  const { local, session } = browser.storage;
  let isDue = false;

  /** What of memory is to be sealed: the items' names, and those of `others` that are. */
  async function sealable(): Promise<{ names: string[]; others: Account[] }> {
    const account = await accounts.read();
    const others = (await accounts.others()).filter(({ sealed }) => sealed);
    const own = account?.sealed ? [account] : [];
    const names = [...own, ...others].flatMap(({ organization: { id } }) => [
      keyName(id),
      webhookSecretsName(id),
      ...STAYING.map((item) => inactiveName(id, item)),
    ]);
    return { names: [...names, ...own.flatMap(() => ['account', ...STAYING])], others };
  }

  /** Nothing of the workspaces stays on the disk in the clear, whoever wrote it there; and what is new is sealed. */
  async function seal(newer?: Sealed['kdf']): Promise<void> {
    const kdf = newer ?? (await storedSealed.read())?.kdf;
    if (kdf === undefined) return;
    const secret = await storedUnsealing.read();
    if (secret !== null) {
      const { names, others } = await sealable();
      await storedSealed.write({ version: 1, kdf, ...(await vault.seal(secret, names, { others })) });
    }
    await local.remove(Object.keys(await local.get(null)).filter(isLasting));
  }

  /** The secret behind this passphrase; `null` where what is sealed is damaged. */
  async function secretOf(passphrase: string): Promise<string | null> {
    const sealed = await storedSealed.read();
    return sealed && derive(passphrase, sealed.kdf).catch(() => null);
  }

  async function isRight(passphrase: string): Promise<boolean> {
    const secret = await storedUnsealing.read();
    return secret !== null && secret === (await secretOf(passphrase));
  }

  /** When it locks if nobody uses it from now on. */
  async function next(): Promise<{ lockAt: number }> {
    const lockAt = await latest();
    await browser.alarms.create(ALARM, { when: lockAt });
    return { lockAt };
  }

  async function latest(): Promise<number> {
    const { lockAfter } = (await storedSettings.read()) ?? DEFAULT_SETTINGS;
    return now() + (lockAfter || A_YEAR) * MINUTE;
  }

  /** Set while the clock was ahead, it would lock in a year. */
  async function bringForward(): Promise<void> {
    const lockAt = await storedLockAt.read();
    if (lockAt !== null && lockAt > (await latest())) await session.set(await next());
  }

  const lock = () =>
    exclusively(async () => {
      if ((await readLock()) === 'none') return;
      flights.abortAll();
      // What has just changed may still wait for its turn.
      await seal();
      // The request budget is kept: it is not personal data, and Leadey continues to count.
      const budget = await session.get('budget');
      await session.clear();
      await session.set(budget);
    });

  const check = async () => {
    if (((await storedLockAt.read()) ?? Infinity) <= now()) await lock();
    return (await readLock()) === 'locked';
  };

  return {
    check,
    lock,
    used: () =>
      exclusively(async () => {
        if ((await storedUnsealing.read()) !== null) await session.set(await next());
      }),
    unlock: async (passphrase) => {
      const answer = await exclusively(async () => {
        if ((await storedUnsealing.read()) !== null) return ok(null);
        const sealed = await storedSealed.read();
        const secret = await secretOf(passphrase);
        if (sealed === null || secret === null) return wrong('damaged');
        const opened = await vault.unseal(secret, sealed, { unsealing: secret, ...(await next()) });
        return opened ? ok(null) : wrong('wrong');
      });
      await accounts.recover();
      return answer;
    },
    set: (passphrase, old) =>
      exclusively(async () => {
        // Whoever was disconnected meanwhile leaves nothing to be locked: a passphrase would be all there is.
        if ((await accounts.read()) === null && (await accounts.others()).length === 0)
          return fail({ kind: 'no-key' });
        const isFirst = (await readLock()) === 'none';
        if (!isFirst && !(await isRight(old))) return wrong('wrong');
        const kdf = newKdf();
        const secret = await derive(passphrase, kdf);
        if (isFirst) {
          // A key of before there were several workspaces gets its name.
          await vault.open((await accounts.read())?.organization.id ?? null);
          await accounts.move(sealedAccount);
          await vault.copy(Object.keys(await local.get(null)).filter(isLasting), 'local', 'session');
        }
        await session.set({ unsealing: secret, ...(await next()) });
        await seal(kdf);
        return ok(null);
      }),
    remove: (passphrase) =>
      exclusively(async () => {
        if (!(await isRight(passphrase))) return wrong('wrong');
        const { names } = await sealable();
        await vault.copy(names, 'session', 'local');
        await accounts.move(clearAccount);
        await storedSealed.remove();
        await session.remove([...names, storedUnsealing.key, storedLockAt.key]);
        return ok(null);
      }),
    watch: () => {
      browser.storage.onChanged.addListener((changes) => {
        if (isDue || !Object.keys(changes).some(isLasting)) return;
        isDue = true;
        void exclusively(() => {
          isDue = false;
          return seal();
        });
      });
      browser.alarms.onAlarm.addListener(({ name }) => {
        if (name === ALARM) void check();
      });
      void check();
      void exclusively(bringForward);
    },
  };
}

function wrong(problem: 'wrong' | 'damaged'): Answer {
  return fail({ kind: 'passphrase', problem });
}
