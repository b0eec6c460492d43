import type { Lead } from '../leadey/schemas.ts';
import { nameKey } from '../lookup/perhaps.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import { changesTo } from './new-lead.ts';

/** In milliseconds: by so much clocks differ, ours and Leadey's. */
const CLOCKS_DIFFER = 5 * 60_000;

/** What to search Leadey for to find out whether a lead was taken: `''` is the newest. */
export const searchFor = ({ lead }: Pick<Attempt, 'lead'>) => lead.email.trim();

/**
 * The leads that came of this attempt, among those Leadey has. There are two where the connection broke after Leadey had
 * taken somebody without an address: on a connection that was in use before, Chrome and Firefox send a request again by
 * themselves, whatever its method (`HttpNetworkTransaction::ShouldResendRequest`, `nsHttpTransaction::Restart`), and no
 * extension can keep them from it.
 */
export function findAllAdded(attempt: Attempt, leads: readonly Lead[]): readonly Lead[] {
  return leads.filter((lead) => cameOf(attempt, lead));
}

/** Whether this lead did not exist before the attempt. */
export function isNewOf({ before, at }: Attempt, { id, createdAt }: Lead): boolean {
  return !before.includes(id) && Date.parse(createdAt) >= at - CLOCKS_DIFFER;
}

function cameOf(attempt: Attempt, lead: Lead): boolean {
  const { lead: sent, campaignId } = attempt;
  if (lead.campaignId !== campaignId) return false;
  const isNew = isNewOf(attempt, lead);
  if (sent.email.trim() === '') return isNew && nameKey(lead.name) === nameKey(sent.name);
  if (lead.email.toLowerCase() !== sent.email.trim().toLowerCase()) return false;
  // One that was there before was written over if it says by now what was sent.
  return isNew || changesTo(lead, sent).length === 0;
}
