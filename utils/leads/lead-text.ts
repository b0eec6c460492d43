import { pastedRow } from '../export/pasted-row.ts';
import type { Lead } from '../leadey/schemas.ts';

/** A lead as readable lines, for a message or a note. What is missing is left out. */
export function leadAsLines(lead: Lead): string {
  const role = [lead.title, lead.company].filter((part) => part !== '').join(', ');
  const lines = [lead.name, role, lead.email, lead.phone, lead.linkedinUrl];
  return lines.filter((line) => line !== '').join('\n');
}

/** A lead as a row of a table, for a spreadsheet: what its screen shows, in that order. */
export function leadAsRow(lead: Lead): string {
  const { name, title, company, email, phone, linkedinUrl, status, campaignName, createdAt } = lead;
  return pastedRow([name, title, company, email, phone, linkedinUrl, status, campaignName, createdAt]);
}
