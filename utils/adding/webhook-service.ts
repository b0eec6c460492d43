import type { LeadeyError } from '../leadey/errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { WebhookVault } from '../security/webhook-vault.ts';
import { mayAddTo, type Policy } from '../settings/policy.ts';
import type { Account } from '../storage/schemas.ts';
import { storedWebhooks } from '../storage/stored-webhooks.ts';
import type { Webhooks } from '../storage/webhook-schemas.ts';
import { areaOf } from '../workspaces/account-location.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { parseWebhookUrl, type WebhookProblem } from './webhook-url.ts';

export type SaveWebhookError = { readonly kind: 'webhook'; readonly problem: WebhookProblem } | LeadeyError;

/** Which campaigns take leads from here. */
export interface WebhookService {
  /** Keeps the webhook in a pasted text; only its shape is looked at, since trying it would add a lead. */
  save(pasted: string): Promise<Result<null, SaveWebhookError>>;
  remove(campaignId: string): Promise<Result<null, LeadeyError>>;
  /** Makes it the one a new lead goes to unless another is chosen. */
  prefer(campaignId: string): Promise<Result<null, LeadeyError>>;
}

export interface WebhookServiceParts {
  readonly accounts: Pick<AccountStore, 'read' | 'exclusively'>;
  readonly webhooks: WebhookVault;
  readonly readPolicy: () => Promise<Policy>;
}

export function createWebhookService({
  accounts,
  webhooks,
  readPolicy,
}: WebhookServiceParts): WebhookService {
  /** Changes the list of the workspace in use, while nobody changes which that is. */
  function change(
    job: (account: Account, before: Webhooks) => Promise<Webhooks>,
  ): Promise<Result<null, LeadeyError>> {
    return accounts.exclusively(async () => {
      const account = await accounts.read();
      if (account === null) return fail({ kind: 'no-key' });
      const { id } = account.organization;
      const item = storedWebhooks(areaOf(account));
      const stored = await item.read();
      const before =
        stored?.organizationId === id ? stored : { organizationId: id, webhooks: [], preferred: null };
      await item.write(await job(account, before));
      return ok(null);
    });
  }

  return {
    save: async (pasted) => {
      const parsed = parseWebhookUrl(pasted);
      if (!parsed.ok) return fail({ kind: 'webhook', problem: parsed.error });
      const { campaignId } = parsed.value;
      if (!mayAddTo(campaignId, await readPolicy())) return fail({ kind: 'not-allowed' });
      return change(async (account, before) => {
        const masked = await webhooks.keep(areaOf(account), account.organization.id, parsed.value);
        const others = before.webhooks.filter((one) => one.campaignId !== campaignId);
        return {
          ...before,
          webhooks: [...others, { campaignId, masked }],
          preferred: before.preferred ?? campaignId,
        };
      });
    },
    remove: (campaignId) =>
      change(async (account, before) => {
        await webhooks.remove(areaOf(account), account.organization.id, campaignId);
        const left = before.webhooks.filter((one) => one.campaignId !== campaignId);
        const preferred = before.preferred === campaignId ? (left[0]?.campaignId ?? null) : before.preferred;
        return { ...before, webhooks: left, preferred };
      }),
    prefer: (campaignId) => change(async (_, before) => ({ ...before, preferred: campaignId })),
  };
}
