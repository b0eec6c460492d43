import type { Lead } from '../leadey/schemas.ts';
import { nameKey } from '../lookup/perhaps.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import { changesTo } from './new-lead.ts';

/** In milliseconds: by so much clocks differ, ours and Leadey's. */
const CLOCKS_DIFFER = 5 * 60_000;

/** What to search Leadey for to find out whether a lead was taken: `''` is the newest. */
export const searchFor = ({ lead }: Pick<Attempt, 'lead'>) => lead.email.trim();

/** The lead that came of this attempt, among those Leadey has; `null` where there is none. */
export function findAdded(attempt: Attempt, leads: readonly Lead[]): Lead | null {
  return leads.find((lead) => cameOf(attempt, lead)) ?? null;
}

function cameOf({ lead: sent, campaignId, before, at }: Attempt, lead: Lead): boolean {
  if (lead.campaignId !== campaignId) return false;
  const isNew = !before.includes(lead.id) && Date.parse(lead.createdAt) >= at - CLOCKS_DIFFER;
  if (sent.email.trim() === '') return isNew && nameKey(lead.name) === nameKey(sent.name);
  if (lead.email.toLowerCase() !== sent.email.trim().toLowerCase()) return false;
  // One that was there before was written over if it says by now what was sent.
  return isNew || changesTo(lead, sent).length === 0;
}
