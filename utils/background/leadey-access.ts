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
  /** Asks Leadey with the key of a workspace that is not in use, within its own budget. `no-key` where it is gone. */
  askOther<T>(account: Account, call: (client: LeadeyClient, signal: AbortSignal) => Answer<T>): Answer<T>;
  /** Asks Leadey with a key that is not accepted yet. */
  try<T>(send: Send, call: (client: LeadeyClient, signal: AbortSignal) => Answer<T>): Answer<T>;
}

export type Call<T> = (client: LeadeyClient, signal: AbortSignal, account: Account) => Answer<T>;
type Answer<T> = Promise<Result<T, LeadeyError>>;

/** What stands before each attempt, and hears what became of it. */
interface Gate {
  readonly admit: () => Promise<LeadeyError | null>;
  readonly heard?: (error: LeadeyError) => Promise<void>;
}

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

  async function admit(account: Account, share: Share): Promise<LeadeyError | null> {
    if (!(await accounts.isCurrent(account.connection))) return { kind: 'superseded' };
    const refusal = await budget.take(account.connection, share);
    if (await accounts.isCurrent(account.connection)) return refusal;
    // If somebody has just disconnected, the request count must not stay in storage.
    await budget.forget(account.connection);
    return { kind: 'superseded' };
  }

  async function admitOther({ connection }: Account): Promise<LeadeyError | null> {
    let refusal: LeadeyError | null = { kind: 'superseded' };
    await accounts.whileOther(connection, async () => {
      refusal = await budget.take(connection);
    });
    return refusal;
  }

  const gateOf = (account: Account, share: Share): Gate => ({
    admit: () => admit(account, share),
    heard: (error) => obey(account, error),
  });
  /** What a refusal of its key means is for those who ask to say: here, it is nobody's that is waited for. */
  const gateOfOther = (account: Account): Gate => ({
    admit: () => admitOther(account),
    heard: async (error) => {
      if (error.kind !== 'bad-key') await obey(account, error);
    },
  });
  const openGate: Gate = { admit: async () => null };

  function clientFor(gate: Gate, send: Send, share: Share): LeadeyClient {
    const before = troubles;
    const stopped = () => (troubles > before ? lastTrouble : null);
    const allowed = async (): Promise<LeadeyError | null> =>
      (await hasHostAccess()) ? gate.admit() : { kind: 'no-host-permission' };
    const admitted = async () => {
      const refusal = stopped() ?? (await allowed());
      if (refusal !== null) refusals.add(refusal);
      return refusal;
    };
    return createLeadeyClient({
      send,
      admit: admitted,
      heard: gate.heard,
      isOnline,
      now,
      failing,
      once: share === 'check',
    });
  }

  /** A pause and a refusal hold for every request from here on; the pause for whoever has the key by now. */
  async function obey(account: Account, error: LeadeyError): Promise<void> {
    if (error.kind === 'bad-key') await accounts.refuse(account.connection);
    if (error.kind !== 'rate-limited') return;
    await accounts.whileKeyThere(account, (connection) => budget.pause(connection, error.retryAt));
  }

  async function askWith<T>(account: Account, call: Call<T>, signal: AbortSignal, share: Share): Answer<T> {
    const opened = await vault.open(account.organization.id);
    if (opened === null) return fail({ kind: 'no-key' });
    const answer = await call(clientFor(gateOf(account, share), opened.send, share), signal, account);
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
    askOther: async (account, call) => {
      const opened = await vault.open(account.organization.id);
      if (opened === null) return fail({ kind: 'no-key' });
      return call(clientFor(gateOfOther(account), opened.send, 'person'), new AbortController().signal);
    },
    try: (send, call) => call(clientFor(openGate, send, 'person'), new AbortController().signal),
  };
}

/** Whether trouble with one call means that the next one would meet it too. */
function concernsAll({ kind }: LeadeyError): boolean {
  return kind === 'offline' || kind === 'timeout' || kind === 'server' || kind === 'rate-limited';
}
