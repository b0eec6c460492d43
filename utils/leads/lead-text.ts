import { pastedRow } from '../export/pasted-row.ts';
import type { Lead } from '../leadey/schemas.ts';

/** A lead as readable lines, for a message or a note. What is missing is left out. */
export function leadAsLines(lead: Lead): string {
  const role = [lead.title, lead.company].filter((part) => part !== '').join(', ');
  const lines = [lead.name, role, lead.email, lead.phone, lead.linkedinUrl];
  return lines.filter((line) => line !== '').join('\n');
}

/** Several, one below the other. */
export function leadsAsLines(leads: readonly Lead[]): string {
  return leads.map(leadAsLines).join('\n\n');
}

/** A table as notes and tickets draw it (GitHub Flavored Markdown); `head` are the names of its columns. */
export function leadsAsMarkdown(leads: readonly Lead[], head: readonly string[]): string {
  const rows = leads.map(({ name, title, company, email, phone, linkedinUrl }) => [
    name,
    title,
    company,
    email,
    phone,
    linkedinUrl,
  ]);
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(markdownCell).join(' | ')} |`)
    .join('\n');
}

/** What would end a cell, or be drawn instead of read, stands for itself. */
function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

/** A lead as a row of a table, for a spreadsheet: what its screen shows, in that order. */
export function leadAsRow(lead: Lead): string {
  const { name, title, company, email, phone, linkedinUrl, status, campaignName, createdAt } = lead;
  return pastedRow([name, title, company, email, phone, linkedinUrl, status, campaignName, createdAt]);
}
