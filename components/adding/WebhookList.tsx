import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import type { Result } from '../../utils/result.ts';
import type { Webhooks } from '../../utils/storage/webhook-schemas.ts';
import { campaignWords } from './adding-words.ts';

interface WebhookListProps {
  readonly app: App;
  readonly webhooks: Webhooks;
  readonly run: (action: Promise<Result<null, LeadeyError>>) => Promise<boolean>;
}

/** The campaigns by name, each with what may be seen of its token. */
export function WebhookList({ app, webhooks: { webhooks, preferred }, run }: WebhookListProps) {
  const campaigns = app.state.campaigns.value;
  const areAllKnown = app.state.campaignsComplete.value && campaigns.length > 0;
  const remove = (id: string) => {
    // The button goes with its line: the focus would be lost.
    document.querySelector<HTMLElement>('.add-webhook input')?.focus();
    void run(app.removeWebhook(id));
  };
  return (
    <ul class="webhooks" aria-label={i18n.t('webhooks.list')}>
      {webhooks.map(({ campaignId, masked }) => {
        const campaign = campaignWords(campaignId, campaigns);
        const isForeign = areAllKnown && campaigns.every(({ id }) => id !== campaignId);
        return (
          <li key={campaignId}>
            <span class="webhook-name">
              <b dir="auto">{campaign}</b>
              <span class="key-label calm small">{masked}</span>
              {isForeign && <span class="small warned">{i18n.t('webhooks.foreign')}</span>}
            </span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('webhooks.prefer', { campaign })}
              aria-pressed={campaignId === preferred}
              onClick={() => void run(app.preferWebhook(campaignId))}
            >
              {i18n.t(campaignId === preferred ? 'webhooks.preferred' : 'webhooks.preferShort')}
            </button>
            <button
              type="button"
              class="button danger"
              aria-label={i18n.t('webhooks.remove', { campaign })}
              onClick={() => remove(campaignId)}
            >
              {i18n.t('webhooks.removeShort')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
