import { i18n } from '#i18n';
import { formatExact } from '../../utils/format/exact-date.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { sourceWords } from '../leads/source-words.ts';

/** Where a lead came from, and when. */
export function LeadFacts({ lead }: { lead: Lead }) {
  const facts = [
    { words: i18n.t('lead.created'), value: formatExact(Date.parse(lead.createdAt)) },
    { words: i18n.t('lead.source'), value: lead.source === '' ? '' : sourceWords(lead.source) },
  ].filter(({ value }) => value !== '');
  return (
    <dl class="lead-facts">
      {facts.map(({ words, value }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
