import { i18n } from '#i18n';
import { formatDay } from '../../utils/format/dates.ts';
import { NO_FILTERS } from '../../utils/leadey/lead-filters.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import type { Campaign } from '../../utils/leadey/schemas.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { BUILT_IN_STATUSES } from '../../utils/leads/lead-status.ts';
import { type ViewQuery, viewOf } from '../../utils/leads/saved-views.ts';
import type { Figures } from '../../utils/overview/figures.ts';
import { statusWords } from '../leads/lead-words.ts';
import { sourceWords } from '../leads/source-words.ts';
import type { Picture } from './pictures.ts';

type Bars = Extract<Picture, { kind: 'bars' }>;

/** As many as are told apart; the rest is one more. */
const MOST_STATUSES = 5;

const LEAST_WEEKS = 8;

const everything = viewOf(FIRST_PAGE);

export function weeksPicture({ weeks }: Figures, now: number): Bars {
  const last = weeks.at(-1);
  // A workspace of last month has no half year to show.
  const first = weeks.findIndex(({ count }) => count > 0);
  const shown = weeks.slice(first < 0 ? -LEAST_WEEKS : Math.min(first, weeks.length - LEAST_WEEKS));
  const rows = shown.map((week) => ({
    id: String(week.start),
    name: formatDay(week.start, now),
    values: [week.count],
    shows: { ...everything, filters: { ...NO_FILTERS, added: week === last ? 'week' : daysOf(week.start) } },
  }));
  return { kind: 'bars', lies: false, series: [i18n.t('overview.leads')], rows };
}

/** Called as in the filter of the list, by the campaigns that are `known` there. */
export function campaignsPicture({ campaigns }: Figures, known: readonly Campaign[]): Bars {
  const names = campaignNames(withKnown(campaigns, known));
  const totals = new Map<string, number>();
  for (const { statuses } of campaigns)
    for (const [status, count] of statuses) totals.set(status, (totals.get(status) ?? 0) + count);
  const usual = [...totals].sort((a, b) => b[1] - a[1]).slice(0, MOST_STATUSES);
  const shown = usual.map(([status]) => status).sort((a, b) => rankOf(a) - rankOf(b));
  const hasOthers = totals.size > shown.length;
  const rows = campaigns.map(({ id, total, statuses }) => {
    const counts = shown.map((status) => statuses.get(status) ?? 0);
    const others = total - counts.reduce((sum, count) => sum + count, 0);
    return {
      id,
      name: names.get(id) ?? id,
      values: hasOthers ? [...counts, others] : counts,
      shows: { ...everything, campaignId: id },
    };
  });
  const series = [...shown.map(statusWords), ...(hasOthers ? [i18n.t('overview.otherStatuses')] : [])];
  return { kind: 'bars', lies: true, series, rows };
}

export function scoresPicture({ scores }: Figures): Bars {
  const last = scores.at(-1);
  const rows = scores.map((score) => {
    const to = score === last ? 100 : score.from + 9;
    const name = `${score.from}–${to}`;
    return {
      id: name,
      name,
      values: [score.count],
      shows: scored(score.from === 0 ? null : score.from, score === last ? null : to),
    };
  });
  return { kind: 'bars', lies: false, series: [i18n.t('overview.leads')], rows };
}

export function sourcesPicture({ sources }: Figures): Bars {
  const rows = sources.map(({ source, count }) => ({
    id: source,
    name: sourceWords(source),
    values: [count],
    shows: { ...everything, filters: { ...NO_FILTERS, sources: [source] } },
  }));
  return { kind: 'bars', lies: true, series: [i18n.t('overview.leads')], rows };
}

/** All that are known, and those that only leads tell of, without a status. */
function withKnown(campaigns: Figures['campaigns'], known: readonly Campaign[]): Campaign[] {
  const ids = new Set(known.map(({ id }) => id));
  const others = campaigns.filter(({ id }) => !ids.has(id));
  return [...known, ...others.map(({ id, name }) => ({ id, name, status: '' }))];
}

/** The seven days from this Monday on, as filters write them. */
function daysOf(monday: number): string {
  const sunday = new Date(monday);
  sunday.setDate(sunday.getDate() + 6);
  return [new Date(monday), sunday].map(dayOf).join('/');
}

const dayOf = (day: Date) =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

function scored(scoreFrom: number | null, scoreTo: number | null): ViewQuery {
  return { ...everything, sort: 'score', filters: { ...NO_FILTERS, scoreFrom, scoreTo } };
}

/** In the order a lead meets them, then a workspace's own. */
function rankOf(status: string): number {
  const place = (BUILT_IN_STATUSES as readonly string[]).indexOf(status);
  return place < 0 ? BUILT_IN_STATUSES.length : place;
}
