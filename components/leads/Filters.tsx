import { useComputed } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { isNarrowed, SORTS } from '../../utils/leadey/lead-query.ts';
import type { Campaign } from '../../utils/leadey/schemas.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { BUILT_IN_STATUSES } from '../../utils/leads/lead-status.ts';
import { useAfterFirstFrame } from '../hooks/use-after-first-frame.ts';
import { ArrowDownUp } from '../ui/icons.ts';
import { deferred } from '../ui/lazy.tsx';
import { FilterSelect, type Option } from './FilterSelect.tsx';
import { statusWords } from './lead-words.ts';
import { SearchBox } from './SearchBox.tsx';

const FindOnPage = deferred(async () => (await import('../lookup/FindOnPage.tsx')).FindOnPage);

interface FiltersProps {
  readonly app: App;
  readonly onClear: () => void;
}

/** What narrows the list. Each part follows only what it shows, so that a letter typed draws the search box alone. */
export function Filters({ app, onClear }: FiltersProps) {
  // A hundred options nobody has opened yet are not worth the first frame.
  const complete = useAfterFirstFrame();
  return (
    <search class="filters">
      <Search app={app} onClear={onClear} />
      <StatusFilter app={app} complete={complete} />
      <CampaignFilter app={app} complete={complete} />
      <SortOrder app={app} complete={complete} />
    </search>
  );
}

function Search({ app, onClear }: FiltersProps) {
  const query = app.state.query.value;
  return (
    <SearchBox text={query.search} onSearch={app.search} onClear={isNarrowed(query) ? onClear : null}>
      <FindOnPage app={app} />
    </SearchBox>
  );
}

interface FilterProps {
  readonly app: App;
  /** Whether its options are drawn yet. */
  readonly complete: boolean;
}

function StatusFilter({ app, complete }: FilterProps) {
  const { query, statuses, counts } = app.state;
  const status = useComputed(() => query.value.status).value;
  const choose = useCallback((chosen: string) => app.narrow({ status: chosen }), [app]);
  const met = [...statuses.value, ...(counts.value?.statuses.keys() ?? [])];
  return (
    <FilterSelect
      label={i18n.t('filters.status')}
      any={i18n.t('filters.anyStatus')}
      value={status}
      options={complete ? withCounts(statusOptions(met, status), counts.value?.statuses) : []}
      chosen={statusWords(status)}
      onChoose={choose}
    />
  );
}

function CampaignFilter({ app, complete }: FilterProps) {
  const { query, counts } = app.state;
  const campaigns = app.state.campaigns.value;
  const campaignId = useComputed(() => query.value.campaignId).value;
  const choose = useCallback((chosen: string) => app.narrow({ campaignId: chosen }), [app]);
  return (
    <FilterSelect
      label={i18n.t('filters.campaign')}
      any={i18n.t('filters.anyCampaign')}
      value={campaignId}
      options={complete ? withCounts(campaignOptions(campaigns), counts.value?.campaigns) : []}
      chosen={campaignNames(campaigns).get(campaignId) ?? campaignId}
      note={app.state.campaignsComplete.value ? null : i18n.t('filters.incomplete')}
      onChoose={choose}
      onOpen={app.loadCampaigns}
    />
  );
}

/** Leadey lists the newest first; any other order takes all leads. */
function SortOrder({ app, complete }: FilterProps) {
  const { query, sync } = app.state;
  const sort = useComputed(() => query.value.sort).value;
  const isWhole = useComputed(() => ['complete', 'short'].includes(sync.value?.state ?? '')).value;
  const choose = useCallback(
    (chosen: string) => app.sort(SORTS.find((one) => one === chosen) ?? 'newest'),
    [app],
  );
  const [newest, ...others] = SORTS.map((value) => ({ value, words: i18n.t(`sorts.${value}`) }));
  const shown = isWhole && sort !== 'newest' ? sort : '';
  return (
    <FilterSelect
      label={i18n.t('filters.sort')}
      any={newest?.words ?? ''}
      value={shown}
      options={complete ? others : []}
      chosen={i18n.t(`sorts.${shown === '' ? 'newest' : sort}`)}
      icon={ArrowDownUp}
      disabled={isWhole ? null : i18n.t('filters.onlyNewest')}
      onChoose={choose}
    />
  );
}

function withCounts(options: Option[], counts: ReadonlyMap<string, number> | undefined): Option[] {
  if (counts === undefined) return options;
  return options.map((option) => ({ ...option, count: formatNumber(counts.get(option.value) ?? 0) }));
}

function campaignOptions(campaigns: readonly Campaign[]): Option[] {
  return [...campaignNames(campaigns)].map(([value, words]) => ({ value, words }));
}

/** Leadey's own statuses in the order a lead meets them, then the workspace's, by name. */
function statusOptions(met: readonly string[], chosen: string): Option[] {
  const own = new Set([...met, chosen].filter((status) => status !== ''));
  for (const status of BUILT_IN_STATUSES) own.delete(status);
  return [...BUILT_IN_STATUSES, ...[...own].sort()].map((value) => ({ value, words: statusWords(value) }));
}
