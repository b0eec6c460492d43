import { FIELDS, type Field } from '../leadey/lead-fields.ts';
import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import type { ColumnSet, FileChoice } from './file-choice.ts';

export type CellValue = string | number | null;

/** A column of a file: what its head says, and what a lead has in it. */
export interface Column {
  readonly name: string;
  /** What its texts are, for files that can hold links and times. */
  readonly kind: 'plain' | 'email' | 'web' | 'time';
  of(lead: Lead): CellValue;
}

const KINDS: Partial<Record<Field, Column['kind']>> = {
  email: 'email',
  linkedinUrl: 'web',
  createdAt: 'time',
};

const column = (name: string, of: Column['of']): Column => ({ name, kind: 'plain', of });
const field = (name: string, key: Field): Column => ({
  name,
  kind: KINDS[key] ?? 'plain',
  of: (lead) => lead[key],
});
const fixed = (name: string, value: string): Column => column(name, () => value);
/** One address of the field: imports refuse a row with two in a column. */
const address = (name: string, of: (lead: Lead) => string): Column => ({ name, kind: 'email', of });

const firstAddress = ({ email }: Lead): string => addressesOf(email)[0] ?? email;
const secondAddress = ({ email }: Lead): string => addressesOf(email)[1] ?? '';
const firstName: Column['of'] = (lead) => lead.firstName || (lead.lastName ? '' : firstWord(lead.name));
const lastName: Column['of'] = (lead) => lead.lastName || (lead.firstName ? '' : otherWords(lead.name));

/**
 * The columns of a file for each program that imports it, by the names with which its import finds them by itself.
 * HubSpot: labels of its default contact properties. Salesforce: fields of a lead in its Data Import Wizard.
 * Pipedrive: fields of a person and an organization. Google Contacts: the head of its own CSV export.
 */
export const columnSets: Record<Exclude<ColumnSet, 'own'>, readonly Column[]> = {
  leadey: FIELDS.map((key) => field(key, key)),
  hubspot: [
    column('First Name', firstName),
    column('Last Name', lastName),
    address('Email', firstAddress),
    field('Phone Number', 'phone'),
    field('Job Title', 'title'),
    field('Company Name', 'company'),
    field('LinkedIn URL', 'linkedinUrl'),
    field('Leadey Status', 'status'),
    field('Leadey Score', 'score'),
    field('Leadey Campaign', 'campaignName'),
  ],
  salesforce: [
    column('First Name', firstName),
    // Both are required of a lead: a row without one is refused.
    column('Last Name', (lead) => lastName(lead) || lead.name || firstAddress(lead) || 'Unknown'),
    column('Company', (lead) => lead.company || 'Unknown'),
    field('Title', 'title'),
    address('Email', firstAddress),
    field('Phone', 'phone'),
    fixed('Lead Source', 'Leadey'),
    column('Description', descriptionOf),
  ],
  pipedrive: [
    column('Person - Name', (lead) => lead.name || firstAddress(lead)),
    address('Person - Email', firstAddress),
    field('Person - Phone', 'phone'),
    field('Person - Job title', 'title'),
    field('Organization - Name', 'company'),
    field('Person - LinkedIn', 'linkedinUrl'),
    column('Note', descriptionOf),
  ],
  google: [
    column('First Name', firstName),
    column('Last Name', lastName),
    field('Organization Name', 'company'),
    field('Organization Title', 'title'),
    fixed('E-mail 1 - Label', 'Work'),
    address('E-mail 1 - Value', firstAddress),
    column('E-mail 2 - Label', (lead) => (secondAddress(lead) === '' ? '' : 'Other')),
    address('E-mail 2 - Value', secondAddress),
    fixed('Phone 1 - Label', 'Work'),
    field('Phone 1 - Value', 'phone'),
    fixed('Website 1 - Label', 'LinkedIn'),
    field('Website 1 - Value', 'linkedinUrl'),
    column('Notes', descriptionOf),
    fixed('Labels', 'Leadey'),
  ],
};

/** The columns of a file as somebody chose them. */
export function columnsOf({ columns, ownColumns }: FileChoice): readonly Column[] {
  return columns === 'own' ? ownColumns.map((key) => field(key, key)) : columnSets[columns];
}

/** What these programs have no field for, in a line for people. */
function descriptionOf({ campaignName, status, score, linkedinUrl }: Lead): string {
  const parts = [campaignName, status, score === null ? '' : `score ${score}`, linkedinUrl];
  return parts.filter(Boolean).join(' · ');
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

function otherWords(name: string): string {
  return name.trim().split(/\s+/).slice(1).join(' ');
}
