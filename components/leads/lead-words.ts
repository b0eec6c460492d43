import { i18n } from '#i18n';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { isBuiltIn, statusWords as ownWords } from '../../utils/leads/lead-status.ts';

/** A lead's status in words; a workspace's own are made readable. */
export function statusWords(status: string): string {
  return isBuiltIn(status) ? i18n.t(`statuses.${status}`) : ownWords(status);
}

/** What a lead is called when it has no name: its address, its company, or that. */
export function leadName(lead: Pick<Lead, 'name' | 'email' | 'company'>): string {
  return lead.name || lead.email || lead.company || i18n.t('leads.unnamed');
}
