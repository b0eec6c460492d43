import { useCallback, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../utils/format/numbers.ts';
import { BUILT_IN_STATUSES } from '../utils/lead-status.ts';
import type { LeadQuery } from '../utils/leadey/lead-query.ts';
import { isNarrowed } from '../utils/leadey/lead-query.ts';
import type { Campaign } from '../utils/leadey/schemas.ts';
import type { FilterCounts } from '../utils/leads/lead-view.ts';
import { FilterSelect, type Option } from './FilterSelect.tsx';
import { memo } from './memo.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useAfterFirstFrame } from './use-after-first-frame.ts';
import { statusWords } from './words.ts';

export interface FiltersProps {
  readonly query: LeadQuery;
  readonly campaigns: readonly Campaign[];
  readonly campaignsComplete: boolean;
  readonly statuses: readonly string[];
  /** How many leads each choice would show, once that is known. */
  readonly counts: FilterCounts | null;
  readonly onSearch: (text: string) => void;
  readonly onNarrow: (filters: Partial<Pick<LeadQuery, 'status' | 'campaignId'>>) => void;
  readonly onClear: () => void;
  readonly onCampaigns: () => void;
}

export const Filters = memo(function Filters(props: FiltersProps) {
  const { query, campaigns, campaignsComplete, statuses, counts, onSearch, onNarrow, onClear, onCampaigns } =
    props;
  // A hundred options nobody has opened yet are not worth the first frame, nor being looked through at every letter.
  const complete = useAfterFirstFrame();
  const { status, campaignId } = query;
  const statusChoices = useMemo(() => {
    if (!complete) return [];
    const met = [...statuses, ...(counts?.statuses.keys() ?? [])];
    return withCounts(statusOptions(met, status), counts?.statuses);
  }, [complete, statuses, counts, status]);
  const campaignChoices = useMemo(
    () => (complete ? withCounts(campaigns.map(campaignOption), counts?.campaigns) : []),
    [complete, campaigns, counts],
  );
  const chooseStatus = useCallback((chosen: string) => onNarrow({ status: chosen }), [onNarrow]);
  const chooseCampaign = useCallback((chosen: string) => onNarrow({ campaignId: chosen }), [onNarrow]);
  return (
    <search class="filters">
      <SearchBox text={query.search} onSearch={onSearch} onClear={isNarrowed(query) ? onClear : null} />
      <FilterSelect
        label={i18n.t('filters.status')}
        any={i18n.t('filters.anyStatus')}
        value={status}
        options={statusChoices}
        chosen={statusWords(status)}
        onChoose={chooseStatus}
      />
      <FilterSelect
        label={i18n.t('filters.campaign')}
        any={i18n.t('filters.anyCampaign')}
        value={campaignId}
        options={campaignChoices}
        chosen={campaigns.find(({ id }) => id === campaignId)?.name ?? campaignId}
        note={campaignsComplete ? null : i18n.t('filters.incomplete')}
        onChoose={chooseCampaign}
        onOpen={onCampaigns}
      />
    </search>
  );
});

function withCounts(options: Option[], counts: ReadonlyMap<string, number> | undefined): Option[] {
  if (counts === undefined) return options;
  return options.map((option) => ({ ...option, count: formatNumber(counts.get(option.value) ?? 0) }));
}

function campaignOption({ id, name }: Campaign): Option {
  return { value: id, words: name === '' ? id : name };
}

/** Leadey's own statuses in the order a lead meets them, then the workspace's, by name. */
function statusOptions(met: readonly string[], chosen: string): Option[] {
  const own = new Set([...met, chosen].filter((status) => status !== ''));
  for (const status of BUILT_IN_STATUSES) own.delete(status);
  return [...BUILT_IN_STATUSES, ...[...own].sort()].map((value) => ({ value, words: statusWords(value) }));
}
