import { storedAdded, storedDraft } from '../storage/stored-webhooks.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { isSameNewLead } from './new-lead.ts';

/** What was sent, as far as it is remembered: in memory, with the workspace it was sent for. */
export interface Attempts {
  read(connection: string): Promise<Attempt[]>;
  /**
   * Notes an attempt before it is sent. What comes of it: `sent` where somebody has sent the same already, here or on
   * another page; `null` where another workspace is in use by now. `again`: what
   * nobody knows the outcome of does not keep it from being sent.
   */
  begin(connection: string, attempt: Attempt, again: boolean): Promise<{ sent: Attempt | null } | null>;
  /** Notes what came of it; what was added stands in the form no more. */
  note(connection: string, attempt: Attempt): Promise<void>;
}

/** In number: what was added before is in the list of leads. */
const MOST_KEPT = 20;
/** In milliseconds: the same person added again so soon after was pressed twice. */
const SAME_PRESS = 5 * 60_000;

export function createAttempts(accounts: Pick<AccountStore, 'whileCurrent'>): Attempts {
  async function read(connection: string): Promise<Attempt[]> {
    const stored = await storedAdded.read();
    return stored?.connection === connection ? stored.attempts : [];
  }

  async function write(connection: string, attempt: Attempt): Promise<void> {
    const others = (await read(connection)).filter((one) => !isReplaced(one, attempt));
    await storedAdded.write({ connection, attempts: [attempt, ...others].slice(0, MOST_KEPT) });
  }

  return {
    read,
    begin: async (connection, attempt, again) => {
      let begun: { sent: Attempt | null } | null = null;
      await accounts.whileCurrent(connection, async () => {
        const sent = (await read(connection)).find((one) => isSamePress(one, attempt, again)) ?? null;
        if (sent === null) await write(connection, attempt);
        begun = { sent };
      });
      return begun;
    },
    note: (connection, attempt) =>
      accounts.whileCurrent(connection, async () => {
        await write(connection, attempt);
        const draft = await storedDraft.read();
        const isDone = attempt.leadId !== null && draft?.connection === connection;
        if (isDone && isSameNewLead(draft.lead, attempt.lead)) await storedDraft.remove();
      }),
  };
}

/** Whether it is the same press, or one that was made since nobody saw what came of the first. */
function isSamePress(before: Attempt, by: Attempt, again: boolean): boolean {
  if (before.id === by.id) return true;
  const isSame = before.campaignId === by.campaignId && isSameNewLead(before.lead, by.lead);
  if (!isSame || before.state === 'not-added') return false;
  if (before.state === 'sending') return !again;
  return by.at - before.at < SAME_PRESS;
}

/** What failed and is tried again is told once. */
function isReplaced(before: Attempt, by: Attempt): boolean {
  const isAgain = before.lead.name === by.lead.name && before.lead.email === by.lead.email;
  return before.id === by.id || (before.state === 'not-added' && isAgain);
}
