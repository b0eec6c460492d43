import { mayAddTo, type Policy } from '../settings/policy.ts';
import type { Webhooks } from '../storage/webhook-schemas.ts';

/** The ids of the campaigns that take leads from here; admins may have fixed which. */
export function openCampaigns(webhooks: Webhooks | null, policy: Policy | null): string[] {
  const ids = webhooks?.webhooks.map(({ campaignId }) => campaignId) ?? [];
  return policy === null ? ids : ids.filter((id) => mayAddTo(id, policy));
}

/** The one a new lead goes to: the one that was chosen, as long as it takes leads; else the default, else the first. */
export function chooseCampaign(
  chosen: string | null,
  webhooks: Webhooks | null,
  policy: Policy | null,
): string | null {
  const open = openCampaigns(webhooks, policy);
  const wanted = [chosen, webhooks?.preferred ?? null, open[0] ?? null];
  return wanted.find((id) => id !== null && open.includes(id)) ?? null;
}
