import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Adding, AddingStep } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { ExternalLink } from '../ui/icons.ts';
import { campaignWords } from './adding-words.ts';

interface AddOutcomeProps {
  readonly app: App;
  readonly adding: Adding;
  readonly step: Extract<AddingStep, { name: 'added' }>;
}

/** That it is done, and where to go from here. */
export function AddOutcome({ app, adding, step: { added, campaignId } }: AddOutcomeProps) {
  const { leadId, created, twice } = added;
  const next = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the form.
  useLayoutEffect(() => next.current?.focus(), []);
  const campaign = campaignWords(campaignId, app.state.campaigns.value);
  return (
    <section class="card outcome">
      <p role="status" id="added">
        {i18n.t(created ? 'adding.added' : 'adding.updated', { campaign })}
      </p>
      {twice && <p role="alert">{i18n.t('adding.twice')}</p>}
      <div class="actions">
        <button
          ref={next}
          aria-describedby="added"
          type="button"
          class="button primary"
          onClick={() => void app.openLead(leadId)}
        >
          {i18n.t('adding.openLead')}
        </button>
        <button type="button" class="button" onClick={adding.startOver}>
          {i18n.t('adding.another')}
        </button>
        <a class="button" href={webApp.lead(leadId, campaignId)} target="_blank" rel="noreferrer">
          {i18n.t('lead.open')}
          <Icon icon={ExternalLink} size={13} />
        </a>
      </div>
    </section>
  );
}
