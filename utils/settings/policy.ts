import * as v from 'valibot';
import { INTERVALS, type Settings } from './settings.ts';

/** What the admins of a company's browsers decide; each part that is absent or damaged leaves people the choice. */
export const PolicySchema = v.object({
  keysInMemoryOnly: v.fallback(v.boolean(), false),
  exportOff: v.fallback(v.boolean(), false),
  siteCheckOff: v.fallback(v.boolean(), false),
  addingOff: v.fallback(v.boolean(), false),
  /** Ids of campaigns that may take leads from here; `null` allows all. */
  addingCampaigns: v.fallback(v.nullish(v.array(v.string()), null), null),
  /** Minutes, as in the settings. */
  checkEvery: v.fallback(v.nullish(v.picklist(INTERVALS), null), null),
  /** Ids of organizations; `null` allows all. */
  allowedWorkspaces: v.fallback(v.nullish(v.array(v.string()), null), null),
});

export type Policy = v.InferOutput<typeof PolicySchema>;

export const NO_POLICY: Policy = {
  keysInMemoryOnly: false,
  exportOff: false,
  siteCheckOff: false,
  addingOff: false,
  addingCampaigns: null,
  checkEvery: null,
  allowedWorkspaces: null,
};

/** The settings as they are in force. */
export function underPolicy(settings: Settings, { checkEvery, siteCheckOff }: Policy): Settings {
  return {
    ...settings,
    checkEvery: checkEvery ?? settings.checkEvery,
    checkSite: settings.checkSite && !siteCheckOff,
  };
}

/** What was chosen on a page, which shows the settings in force: what admins decide takes the place of no own choice. */
export function keepOwn(chosen: Settings, own: Settings, { checkEvery, siteCheckOff }: Policy): Settings {
  return {
    ...chosen,
    checkEvery: checkEvery === null ? chosen.checkEvery : own.checkEvery,
    checkSite: siteCheckOff ? own.checkSite : chosen.checkSite,
  };
}

export function isAllowed(organization: string, { allowedWorkspaces }: Policy): boolean {
  return allowedWorkspaces === null || allowedWorkspaces.includes(organization);
}

/** Whether leads may be added to this campaign from here. */
export function mayAddTo(campaignId: string, { addingOff, addingCampaigns }: Policy): boolean {
  return !addingOff && (addingCampaigns === null || addingCampaigns.includes(campaignId));
}
