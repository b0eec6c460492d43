import type { Lead } from '../leadey/schemas.ts';
import { mailLink, parseLinkedIn, phoneLink } from './link.ts';

/** A way to a lead. */
export type Way = 'email' | 'call' | 'linkedin';

/** Who wants to be spoken to. */
const RATHER_CALLED = ['callback', 'interested', 'qualified'];

/**
 * The ways to a lead, the one to take next first: by e-mail, unless the status says that a call is what is waited for
 * or that e-mails do not arrive. Only ways that there are.
 */
export function waysTo(lead: Lead): Way[] {
  const isThere: Record<Way, boolean> = {
    email: mailLink(lead.email) !== null,
    call: phoneLink(lead.phone) !== null,
    linkedin: parseLinkedIn(lead.linkedinUrl) !== null,
  };
  return orderFor(lead.status).filter((way) => isThere[way]);
}

function orderFor(status: string): readonly Way[] {
  if (status === 'bounced') return ['call', 'linkedin', 'email'];
  return RATHER_CALLED.includes(status) ? ['call', 'email', 'linkedin'] : ['email', 'call', 'linkedin'];
}
