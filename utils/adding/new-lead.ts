import * as v from 'valibot';
import type { Lead } from '../leadey/schemas.ts';

/** In characters: far above any name or address, far below what would fill memory-only storage. */
export const LONGEST_FIELD = 500;
const field = v.fallback(v.pipe(v.string(), v.maxLength(LONGEST_FIELD)), '');

/** What is told of somebody who is to be added; `''` is nothing. */
export const NewLeadSchema = v.object({
  name: field,
  email: field,
  phone: field,
  title: field,
  company: field,
  linkedinUrl: field,
});

export type NewLead = v.InferOutput<typeof NewLeadSchema>;
export type NewLeadField = keyof NewLead;

export const NEW_LEAD_FIELDS: readonly NewLeadField[] = [
  'name',
  'email',
  'phone',
  'title',
  'company',
  'linkedinUrl',
];

export const NOBODY: NewLead = { name: '', email: '', phone: '', title: '', company: '', linkedinUrl: '' };

/** What Leadey asks of a new lead before it takes it, so that nothing is sent for nothing. */
export type NewLeadProblem = 'nobody' | 'email';

export function problemOf({ name, email }: NewLead): NewLeadProblem | null {
  if (name.trim() === '' && email.trim() === '') return 'nobody';
  return email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email.trim()) ? null : 'email';
}

/** As it is sent: without blanks around it, and without what is empty, which Leadey takes for absent. */
export function toPayload(lead: NewLead): Partial<NewLead> {
  const entries = NEW_LEAD_FIELDS.map((name) => [name, lead[name].trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

export interface Change {
  readonly field: NewLeadField;
  readonly from: string;
  readonly to: string;
}

/** What sending `sent` would write over in this lead. */
export function changesTo(lead: Lead, sent: NewLead): Change[] {
  return Object.entries(toPayload(sent)).flatMap(([name, to]) => {
    const field = name as NewLeadField;
    const from = lead[field];
    const isSame = field === 'email' ? from.toLowerCase() === to.toLowerCase() : from === to;
    return isSame ? [] : [{ field, from, to }];
  });
}

/** Whether both tell the same, blanks around it aside. */
export function isSameNewLead(a: NewLead, b: NewLead): boolean {
  return NEW_LEAD_FIELDS.every((field) => a[field].trim() === b[field].trim());
}

/** No more of each field than is sent: what is cut is seen to be cut. */
export function clipped(lead: NewLead): NewLead {
  const entries = NEW_LEAD_FIELDS.map((field) => [field, lead[field].slice(0, LONGEST_FIELD)]);
  return { ...lead, ...Object.fromEntries(entries) };
}
