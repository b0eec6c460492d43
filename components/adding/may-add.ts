import { openCampaigns } from '../../utils/adding/choose-campaign.ts';
import type { App } from '../../utils/app/create-app.ts';

/** Whether some campaign takes leads from here, and no admin has switched that off. */
export function mayAdd({ state }: App): boolean {
  return openCampaigns(state.webhooks.value, state.policy.value).length > 0;
}
