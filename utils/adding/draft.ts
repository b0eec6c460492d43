import type { Draft } from '../storage/webhook-schemas.ts';
import { clipped, NEW_LEAD_FIELDS, type NewLead } from './new-lead.ts';

export function isBlank(lead: NewLead): boolean {
  return NEW_LEAD_FIELDS.every((field) => lead[field].trim() === '');
}

/** The form as it opens for somebody of whom this is known: what a person has typed before stays in it. */
export function begun(before: Draft | null, connection: string, known: NewLead): Draft {
  const about = clipped(known);
  const own = before?.connection === connection ? before : null;
  // Opened again, without anybody in mind.
  if (own !== null && isBlank(about)) return own;
  if (own === null || !own.touched || isBlank(own.lead))
    return { connection, lead: about, campaignId: own?.campaignId ?? null, touched: false, offered: null };
  const isOther = !NEW_LEAD_FIELDS.every((field) => about[field] === own.lead[field]);
  return { ...own, offered: isOther ? about : null };
}

/** With what was recognised in a text, where nothing stands yet. */
export function filledWith(lead: NewLead, known: NewLead): NewLead {
  const entries = NEW_LEAD_FIELDS.map((field) => [
    field,
    lead[field].trim() === '' ? known[field] : lead[field],
  ]);
  return { ...lead, ...Object.fromEntries(entries) };
}
