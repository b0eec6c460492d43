import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import { canTurn } from '../utils/app/one-lead.ts';
import type { AppState } from '../utils/app/state.ts';
import { initials } from '../utils/initials.ts';
import { statusHue } from '../utils/lead-status.ts';
import type { Lead } from '../utils/leadey/schemas.ts';
import { IconButton } from './Header.tsx';
import { LeadBehind } from './LeadBehind.tsx';
import { LeadFacts } from './LeadFacts.tsx';
import { LeadLinks } from './LeadLinks.tsx';
import { ScreenBar } from './ScreenBar.tsx';
import { Trouble } from './Trouble.tsx';
import { leadName, statusWords } from './words.ts';

export interface LeadScreenProps {
  readonly app: App;
  readonly state: AppState;
  readonly id: string;
}

/** One lead: who it is, what to do, and everything Leadey says of it. */
export function LeadScreen({ app, state, id }: LeadScreenProps) {
  const shown = state.lead;
  const lead = shown.state === 'shown' || shown.state === 'failed' ? shown.lead : null;
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
        <Neighbours app={app} state={state} id={id} />
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
          <Trouble
            error={shown.error}
            shownSince={null}
            onRetry={() => void app.openLead(id)}
            onReconnect={app.replaceKey}
          />
        )}
        {lead !== null && <LeadHead lead={lead} />}
        {lead !== null && <LeadLinks lead={lead} />}
        {lead !== null && <LeadFacts lead={lead} campaigns={state.campaigns} />}
        {lead !== null && state.behind && <LeadBehind view={state.behind} />}
      </main>
    </div>
  );
}

/** The leads before and after this one in the list it was opened from. */
function Neighbours({ app, state, id }: LeadScreenProps) {
  return (
    <>
      <IconButton
        icon="up"
        name={i18n.t('lead.previous')}
        disabled={!canTurn(state, id, -1)}
        onClick={() => void app.turnLead(-1)}
      />
      <IconButton
        icon="down"
        name={i18n.t('lead.next')}
        disabled={!canTurn(state, id, 1)}
        onClick={() => void app.turnLead(1)}
      />
    </>
  );
}

function LeadHead({ lead }: { lead: Lead }) {
  const role = [lead.title, lead.company].filter((part) => part !== '').join(' · ');
  return (
    <div class="lead-head">
      <span class="face large" aria-hidden="true">
        {initials(leadName(lead))}
      </span>
      <div>
        {role !== '' && (
          <p class="lead-role">
            <bdi>{role}</bdi>
          </p>
        )}
        <span class={`status ${statusHue(lead.status)}`}>{statusWords(lead.status)}</span>
      </div>
    </div>
  );
}
