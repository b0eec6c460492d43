import { i18n } from '#i18n';
import { formatDay } from '../../utils/format/dates.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { ADDED, type LeadFilters } from '../../utils/leadey/lead-filters.ts';
import { campaignsOf, type LeadQuery, type Narrowing, statusesOf } from '../../utils/leadey/lead-query.ts';
import { withCampaigns, withStatuses } from '../../utils/leadey/narrowing.ts';
import { statusWords } from '../leads/lead-words.ts';
import { sourceWords } from '../leads/source-words.ts';

/** A filter in a few words, and what is asked for once it is taken off. */
export interface Chip {
  readonly words: string;
  readonly without: Narrowing;
}

/** Each filter that is chosen, in the order of the panel. `campaigns` are their names by id. */
export function chipsOf(
  query: Pick<LeadQuery, 'status' | 'campaignId' | 'filters'>,
  campaigns: ReadonlyMap<string, string>,
  now: number,
): Chip[] {
  const { filters } = query;
  const [statuses, ids] = [statusesOf(query), campaignsOf(query)];
  const changed = (change: Partial<LeadFilters>) => ({ filters: { ...filters, ...change } });
  return [
    ...statuses.map((status) => ({
      words: statusWords(status),
      without: withStatuses(
        filters,
        statuses.filter((other) => other !== status),
      ),
    })),
    ...ids.map((id) => ({
      words: campaigns.get(id) ?? id,
      without: withCampaigns(
        filters,
        ids.filter((other) => other !== id),
      ),
    })),
    ...filters.sources.map((source) => ({
      words: i18n.t('filters.fromSource', { source: sourceWords(source) }),
      without: changed({ sources: filters.sources.filter((other) => other !== source) }),
    })),
    ...scoreChip(filters).map((words) => ({ words, without: changed({ scoreFrom: null, scoreTo: null }) })),
    ...filters.has.map((field) => ({
      words: i18n.t(`filters.having.${field}`),
      without: changed({ has: filters.has.filter((other) => other !== field) }),
    })),
    ...filters.lacks.map((field) => ({
      words: i18n.t(`filters.lacking.${field}`),
      without: changed({ lacks: filters.lacks.filter((other) => other !== field) }),
    })),
    ...addedChip(filters, now).map((words) => ({ words, without: changed({ added: '' }) })),
    ...(filters.opened ? [{ words: i18n.t('sorts.opened'), without: changed({ opened: false }) }] : []),
  ];
}

function scoreChip({ scoreFrom, scoreTo }: LeadFilters): string[] {
  const from = scoreFrom === null ? '' : formatNumber(scoreFrom);
  const to = scoreTo === null ? '' : formatNumber(scoreTo);
  if (from !== '' && to !== '') return [i18n.t('filters.scoreBetween', { from, to })];
  if (from !== '') return [i18n.t('filters.scoreAtLeast', { from })];
  return to === '' ? [] : [i18n.t('filters.scoreAtMost', { to })];
}

function addedChip({ added }: LeadFilters, now: number): string[] {
  if (added === '') return [];
  const time = ADDED.find((one) => one === added);
  if (time !== undefined) return [i18n.t(`filters.times.${time}`)];
  const [from = '', to = ''] = added.split('/').map((day) => formatDay(Date.parse(`${day}T12:00`), now));
  if (to === '') return [i18n.t('filters.sinceDay', { day: from })];
  return [i18n.t('filters.betweenDays', { from, to })];
}
