import type { LeadQuery, Narrowing } from './lead-query.ts';

/** What is asked for with these statuses, of which Leadey takes one. */
export function withStatuses(filters: LeadQuery['filters'], statuses: readonly string[]): Narrowing {
  const [status = '', ...others] = statuses;
  return { status, filters: { ...filters, statuses: others } };
}

/** The same with these campaigns. */
export function withCampaigns(filters: LeadQuery['filters'], ids: readonly string[]): Narrowing {
  const [campaignId = '', ...others] = ids;
  return { campaignId, filters: { ...filters, campaignIds: others } };
}
