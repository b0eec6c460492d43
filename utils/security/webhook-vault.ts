import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { maskToken, type Webhook, type WebhookToken, webhookAddress } from '../adding/webhook-url.ts';
import type { Area } from '../storage/stored-value.ts';
import { webhookSecretsName } from '../workspaces/inactive-workspaces.ts';

const SecretsSchema = v.record(
  v.string(),
  v.pipe(
    v.string(),
    v.regex(/^[\x21-\x7e]{1,500}$/),
    v.transform((text) => text as WebhookToken),
  ),
);

type Secrets = v.InferOutput<typeof SecretsSchema>;

/** Hands a new lead to its campaign. */
export type SendLead = (payload: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Response>;

/**
 * The one place that reads webhooks' tokens. They lie in an item of their workspace, beside its key: with it they move,
 * are sealed, and go.
 */
export interface WebhookVault {
  /** A way to send leads to this campaign; `null` where none was set up. */
  open(organization: string, campaignId: string): Promise<SendLead | null>;
  /** Keeps this webhook in the place of that campaign's former one; what may be seen of its token. */
  keep(area: Area, organization: string, webhook: Webhook): Promise<string>;
  remove(area: Area, organization: string, campaignId: string): Promise<void>;
}

export function createWebhookVault(): WebhookVault {
  async function read(area: Area, organization: string): Promise<Secrets> {
    const name = webhookSecretsName(organization);
    const secrets = v.safeParse(SecretsSchema, (await browser.storage[area].get(name))[name]);
    return secrets.success ? secrets.output : {};
  }

  async function write(area: Area, organization: string, secrets: Secrets): Promise<void> {
    const name = webhookSecretsName(organization);
    if (Object.keys(secrets).length === 0) await browser.storage[area].remove(name);
    else await browser.storage[area].set({ [name]: secrets });
  }

  return {
    open: async (organization, campaignId) => {
      for (const area of ['session', 'local'] as const) {
        const secrets = await read(area, organization);
        const token = Object.hasOwn(secrets, campaignId) ? secrets[campaignId] : undefined;
        if (token !== undefined) return sendWithToken(campaignId, token);
      }
      return null;
    },
    keep: async (area, organization, { campaignId, token }) => {
      await write(area, organization, { ...(await read(area, organization)), [campaignId]: token });
      return maskToken(token);
    },
    remove: async (area, organization, campaignId) => {
      const { [campaignId]: _, ...others } = await read(area, organization);
      await write(area, organization, others);
    },
  };
}

/** As the key, it is sent to Leadey alone, in a header: a redirect is an error, and nothing is kept of the answer. */
function sendWithToken(campaignId: string, token: WebhookToken): SendLead {
  return (payload, signal) =>
    fetch(webhookAddress(campaignId), {
      method: 'POST',
      headers: { 'x-webhook-token': token, 'Content-Type': 'application/json' },
      body: JSON.stringify(payload),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
}
