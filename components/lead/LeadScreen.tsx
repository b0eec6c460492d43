import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { canTurn } from '../../utils/app/one-lead.ts';
import { leadName } from '../leads/lead-words.ts';
import { ChevronUp } from '../ui/deferred-icons.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ChevronDown } from '../ui/icons.ts';
import { ScreenBar } from '../ui/ScreenBar.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import { LeadFacts } from './LeadFacts.tsx';
import { LeadHead } from './LeadHead.tsx';
import { LeadLinks } from './LeadLinks.tsx';
import { RelatedCards } from './RelatedCards.tsx';
import '../styles/deferred.css';
import './lead.css';

export interface LeadScreenProps {
  readonly app: App;
  readonly id: string;
}

/** One lead: who it is, what to do, and everything Leadey says of it. */
export function LeadScreen({ app, id }: LeadScreenProps) {
  const shown = app.state.lead.value;
  const related = app.state.related.value;
  const lead = shown.state === 'shown' || shown.state === 'failed' ? shown.lead : null;
  const country = (related?.state === 'known' ? related.company?.country : null) ?? '';
  const openedWith = useRef(id);
  const hasTurned = useRef(false);
  if (id !== openedWith.current) hasTurned.current = true;
  return (
    <div class="screen">
      <ScreenBar
        title={lead === null ? i18n.t('lead.heading') : leadName(lead)}
        back={i18n.t('lead.back')}
        onBack={app.openHome}
      >
        <Neighbours app={app} id={id} />
      </ScreenBar>
      {/* The first is read as the heading; from there the focus stays on the button for the next press. */}
      <p class="unseen" aria-live="polite">
        {lead !== null && hasTurned.current && leadName(lead)}
      </p>
      <main class="page">
        {shown.state === 'loading' && (
          <p role="status" class="calm">
            {i18n.t('lead.loading')}
          </p>
        )}
        {shown.state === 'gone' && (
          <p role="alert" class="notice">
            {i18n.t('lead.gone')}
          </p>
        )}
        {shown.state === 'failed' && (
          <ErrorNotice
            error={shown.error}
            shownSince={null}
            onRetry={() => void app.openLead(id)}
            onReconnect={app.replaceKey}
          />
        )}
        {lead !== null && (
          <>
            <LeadHead lead={lead} />
            <LeadLinks lead={lead} />
            <ContactFacts lead={lead} companyCountry={country} />
            <LeadFacts lead={lead} />
            <RelatedCards app={app} lead={lead} related={related} />
          </>
        )}
      </main>
    </div>
  );
}

/** The leads before and after this one in the list it was opened from. */
function Neighbours({ app, id }: LeadScreenProps) {
  const { list, lead, screen } = app.state;
  const shown = { list: list.value, lead: lead.value, screen: screen.value };
  return (
    <>
      <IconButton
        icon={ChevronUp}
        name={i18n.t('lead.previous')}
        disabled={!canTurn(shown, id, -1)}
        onClick={() => void app.turnLead(-1)}
      />
      <IconButton
        icon={ChevronDown}
        name={i18n.t('lead.next')}
        disabled={!canTurn(shown, id, 1)}
        onClick={() => void app.turnLead(1)}
      />
    </>
  );
}
