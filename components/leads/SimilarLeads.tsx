import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Lead } from '../../utils/leadey/schemas.ts';
import type { MarkWords } from './highlight-words.tsx';
import { LeadRow, type RowTools } from './LeadRow.tsx';
import './similar-leads.css';

interface SimilarLeadsProps {
  readonly leads: readonly Lead[];
  /** Whether nothing was found as it was typed: then these are the list. */
  readonly alone: boolean;
  readonly clock: ReadonlySignal<number>;
  readonly lastSeen: number;
  readonly mark: MarkWords;
  readonly onOpen: (id: string) => void;
  readonly tools: RowTools;
}

/** Below what was found, or instead of nothing: who was meant if the search holds a typing error. */
export function SimilarLeads({ leads, alone, ...row }: SimilarLeadsProps) {
  return (
    <section class="similar" aria-labelledby="similar">
      <h2 id="similar">{i18n.t('searchTerms.similar')}</h2>
      <ul class="leads" aria-label={i18n.t(alone ? 'leads.list' : 'searchTerms.similar')}>
        {leads.map((lead, place) => (
          <LeadRow key={place} lead={lead} {...row} />
        ))}
      </ul>
    </section>
  );
}
