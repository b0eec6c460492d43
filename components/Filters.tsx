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
  // A hundred options nobody has opened yet are not worth the first frame.
  const complete = useAfterFirstFrame();
  return (
    <search class="filters">
      <SearchBox text={query.search} onSearch={onSearch} onClear={isNarrowed(query) ? onClear : null} />
      <FilterSelect
        label={i18n.t('filters.status')}
        any={i18n.t('filters.anyStatus')}
        value={query.status}
        options={
          complete
            ? withCounts(
                statusOptions([...statuses, ...(counts?.statuses.keys() ?? [])], query.status),
                counts?.statuses,
              )
            : []
        }
        chosen={statusWords(query.status)}
        onChoose={(status) => onNarrow({ status })}
      />
      <FilterSelect
        label={i18n.t('filters.campaign')}
        any={i18n.t('filters.anyCampaign')}
        value={query.campaignId}
        options={complete ? withCounts(campaigns.map(campaignOption), counts?.campaigns) : []}
        chosen={campaigns.find(({ id }) => id === query.campaignId)?.name ?? query.campaignId}
        note={campaignsComplete ? null : i18n.t('filters.incomplete')}
        onChoose={(campaignId) => onNarrow({ campaignId })}
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
