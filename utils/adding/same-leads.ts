import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { companyKey } from '../lookup/company-key.ts';
import { profileOf } from '../lookup/linkedin.ts';
import { nameKey } from '../lookup/name-key.ts';
import { type Change, changesTo, type NewLead } from './new-lead.ts';

/** Somebody who is a lead already. */
export interface SameLead {
  readonly lead: Lead;
  /** What tells: the surest of them. */
  readonly by: 'email' | 'profile' | 'name';
  /** What adding would write over: `null` where it would write over nothing, since Leadey makes another lead. */
  readonly overwrites: readonly Change[] | null;
}

/** Whether a lead is the one that is to be added, and by what that is told. */
export function createComparison(sent: NewLead): (lead: Lead) => SameLead['by'] | null {
  const email = sent.email.trim().toLowerCase();
  const profile = sent.linkedinUrl.trim() === '' ? null : profileOf(sent.linkedinUrl);
  const name = nameKey(sent.name);
  const company = companyKey(sent.company);
  return (lead) => {
    if (email !== '' && addressesOf(lead.email.toLowerCase()).includes(email)) return 'email';
    if (profile !== null && lead.linkedinUrl !== '' && profileOf(lead.linkedinUrl) === profile)
      return 'profile';
    if (name === '' || nameKey(lead.name) !== name) return null;
    // A namesake elsewhere is somebody else; without a company on either side nobody knows.
    const theirs = companyKey(lead.company);
    return company === '' || theirs === '' || theirs === company ? 'name' : null;
  };
}

/** The surest first, those of this campaign before others. */
export function describeSame(leads: readonly Lead[], sent: NewLead, campaignId: string): SameLead[] {
  const compare = createComparison(sent);
  return leads
    .flatMap((lead) => {
      const by = compare(lead);
      if (by === null) return [];
      // Leadey compares nothing but the address, and that within a campaign.
      const isOverwritten =
        lead.email.toLowerCase() === sent.email.trim().toLowerCase() &&
        by === 'email' &&
        lead.campaignId === campaignId;
      return [{ lead, by, overwrites: isOverwritten ? changesTo(lead, sent) : null }];
    })
    .sort((a, b) => rank(a, campaignId) - rank(b, campaignId));
}

const SURENESS = { email: 0, profile: 1, name: 2 } as const;

const rank = ({ lead, by }: SameLead, campaignId: string) =>
  SURENESS[by] * 2 + Number(lead.campaignId !== campaignId);
