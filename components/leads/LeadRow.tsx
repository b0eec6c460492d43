import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatAge } from '../../utils/format/age.ts';
import { initials } from '../../utils/format/initials.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { statusHue } from '../../utils/leads/lead-status.ts';
import { isNew } from '../../utils/leads/look.ts';
import type { MarkWords } from './highlight-words.tsx';
import { leadName, statusWords } from './lead-words.ts';
import { Score } from './Score.tsx';

export interface LeadRowProps {
  readonly lead: Lead;
  readonly clock: ReadonlySignal<number>;
  /** When the newest lead was added that was seen at an earlier look, in milliseconds since the epoch. */
  readonly lastSeen?: number;
  /** Marks what was searched. */
  readonly mark: MarkWords;
  readonly onOpen: (id: string) => void;
  /** What a row gains after the first frame. */
  readonly tools?: RowTools | undefined;
}

export type RowTools = (lead: Lead) => ComponentChildren;

/** One lead in two lines: the name first, the rest calmer. A row that reads a signal is drawn again only when it changes. */
export function LeadRow({ lead, clock, lastSeen = 0, mark, onOpen, tools }: LeadRowProps) {
  const name = leadName(lead);
  const isFresh = isNew(lead, lastSeen);
  const age = formatAge(Date.parse(lead.createdAt), clock.value);
  const status = statusWords(lead.status);
  const role = [lead.title, lead.company].filter((part) => part !== '').join(' · ');
  return (
    <li>
      <button
        type="button"
        class="lead"
        data-lead={lead.id}
        aria-label={rowWords(lead, { status, age, isFresh })}
        onClick={() => onOpen(lead.id)}
      >
        <span class="avatar" aria-hidden="true">
          {initials(name)}
          {isFresh && <i class="fresh" />}
        </span>
        <span class="identity">
          <span class="name">
            <bdi>{mark(name)}</bdi>
          </span>
          <span class="sub">
            {role !== '' && <bdi>{mark(role)}</bdi>}
            {lead.campaignName !== '' && (
              // Drawn anew for another lead: it would move if the words before it were longer or shorter.
              <bdi class="campaign" key={lead.id}>
                {mark(lead.campaignName)}
              </bdi>
            )}
          </span>
        </span>
        <span class="trailing" key={status + age}>
          <span class={`status ${statusHue(lead.status)}`}>{status}</span>
          <time class="sub" dateTime={lead.createdAt}>
            {age}
          </time>
        </span>
        {/* At the edge, where figures stand below each other. */}
        {lead.score !== null && <Score score={lead.score} />}
      </button>
      {tools?.(lead)}
    </li>
  );
}

interface RowWords {
  readonly status: string;
  readonly age: string;
  readonly isFresh: boolean;
}

function rowWords(lead: Lead, { status, age, isFresh }: RowWords): string {
  const score = lead.score === null ? '' : i18n.t('leads.score', { score: String(lead.score) });
  const fresh = isFresh ? i18n.t('leads.fresh') : '';
  const parts = [leadName(lead), fresh, lead.title, lead.company, status, score, lead.campaignName, age];
  return parts.filter((part) => part !== '').join(', ');
}
