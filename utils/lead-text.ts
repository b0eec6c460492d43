import type { Lead } from './leadey/schemas.ts';

/** A lead as readable lines, for a message or a note. What is missing is left out. */
export function leadAsLines(lead: Lead): string {
  const role = [lead.title, lead.company].filter((part) => part !== '').join(', ');
  const lines = [lead.name, role, lead.email, lead.phone, lead.linkedinUrl];
  return lines.filter((line) => line !== '').join('\n');
}
