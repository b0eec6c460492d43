import type { LeadeyAccess } from '../background/leadey-access.ts';
import type { LeadsService } from '../background/leads-service.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import type { WebhookVault } from '../security/webhook-vault.ts';
import { mayAddTo, type Policy } from '../settings/policy.ts';
import { storedAdded } from '../storage/stored-webhooks.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import type { LeadSync } from '../sync/lead-sync.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import type { AddError, Added } from './added.ts';
import { findAllAdded, isNewOf, searchFor } from './find-added.ts';
import { postLead } from './post-lead.ts';

export type Sending = Pick<Attempt, 'id' | 'campaignId' | 'lead' | 'before'>;

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

/** In number: what was added before is in the list of leads. */
const MOST_KEPT = 20;
/** Before each look, in milliseconds: Leadey may still be busy with what it took. */
const LOOKS = [0, 2000, 4000] as const;

export function createAddLeadService(parts: AddLeadParts): AddLeadService {
  const { access, accounts, webhooks, leadSync, leads, now, pause } = parts;
  const running = new Map<string, Promise<Result<Added, AddError>>>();

  const attempts = async (connection: string): Promise<Attempt[]> => {
    const stored = await storedAdded.read();
    return stored?.connection === connection ? stored.attempts : [];
  };

  /** Whether it is written down: not where another workspace or none is in use by now. */
  async function note(connection: string, attempt: Attempt): Promise<boolean> {
    let isNoted = false;
    await accounts.whileCurrent(connection, async () => {
      const others = (await attempts(connection)).filter((one) => !isReplaced(one, attempt));
      await storedAdded.write({ connection, attempts: [attempt, ...others].slice(0, MOST_KEPT) });
      isNoted = true;
    });
    return isNoted;
  }

  async function refusal(campaignId: string): Promise<AddError | null> {
    if (!mayAddTo(campaignId, await parts.readPolicy())) return { kind: 'not-allowed' };
    if (!(await parts.hasHostAccess())) return { kind: 'no-host-permission' };
    return parts.isOnline() ? null : { kind: 'offline' };
  }

  async function send(sending: Sending): Promise<Result<Added, AddError>> {
    const account = await accounts.read();
    if (account?.state !== 'connected') return fail({ kind: 'no-key' });
    const { connection, organization } = account;
    const known = (await attempts(connection)).find(({ id }) => id === sending.id);
    // The worker ended in between, and the page asks again.
    if (known !== undefined) return lookFor(connection, known);
    const refused = await refusal(sending.campaignId);
    if (refused !== null) return fail(refused);
    const post = await webhooks.open(organization.id, sending.campaignId);
    if (post === null) return fail({ kind: 'add', problem: 'unauthorized' });
    const attempt: Attempt = { ...sending, at: now(), state: 'sending', leadId: null };
    if (!(await note(connection, attempt))) return fail({ kind: 'superseded' });
    const outcome = await postLead(post, sending.lead);
    switch (outcome.kind) {
      case 'taken':
        return taken(connection, attempt, outcome.leadId, outcome.created);
      case 'refused':
        await note(connection, { ...attempt, state: 'not-added' });
        return fail(
          outcome.problem === 'intercepted'
            ? { kind: 'intercepted' }
            : { kind: 'add', problem: outcome.problem },
        );
      case 'lost':
        return lookFor(connection, attempt);
    }
  }

  /** What Leadey has of an attempt; `null` where it cannot be asked. */
  async function lookUp(attempt: Attempt): Promise<readonly Lead[] | null> {
    const query = { ...FIRST_PAGE, search: searchFor(attempt) };
    const answer = await access.ask(`added ${attempt.id}`, `added ${attempt.id}`, (client, signal) =>
      client.leadsPage(query, 1, 100, signal),
    );
    return answer.ok ? findAllAdded(attempt, answer.value.items) : null;
  }

  async function taken(
    connection: string,
    attempt: Attempt,
    leadId: string,
    created: boolean,
  ): Promise<Result<Added, AddError>> {
    const isNew = created || (await isNewLead(attempt, leadId));
    await note(connection, { ...attempt, state: isNew ? 'added' : 'updated', leadId });
    // So that it is in the list at once. If that fails, it comes with the next check.
    if (isNew) await leadSync.checkNewest(1);
    const found = searchFor(attempt) === '' ? await lookUp(attempt) : null;
    return ok({ leadId, created: isNew, twice: found !== null && found.length > 1 });
  }

  /** One that was written over may be one that this attempt made: browsers send again by themselves. */
  async function isNewLead(attempt: Attempt, leadId: string): Promise<boolean> {
    const lead = await leads.lead(leadId);
    return lead.ok && isNewOf(attempt, lead.value);
  }

  async function lookFor(connection: string, attempt: Attempt): Promise<Result<Added, AddError>> {
    const { leadId, state } = attempt;
    if (leadId !== null) return ok({ leadId, created: state === 'added', twice: false });
    for (const wait of LOOKS) {
      await pause(wait);
      const found = await lookUp(attempt);
      if (found === null) return fail({ kind: 'add', problem: 'unknown' });
      const [first] = found;
      if (first !== undefined) return taken(connection, attempt, first.id, isNewOf(attempt, first));
    }
    await note(connection, { ...attempt, state: 'not-added' });
    return fail({ kind: 'add', problem: 'not-added' });
  }

  function once(id: string, job: () => Promise<Result<Added, AddError>>) {
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
        const known = (await attempts(account.connection)).find((attempt) => attempt.id === id);
        // It never arrived here, so nothing was sent.
        if (known === undefined) return fail({ kind: 'add', problem: 'not-added' });
        return lookFor(account.connection, known);
      }),
  };
}

/** What failed and is tried again is told once. */
function isReplaced(before: Attempt, by: Attempt): boolean {
  const isAgain = before.lead.name === by.lead.name && before.lead.email === by.lead.email;
  return before.id === by.id || (before.state === 'not-added' && isAgain);
}
