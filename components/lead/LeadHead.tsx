import { i18n } from '#i18n';
import { initials } from '../../utils/format/initials.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { statusHue } from '../../utils/leads/lead-status.ts';
import { leadName, statusWords } from '../leads/lead-words.ts';
import { Score } from '../leads/Score.tsx';

/** Who it is, and how far things have come with them. */
export function LeadHead({ lead }: { lead: Lead }) {
  return (
    <div class="lead-head">
      <span class="avatar large" aria-hidden="true">
        {initials(leadName(lead))}
      </span>
      <div class="lead-role">
        {[lead.title, lead.company].map(
          (part) =>
            part !== '' && (
              <p key={part}>
                <bdi>{part}</bdi>
              </p>
            ),
        )}
        <span class={`status ${statusHue(lead.status)}`}>{statusWords(lead.status)}</span>
      </div>
      {lead.score !== null && (
        <p class="lead-score">
          <Score score={lead.score} />
          <span aria-hidden="true">{i18n.t('lead.score')}</span>
        </p>
      )}
    </div>
  );
}
