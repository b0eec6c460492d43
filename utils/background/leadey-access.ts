import { createLeadeyClient, type LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Send } from '../leadey/http.ts';
import { fail, type Result } from '../result.ts';
import type { KeyVault } from '../security/key-vault.ts';
import type { Account } from '../storage/schemas.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import type { InFlightRequests } from './in-flight-requests.ts';
import type { RequestBudget, Share } from './request-budget.ts';

export interface LeadeyAccess {
  /**
   * Asks Leadey with the stored key. An answer that arrives after the key has changed is dropped
   * (`superseded`); a refused key is marked, and everything fetched with it purged.
   */
  ask<T>(key: string, caller: string, call: Call<T>, share?: Share): Promise<Result<T, LeadeyError>>;
  /** Asks Leadey with a key that is not accepted yet. */
  try<T>(send: Send, call: (client: LeadeyClient, signal: AbortSignal) => Answer<T>): Answer<T>;
}

export type Call<T> = (client: LeadeyClient, signal: AbortSignal, account: Account) => Answer<T>;
type Answer<T> = Promise<Result<T, LeadeyError>>;

export interface LeadeyAccessParts {
  readonly vault: Pick<KeyVault, 'open'>;
  readonly accounts: AccountStore;
  readonly budget: RequestBudget;
  readonly flights: InFlightRequests;
  readonly hasHostAccess: () => Promise<boolean>;
  readonly isOnline: () => boolean;
  readonly now: () => number;
}

/** The one way to Leadey for everything the background does: access, budget, key and connection are checked here. */
export function createLeadeyAccess(parts: LeadeyAccessParts): LeadeyAccess {
  const { vault, accounts, budget, flights, hasHostAccess, isOnline, now } = parts;

  /** The last call that ended in trouble: what else is on its way then does not go on trying. */
  let lastTrouble: LeadeyError | null = null;
  /** How many there were: by the clock, which may be set back, all that is asked later would be before the last. */
  let troubles = 0;
  /** What was held back here and never reached Leadey: no news of it, and no trouble for others. */
  const refusals = new WeakSet<LeadeyError>();
  const failing = new Set<string>();

  async function admit(account: Account | null, share: Share): Promise<LeadeyError | null> {
    if (!(await hasHostAccess())) return { kind: 'no-host-permission' };
    if (account === null) return null;
    if (!(await accounts.isCurrent(account.connection))) return { kind: 'superseded' };
    const refusal = await budget.take(account.connection, share);
    if (await accounts.isCurrent(account.connection)) return refusal;
    // If somebody has just disconnected, the request count must not stay in storage.
    await budget.forget(account.connection);
    return { kind: 'superseded' };
  }

  function clientFor(account: Account | null, send: Send, share: Share): LeadeyClient {
    const before = troubles;
    const stopped = () => (troubles > before ? lastTrouble : null);
    const admitted = async () => {
      const refusal = stopped() ?? (await admit(account, share));
      if (refusal !== null) refusals.add(refusal);
      return refusal;
    };
    const heard = account === null ? undefined : (error: LeadeyError) => obey(account, error);
    return createLeadeyClient({
      send,
      admit: admitted,
      heard,
      isOnline,
      now,
      failing,
      once: share === 'check',
    });
  }

  /** A pause and a refusal hold for every request from here on. */
  async function obey({ connection }: Account, error: LeadeyError): Promise<void> {
    if (error.kind === 'bad-key') await accounts.refuse(connection);
    if (error.kind !== 'rate-limited') return;
    await accounts.whileCurrent(connection, () => budget.pause(connection, error.retryAt));
  }

  async function askWith<T>(account: Account, call: Call<T>, signal: AbortSignal, share: Share): Answer<T> {
    const opened = await vault.open(account.organization.id);
    if (opened === null) return fail({ kind: 'no-key' });
    const answer = await call(clientFor(account, opened.send, share), signal, account);
    if (!answer.ok && answer.error.kind === 'bad-key' && (await isInUse(account))) return answer;
    if (!(await accounts.isCurrent(account.connection))) return fail({ kind: 'superseded' });
    if (answer.ok || refusals.has(answer.error)) return answer;
    if (concernsAll(answer.error)) {
      lastTrouble = answer.error;
      troubles += 1;
      flights.detach();
    }
    return answer;
  }

  /** Be its key refused by now. */
  const isInUse = async ({ connection }: Account) => (await accounts.read())?.connection === connection;

  return {
    ask: async (key, caller, call, share = 'person') => {
      const account = await accounts.read();
      if (account === null) return fail({ kind: 'no-key' });
      if (account.state === 'refused') return fail({ kind: 'bad-key' });
      const requestKey = `${account.connection} ${key}`;
      return flights.join(requestKey, caller, (signal) => askWith(account, call, signal, share));
    },
    try: (send, call) => call(clientFor(null, send, 'person'), new AbortController().signal),
  };
}

/** Whether trouble with one call means that the next one would meet it too. */
function concernsAll({ kind }: LeadeyError): boolean {
  return kind === 'offline' || kind === 'timeout' || kind === 'server' || kind === 'rate-limited';
}
