import { i18n } from '#i18n';
import { isBuiltIn, statusWords as ownWords } from '../utils/lead-status.ts';
import type { Lead } from '../utils/leadey/schemas.ts';

const PLANS = ['trial', 'starter', 'growth', 'scale', 'cancelled'] as const;
const PLAN_STATUSES = ['trialing', 'past_due', 'cancelled'] as const;
export type PlanTrouble = (typeof PLAN_STATUSES)[number];

/** A lead's status in words; a workspace's own are made readable. */
export function statusWords(status: string): string {
  return isBuiltIn(status) ? i18n.t(`statuses.${status}`) : ownWords(status);
}

export function planWords(plan: string): string {
  const known = PLANS.find((name) => name === plan);
  return known === undefined ? ownWords(plan) : i18n.t(`plan.${known}`);
}

/** The plan's status when there is more to say than "active". */
export function planTrouble(planStatus: string): PlanTrouble | null {
  return PLAN_STATUSES.find((name) => name === planStatus) ?? null;
}

export function planStatusWords(planStatus: string): string | null {
  if (planStatus === '' || planStatus === 'active') return null;
  const trouble = planTrouble(planStatus);
  return trouble === null ? ownWords(planStatus) : i18n.t(`planStatus.${trouble}`);
}

/** What a lead is called when it has no name: its address, its company, or that. */
export function leadName(lead: Pick<Lead, 'name' | 'email' | 'company'>): string {
  return lead.name || lead.email || lead.company || i18n.t('leads.unnamed');
}
