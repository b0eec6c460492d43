/** Leadey's built-in statuses, in the order a lead meets them; workspaces add their own. */
export const BUILT_IN_STATUSES = [
  'pending',
  'new',
  'sent',
  'opened',
  'clicked',
  'replied',
  'contacted',
  'no_answer',
  'callback',
  'interested',
  'qualified',
  'completed',
  'other_contact',
  'not_interested',
  'competitor',
  'dnc',
  'bounced',
] as const;

export type BuiltInStatus = (typeof BUILT_IN_STATUSES)[number];
export type Hue = 'good' | 'bad' | 'active' | 'neutral';

/** The web app's hues; `replied` reads as the good news it is, and what is unknown stays neutral. */
const HUES: Partial<Record<BuiltInStatus, Hue>> = {
  interested: 'good',
  qualified: 'good',
  completed: 'good',
  replied: 'good',
  not_interested: 'bad',
  competitor: 'bad',
  dnc: 'bad',
  bounced: 'bad',
  contacted: 'active',
  callback: 'active',
};

export function isBuiltIn(status: string): status is BuiltInStatus {
  return (BUILT_IN_STATUSES as readonly string[]).includes(status);
}

export function statusHue(status: string): Hue {
  return (isBuiltIn(status) ? HUES[status] : undefined) ?? 'neutral';
}

/** A status of the workspace's own, as words: `waiting_on_legal` becomes `Waiting on legal`. */
export function statusWords(status: string): string {
  const words = status.replace(/[_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
