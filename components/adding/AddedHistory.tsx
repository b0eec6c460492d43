import { i18n } from '#i18n';
import type { Adding } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import type { Attempt } from '../../utils/storage/webhook-schemas.ts';
import { leadName } from '../leads/lead-words.ts';
import { campaignWords } from './adding-words.ts';

/** What was added from here since the browser was started. */
export function AddedHistory({ app, adding }: { app: App; adding: Adding }) {
  const history = adding.state.history.value;
  if (history.length === 0) return null;
  return (
    <section class="card added-history" aria-label={i18n.t('adding.history')}>
      <h2>{i18n.t('adding.history')}</h2>
      <ul>
        {history.map((attempt) => (
          <li key={attempt.id}>
            <Who app={app} attempt={attempt} />
            <span class="calm small" dir="auto">
              {campaignWords(attempt.campaignId, app.state.campaigns.value)}
            </span>
            <span class="pill">{stateWords(attempt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ app, attempt: { lead, leadId } }: { app: App; attempt: Attempt }) {
  if (leadId === null) return <span dir="auto">{leadName(lead)}</span>;
  return (
    <button type="button" class="plain-link" dir="auto" onClick={() => void app.openLead(leadId)}>
      {leadName(lead)}
    </button>
  );
}

function stateWords({ state }: Attempt): string {
  return i18n.t(state === 'not-added' ? 'adding.states.notAdded' : `adding.states.${state}`);
}
