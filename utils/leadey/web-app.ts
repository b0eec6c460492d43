const APP = 'https://app.leadey.ai';

/** By itself, since it is the only place the background leads to. */
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
  campaign: (id: string): string => `${APP}/dashboard/funnels/${encodeURIComponent(id)}`,
} as const;
