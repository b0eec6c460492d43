import type { LeadeyAccess } from '../background/leadey-access.ts';
import type { LeadsService } from '../background/leads-service.ts';
import { unattended } from '../background/unattended.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import type { WebhookVault } from '../security/webhook-vault.ts';
import { mayAddTo, type Policy } from '../settings/policy.ts';
import { storedCampaigns } from '../storage/stored-snapshots.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import type { LeadSync } from '../sync/lead-sync.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import type { AddError, Added, AddProblemKind } from './added.ts';
import { createAttempts } from './attempts.ts';
import { findAllAdded, isNewOf, mayBeAmong, searchFor } from './find-added.ts';
import { postLead } from './post-lead.ts';

export interface Sending extends Pick<Attempt, 'id' | 'campaignId' | 'lead' | 'before'> {
  readonly connection: string;
  /** Whether somebody sends it although nobody knows what came of the last time. */
  readonly again: boolean;
}

/** Adds leads by their campaigns' webhooks. */
export interface AddLeadService {
  /** Sends a lead once: asked again for the same attempt, it looks whether Leadey took it and sends nothing. */
  add(sending: Sending): Promise<Result<Added, AddError>>;
  /** Looks whether Leadey has taken what an attempt sent. */
  look(id: string): Promise<Result<Added, AddError>>;
}

export interface AddLeadParts {
  readonly access: Pick<LeadeyAccess, 'ask'>;
  readonly accounts: Pick<AccountStore, 'read' | 'whileCurrent'>;
  readonly webhooks: Pick<WebhookVault, 'open'>;
  readonly leadSync: Pick<LeadSync, 'checkNewest'>;
  readonly leads: Pick<LeadsService, 'lead'>;
  readonly readPolicy: () => Promise<Policy>;
  readonly hasHostAccess: () => Promise<boolean>;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

/** Before each look, in milliseconds: Leadey may still be busy with what it took. */
const LOOKS = [0, 2000, 4000] as const;

type Outcome = Promise<Result<Added, AddError>>;

export function createAddLeadService(parts: AddLeadParts): AddLeadService {
  const { access, accounts, webhooks, leadSync, leads, now, pause } = parts;
  const attempts = createAttempts(accounts);
  const running = new Map<string, Outcome>();

  async function refusal(campaignId: string): Promise<AddError | null> {
    if (!mayAddTo(campaignId, await parts.readPolicy())) return { kind: 'not-allowed' };
    if (!(await parts.hasHostAccess())) return { kind: 'no-host-permission' };
    return parts.isOnline() ? null : { kind: 'offline' };
  }

  async function send({ connection, again, ...sending }: Sending): Outcome {
    const account = await accounts.read();
    if (account?.state !== 'connected') return fail({ kind: 'no-key' });
    if (account.connection !== connection) return fail({ kind: 'superseded' });
    const refused = await refusal(sending.campaignId);
    if (refused !== null) return fail(refused);
    const post = await webhooks.open(account.organization.id, sending.campaignId);
    if (post === null) return problem('unauthorized');
    const attempt: Attempt = { ...sending, at: now(), state: 'sending', leadId: null, problem: null };
    const begun = await attempts.begin(connection, attempt, again);
    if (begun === null) return fail({ kind: 'superseded' });
    const { sent } = begun;
    if (sent !== null) {
      // The worker ended in between, the page asks again, or another page was quicker.
      const under = sent.id === attempt.id ? undefined : running.get(sent.id);
      return under ?? lookFor(connection, sent, 'not-added');
    }
    return deliver(connection, attempt, await postLead(post, sending.lead));
  }

  async function deliver(
    connection: string,
    attempt: Attempt,
    outcome: Awaited<ReturnType<typeof postLead>>,
  ): Outcome {
    switch (outcome.kind) {
      case 'taken':
        return taken(connection, attempt, outcome.leadId, outcome.created);
      case 'refused':
        return notAdded(connection, attempt, outcome.problem);
      case 'lost':
        return lookFor(connection, attempt, outcome.byLeadey ? 'server' : 'not-added');
    }
  }

  async function notAdded(connection: string, attempt: Attempt, why: AddProblemKind): Outcome {
    await attempts.note(connection, { ...attempt, state: 'not-added', problem: why });
    return problem(why);
  }

  /** What Leadey has of an attempt; `null` where it cannot be asked, or another workspace would answer. */
  async function lookUp(connection: string, attempt: Attempt): Promise<readonly Lead[] | null> {
    const query = { ...FIRST_PAGE, search: searchFor(attempt) };
    const answer = await access.ask(
      `added ${attempt.id}`,
      `added ${attempt.id}`,
      async (client, signal, account) =>
        account.connection === connection
          ? client.leadsPage(query, 1, 100, signal)
          : fail({ kind: 'superseded' }),
    );
    return answer.ok ? answer.value.items : null;
  }

  async function idsOfOthers(connection: string, { id }: Attempt): Promise<Set<string>> {
    const others = (await attempts.read(connection)).filter((other) => other.id !== id);
    return new Set(others.flatMap(({ leadId }) => leadId ?? []));
  }

  async function taken(connection: string, attempt: Attempt, leadId: string, created: boolean): Outcome {
    try {
      const isNew = created || (await isNewLead(attempt, leadId));
      await attempts.note(connection, { ...attempt, state: isNew ? 'added' : 'updated', leadId });
      // So that it is in the list at once; nobody waits for that to hear that it is added. If it fails, the next check has it.
      if (isNew) unattended(leadSync.checkNewest(1));
      return ok({ leadId, created: isNew, twice: await isTwice(connection, attempt) });
    } catch {
      // Storage may be full. Whatever fails after Leadey took the lead, it has it: told otherwise, people would send again.
      return ok({ leadId, created, twice: false });
    }
  }

  /** One with an address is written over by its like. */
  async function isTwice(connection: string, attempt: Attempt): Promise<boolean> {
    if (searchFor(attempt) !== '') return false;
    const items = (await lookUp(connection, attempt)) ?? [];
    return findAllAdded(attempt, items, await idsOfOthers(connection, attempt)).length > 1;
  }

  /** One that was written over may be one that this attempt made: browsers send again by themselves. */
  async function isNewLead(attempt: Attempt, leadId: string): Promise<boolean> {
    const lead = await leads.lead(leadId);
    return lead.ok && isNewOf(attempt, lead.value);
  }

  async function lookFor(connection: string, attempt: Attempt, ifNot: 'not-added' | 'server'): Outcome {
    const { leadId, state } = attempt;
    if (leadId !== null) return ok({ leadId, created: state === 'added', twice: false });
    const others = await idsOfOthers(connection, attempt);
    let mayBeThere = await isForeign(connection, attempt);
    for (const wait of LOOKS) {
      await pause(wait);
      const items = await lookUp(connection, attempt);
      if (items === null) return problem('unknown');
      const [first] = findAllAdded(attempt, items, others);
      if (first !== undefined) return taken(connection, attempt, first.id, isNewOf(attempt, first));
      mayBeThere ||= mayBeAmong(attempt, items, others);
    }
    return mayBeThere ? problem('unknown') : notAdded(connection, attempt, ifNot);
  }

  /** Whether this workspace's key would never see what that campaign has taken. */
  async function isForeign(connection: string, { campaignId }: Attempt): Promise<boolean> {
    const known = await storedCampaigns.read();
    if (known?.connection !== connection || !known.complete) return false;
    return known.campaigns.every(({ id }) => id !== campaignId);
  }

  function once(id: string, job: () => Outcome): Outcome {
    const under = running.get(id) ?? job().finally(() => running.delete(id));
    running.set(id, under);
    return under;
  }

  return {
    add: (sending) => once(sending.id, () => send(sending)),
    look: (id) =>
      once(id, async () => {
        const account = await accounts.read();
        if (account === null) return fail({ kind: 'no-key' });
        const known = (await attempts.read(account.connection)).find((attempt) => attempt.id === id);
        // It never arrived here, so nothing was sent.
        if (known === undefined) return problem('not-added');
        return lookFor(account.connection, known, 'not-added');
      }),
  };
}

function problem(kind: AddProblemKind): Result<Added, AddError> {
  return fail({ kind: 'add', problem: kind });
}
