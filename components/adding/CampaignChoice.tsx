import { i18n } from '#i18n';
import { chooseCampaign, openCampaigns } from '../../utils/adding/choose-campaign.ts';
import type { Adding } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import type { Draft } from '../../utils/storage/webhook-schemas.ts';
import { campaignWords } from './adding-words.ts';

interface CampaignChoiceProps {
  readonly app: App;
  readonly adding: Adding;
  readonly draft: Draft;
}

/** Which campaign takes the lead, and what that campaign then does. */
export function CampaignChoice({ app, adding, draft }: CampaignChoiceProps) {
  const webhooks = app.state.webhooks.value;
  const campaigns = app.state.campaigns.value;
  const policy = app.state.policy.value;
  const ids = openCampaigns(webhooks, policy);
  const chosen = chooseCampaign(draft.campaignId, webhooks, policy) ?? '';
  const campaign = campaigns.find(({ id }) => id === chosen);
  return (
    <div class="card">
      <div class="add-field">
        <label for="add-campaign">{i18n.t('filters.campaign')}</label>
        <select
          id="add-campaign"
          value={chosen}
          onChange={({ currentTarget }) => adding.choose(currentTarget.value)}
        >
          {ids.map((id) => (
            <option key={id} value={id}>
              {campaignWords(id, campaigns)}
            </option>
          ))}
        </select>
      </div>
      <p class="small">{whatItDoes(campaign?.status, campaignWords(chosen, campaigns))}</p>
    </div>
  );
}

function whatItDoes(status: string | undefined, campaign: string): string {
  if (status === undefined || status === '') return i18n.t('adding.unknown');
  return i18n.t(status === 'active' ? 'adding.active' : 'adding.inactive', { campaign });
}
