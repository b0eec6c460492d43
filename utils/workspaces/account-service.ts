import { isYoung } from '../background/age.ts';
import type { InFlightRequests } from '../background/in-flight-requests.ts';
import type { LeadeyAccess } from '../background/leadey-access.ts';
import type { RequestBudget } from '../background/request-budget.ts';
import { type ApiKey, maskKey, parsePastedKey } from '../leadey/api-key.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Send } from '../leadey/http.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead, Organization } from '../leadey/schemas.ts';
import type { ConnectError } from '../messages/answers.ts';
import { fail, ok, type Result } from '../result.ts';
import type { KeyVault, OpenVault } from '../security/key-vault.ts';
import { isAllowed, type Policy } from '../settings/policy.ts';
import type { Account } from '../storage/schemas.ts';
import type { AccountStore } from './account-store.ts';
import { isOfSameKey } from './account-updates.ts';

export interface AccountService {
  /** Puts right what a background that was ended left half done. Before anything else changes who is connected. */
  mend(): Promise<void>;
  /**
   * Asks `/me` with the pasted key; only an accepted key is stored. The workspace in use before stays connected
   * (`add`), or is gone with everything of it.
   */
  connect(
    pasted: string,
    forgetOnClose: boolean,
    how?: 'add' | 'replace',
  ): Promise<Result<null, ConnectError>>;
  /** Puts another connected workspace into use. */
  switchTo(organization: string): Promise<Result<null, LeadeyError>>;
  /** Looks at the credits of the workspaces that are not in use, where older than `maxAge` milliseconds. */
  checkOthers(maxAge: number): Promise<void>;
  /** The hundred newest leads of a workspace that is not in use. Nothing of them is kept. */
  newestOfOther(organization: string): Promise<Result<readonly Lead[], LeadeyError>>;
  /**
   * Asks again with the stored key: one that was refused (it may have been a proxy's word, not Leadey's), or
   * one whose account item was lost or damaged. `no-key` when there is none.
   */
  reconnect(): Promise<Result<Account, LeadeyError>>;
  /** Removes a workspace (without its name: the one in use); another one comes into use then, if there is one. */
  disconnect(organization?: string): Promise<Result<null, LeadeyError>>;
  /** Keeps the key of this workspace on disk, or in memory only. */
  keepKey(organization: string, forgetOnClose: boolean): Promise<Result<null, LeadeyError>>;
  /** Does what admins decide: workspaces that are not allowed go, keys that may lie in memory only move there. */
  obeyPolicy(): Promise<void>;
  /** Removes the leads from this browser; they are synced anew when somebody looks at them again. */
  clearPeople(): Promise<Result<null, LeadeyError>>;
  /** The organization and its credits, asked anew when older than `maxAge` milliseconds. */
  load(maxAge: number): Promise<Result<Account, LeadeyError>>;
}

export interface AccountServiceParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly budget: Pick<RequestBudget, 'inherit' | 'note'>;
  readonly vault: KeyVault;
  readonly flights: InFlightRequests;
  readonly sendWith: (key: ApiKey) => Send;
  readonly readPolicy: () => Promise<Policy>;
  readonly now: () => number;
}

export function createAccountService(parts: AccountServiceParts): AccountService {
  const { access, accounts, budget, vault, flights, sendWith, readPolicy, now } = parts;

  function ask(send: Send): Promise<Result<Organization, LeadeyError>> {
    return access.try(send, (client, signal) => client.organization(signal));
  }

  /** Who a key belongs to, and how many requests that took: whose they are is known only then. */
  async function askWhose(send: Send) {
    let requests = 0;
    const counting: Send = (url, signal) => {
      requests += 1;
      return send(url, signal);
    };
    const answer = await ask(counting);
    return { answer, requests };
  }

  /** Nothing is counted for somebody who has disconnected meanwhile. */
  const countWhileThere = (connection: string, requests: number) =>
    accounts.whileThere(connection, () => budget.note(connection, requests));

  function newAccount(vault: Omit<OpenVault, 'send'>, organization: Organization, asOf: number): Account {
    const { maskedKey, forgetOnClose } = vault;
    const connection = crypto.randomUUID();
    return { version: 1, connection, maskedKey, forgetOnClose, state: 'connected', organization, asOf };
  }

  /** Where a workspace is connected anew with the same key, Leadey goes on counting, and a pause goes on. */
  async function inheritBudget(account: Account): Promise<void> {
    const before = (await accounts.all()).find((one) => isOfSameKey(one, account));
    if (before !== undefined) await budget.inherit(before.connection, account.connection);
  }

  function relocate(organization: string, forgetOnClose: boolean): Promise<void> {
    return accounts.relocate(organization, forgetOnClose, (inMemory) =>
      vault.relocate(organization, inMemory),
    );
  }

  async function remove(organization?: string): Promise<void> {
    flights.abortAll();
    const going = organization ?? (await accounts.read())?.organization.id;
    // An account that is damaged does not say which key was its.
    const forget = going === undefined ? vault.forgetAll : () => vault.forget(going);
    await accounts.remove(going ?? null, forget);
  }

  return {
    mend: () => accounts.mendSwitch(vault.forgetAllBut),
    connect: async (pasted, forgetOnClose, how = 'replace') => {
      const key = parsePastedKey(pasted);
      if (!key.ok) return fail({ kind: 'paste', problem: key.error });
      const asked = now();
      const { answer, requests } = await askWhose(sendWith(key.value));
      if (!answer.ok) return answer;
      const { id } = answer.value;
      const policy = await readPolicy();
      if (!isAllowed(id, policy)) return fail({ kind: 'not-allowed' });
      const kept = { maskedKey: maskKey(key.value), forgetOnClose: forgetOnClose || policy.keysInMemoryOnly };
      flights.abortAll();
      const account = newAccount(kept, answer.value, asked);
      const gone = await accounts.enter(account, how, async (inMemory) => {
        await inheritBudget(account);
        await budget.note(account.connection, requests);
        await vault.keep(key.value, id, inMemory);
      });
      if (gone === null) return fail({ kind: 'no-key' });
      for (const { organization } of gone) await vault.forget(organization.id);
      return ok(null);
    },
    reconnect: async () => {
      const account = await accounts.recover();
      const opened = await vault.open(account?.organization.id ?? null);
      if (opened === null) return fail({ kind: 'no-key' });
      const asked = now();
      const { answer, requests } = await askWhose(opened.send);
      if (account !== null) await countWhileThere(account.connection, requests);
      if (!answer.ok) return answer;
      if (account !== null && !isOf(account, answer.value)) return fail({ kind: 'bad-response' });
      // A new connection: a refusal of the old one that is still on its way must not refuse this one.
      const found = newAccount(opened, answer.value, asked);
      await inheritBudget(found);
      const renewed = await accounts.renew(account?.connection ?? null, found);
      if (account === null) await countWhileThere(found.connection, requests);
      // Found without its account, the key may have lain under no name yet.
      if (renewed) await vault.open(found.organization.id);
      return renewed ? ok(found) : fail({ kind: 'superseded' });
    },
    switchTo: async (organization) => {
      flights.abortAll();
      return (await accounts.switchTo(organization)) ? ok(null) : fail({ kind: 'no-key' });
    },
    checkOthers: async (maxAge) => {
      for (const other of await accounts.others()) {
        if (other.state === 'refused' || isYoung(other.asOf, maxAge, now())) continue;
        const asked = now();
        const answer = await access.askOther(other, (client, signal) => client.organization(signal));
        if (answer.ok && isOf(other, answer.value))
          await accounts.updateOther({ ...other, organization: answer.value, asOf: asked });
        if (answer.ok) continue;
        if (answer.error.kind === 'bad-key' || answer.error.kind === 'no-key')
          await accounts.refuse(other.connection);
        else if (stopsAll(answer.error)) return;
      }
    },
    newestOfOther: async (organization) => {
      const account = (await accounts.others()).find((other) => other.organization.id === organization);
      if (account === undefined) return fail({ kind: 'no-key' });
      const answer = await access.askOther(account, (client, signal) =>
        client.leadsPage(FIRST_PAGE, 1, 100, signal),
      );
      return answer.ok ? ok(answer.value.items) : answer;
    },
    disconnect: async (organization) => {
      await remove(organization);
      return ok(null);
    },
    keepKey: async (organization, forgetOnClose) => {
      const inMemory = forgetOnClose || (await readPolicy()).keysInMemoryOnly;
      await relocate(organization, inMemory);
      return ok(null);
    },
    obeyPolicy: async () => {
      const policy = await readPolicy();
      for (const { organization, forgetOnClose, sealed } of await accounts.all()) {
        const { id } = organization;
        if (!isAllowed(id, policy)) await remove(id);
        else if (policy.keysInMemoryOnly && (!forgetOnClose || sealed)) await relocate(id, true);
      }
    },
    clearPeople: async () => {
      flights.abortAll();
      await accounts.clearPeople();
      return ok(null);
    },
    load: async (maxAge) => {
      const known = await accounts.read();
      if (known?.state === 'connected' && isYoung(known.asOf, maxAge, now())) return ok(known);
      return access.ask('me', 'account', async (client, signal, account) => {
        const asked = now();
        const answer = await client.organization(signal);
        if (!answer.ok) return answer;
        if (!isOf(account, answer.value)) return fail({ kind: 'bad-response' });
        // Dropped by `ask` where the key was changed or refused meanwhile.
        return ok((await accounts.update(account.connection, answer.value, asked)) ?? account);
      });
    },
  };
}

/** Whether the next workspace would meet this trouble too: it lies on the way to Leadey, not with one key. */
function stopsAll({ kind }: LeadeyError): boolean {
  return ['offline', 'timeout', 'intercepted', 'no-host-permission'].includes(kind);
}

/** A key is of one organization for good: believed, the word of another would part the account from its key. */
function isOf({ organization }: Account, { id }: Organization): boolean {
  return organization.id === id;
}
