import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatAge } from '../utils/format/age.ts';
import { initials } from '../utils/initials.ts';
import { statusHue } from '../utils/lead-status.ts';
import type { Lead } from '../utils/leadey/schemas.ts';
import type { MarkWords } from './mark-words.tsx';
import { memo } from './memo.tsx';
import { leadName, statusWords } from './words.ts';

export interface LeadRowProps {
  readonly lead: Lead;
  readonly now: number;
  /** Marks what was searched. */
  readonly mark: MarkWords;
  readonly onOpen: (id: string) => void;
  /** What a row gains after the first frame. */
  readonly tools?: RowTools | undefined;
}

export type RowTools = (lead: Lead) => ComponentChildren;

/** One lead in two lines: the name first, the rest calmer. */
export const LeadRow = memo(function LeadRow({ lead, now, mark, onOpen, tools }: LeadRowProps) {
  const name = leadName(lead);
  const age = formatAge(Date.parse(lead.createdAt), now);
  const status = statusWords(lead.status);
  const role = [lead.title, lead.company].filter((part) => part !== '').join(' · ');
  return (
    <li>
      <button
        type="button"
        class="lead"
        data-lead={lead.id}
        aria-label={rowWords(lead, status, age)}
        onClick={() => onOpen(lead.id)}
      >
        <span class="face" aria-hidden="true">
          {initials(name)}
        </span>
        {/* Another lead is drawn anew: words of another length would move those beside them. */}
        <span class="who" key={lead.id}>
          <span class="name">
            <bdi>{mark(name)}</bdi>
          </span>
          <span class="sub" title={[role, lead.campaignName].filter(Boolean).join(' · ')}>
            {role !== '' && <bdi>{mark(role)}</bdi>}
            {lead.campaignName !== '' && <bdi>{mark(lead.campaignName)}</bdi>}
          </span>
        </span>
        <span class="end" key={`${status} ${lead.score} ${age}`}>
          <span class={`status ${statusHue(lead.status)}`}>{status}</span>
          <span class="sub">
            <time dateTime={lead.createdAt}>{age}</time>
            {/* At the edge, where figures stand below each other. */}
            {lead.score !== null && <b>{lead.score}</b>}
          </span>
        </span>
      </button>
      {tools?.(lead)}
    </li>
  );
});

function rowWords(lead: Lead, status: string, age: string): string {
  const score = lead.score === null ? '' : i18n.t('leads.score', { score: String(lead.score) });
  const parts = [leadName(lead), lead.title, lead.company, status, score, lead.campaignName, age];
  return parts.filter((part) => part !== '').join(', ');
}
