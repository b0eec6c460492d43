import { i18n } from '#i18n';
import { statusWords as ownWords } from '../../utils/leads/lead-status.ts';

const PLANS = ['trial', 'starter', 'growth', 'scale', 'cancelled'] as const;
const PLAN_STATUSES = ['trialing', 'past_due', 'cancelled'] as const;
export type PlanTrouble = (typeof PLAN_STATUSES)[number];

/** The plan in words; one that is not known yet is made readable. */
export function planWords(plan: string): string {
  const known = PLANS.find((name) => name === plan);
  return known === undefined ? ownWords(plan) : i18n.t(`plan.${known}`);
}

/** The plan's status when it is one that somebody may do something about. */
export function planTrouble(planStatus: string): PlanTrouble | null {
  return PLAN_STATUSES.find((name) => name === planStatus) ?? null;
}

/** The plan's status in words, when there is more to say than "active". */
export function planStatusWords(planStatus: string): string | null {
  if (planStatus === '' || planStatus === 'active') return null;
  const trouble = planTrouble(planStatus);
  return trouble === null ? ownWords(planStatus) : i18n.t(`planStatus.${trouble}`);
}
