import { i18n } from '#i18n';
import type { ListState } from '../../utils/app/state.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { isNarrowed } from '../../utils/leadey/lead-query.ts';

/** What the list holds, in the words that are also read out: `26–50 of 134 leads`. */
export function listStatus(list: ListState): string {
  if (list.state === 'loading') return i18n.t('leads.loading');
  if (list.snapshot === null) return '';
  const { page, query } = list.snapshot;
  const total = page.meta.totalCount;
  if (total === 0) return i18n.t(isNarrowed(query) ? 'leads.noMatch' : 'leads.none');
  const from = formatNumber((query.page - 1) * query.pageSize + 1);
  const to = formatNumber(Math.min(query.page * query.pageSize, total));
  return i18n.t('leads.range', total, [formatNumber(total)], { from, to });
}
