const APP = 'https://app.leadey.ai';

/** By itself, since it is all that the background opens. */
export const CREDITS_PAGE = `${APP}/dashboard/settings?tab=credits`;

/** Places in Leadey's own web app. */
export const webApp = {
  home: APP,
  keys: `${APP}/dashboard/settings?tab=api-keys`,
  credits: CREDITS_PAGE,
  billing: `${APP}/dashboard/settings?tab=billing`,
  help: 'mailto:support@leadey.ai',
  lead: (id: string, campaignId: string): string =>
    `${APP}/dashboard/leads/${encodeURIComponent(id)}${campaignId === '' ? '' : `?c=${encodeURIComponent(campaignId)}`}`,
  company: (id: string): string => `${APP}/dashboard/companies/${encodeURIComponent(id)}`,
  contact: (id: string): string => `${APP}/dashboard/contacts/${encodeURIComponent(id)}`,
  campaign: (id: string): string => `${APP}/dashboard/funnels/${encodeURIComponent(id)}`,
} as const;
