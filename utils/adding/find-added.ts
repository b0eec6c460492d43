import type { Lead } from '../leadey/schemas.ts';
import { companyKey } from '../lookup/company-key.ts';
import { nameKey } from '../lookup/name-key.ts';
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
 * extension can keep them from it. `others` are the ids of leads that came of
 * other attempts: namesakes, where there is no address.
 */
export function findAllAdded(
  attempt: Attempt,
  leads: readonly Lead[],
  others: ReadonlySet<string>,
): readonly Lead[] {
  const isAnothers = ({ id }: Lead) => searchFor(attempt) === '' && others.has(id);
  return leads.filter((lead) => !isAnothers(lead) && cameOf(attempt, lead));
}

/** Whether somebody alike is there of whom nobody can tell whence: this computer's clock may be wrong. */
export function mayBeAmong(attempt: Attempt, leads: readonly Lead[], others: ReadonlySet<string>): boolean {
  const isKnown = ({ id }: Lead) => attempt.before.includes(id) || others.has(id);
  return leads.some((lead) => !isKnown(lead) && isAlike(attempt, lead));
}

/** Whether this lead did not exist before the attempt. */
export function isNewOf({ before, at }: Attempt, { id, createdAt }: Lead): boolean {
  return !before.includes(id) && Date.parse(createdAt) >= at - CLOCKS_DIFFER;
}

function cameOf(attempt: Attempt, lead: Lead): boolean {
  if (!isAlike(attempt, lead)) return false;
  if (isNewOf(attempt, lead)) return true;
  // One that was there before was written over if it says by now what was sent.
  return attempt.lead.email.trim() !== '' && changesTo(lead, attempt.lead).length === 0;
}

/** The same address, or without one the same name and company, in the same campaign. */
function isAlike({ lead: sent, campaignId }: Attempt, lead: Lead): boolean {
  if (lead.campaignId !== campaignId) return false;
  const email = sent.email.trim().toLowerCase();
  if (email !== '') return lead.email.toLowerCase() === email;
  const isNamesake = nameKey(lead.name) === nameKey(sent.name);
  return isNamesake && companyKey(lead.company) === companyKey(sent.company);
}
