import { useComputed } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { hasFilters, isNarrowed, SORTS, statusesOf } from '../../utils/leadey/lead-query.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { useAfterFirstFrame } from '../hooks/use-after-first-frame.ts';
import { statusWords } from '../leads/lead-words.ts';
import { ArrowDownUp } from '../ui/icons.ts';
import { deferred } from '../ui/lazy.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { campaignOptions, statusOptions, withCounts } from './filter-options.ts';
import { SearchBox } from './SearchBox.tsx';

const SearchTools = deferred(async () => (await import('../home/after-first-frame.ts')).SearchTools);
const FilterChips = deferred(async () => (await import('../home/after-first-frame.ts')).FilterChips);
const ListTools = deferred(async () => (await import('../home/after-first-frame.ts')).ListTools);

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
      <div class="list-tools">
        <StatusFilter app={app} complete={complete} />
        <CampaignFilter app={app} complete={complete} />
        <ListTools app={app} />
        <SortOrder app={app} complete={complete} />
      </div>
      <Chips app={app} />
    </search>
  );
}

/** What narrows the list; its line is there from the first frame, so that the list does not move when it comes. */
function Chips({ app }: { app: App }) {
  const isNarrowed = useComputed(() => hasFilters(app.state.query.value)).value;
  return (
    <div class={isNarrowed ? 'chips-line' : ''}>
      <FilterChips app={app} />
    </div>
  );
}

function Search({ app, onClear }: FiltersProps) {
  const query = app.state.query.value;
  return (
    <SearchBox text={query.search} onSearch={app.search} onClear={isNarrowed(query) ? onClear : null}>
      <SearchTools app={app} />
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
  const chosen = useComputed(() => statusesOf(query.value).join('\n')).value.split('\n');
  const [status = ''] = chosen;
  const choose = useCallback((one: string) => app.narrow({ status: one }), [app]);
  const met = [...statuses.value, ...(counts.value?.statuses.keys() ?? [])];
  return (
    <FilterSelect
      label={i18n.t('filters.status')}
      any={i18n.t('filters.anyStatus')}
      value={status}
      options={complete ? withCounts(statusOptions(met, chosen), counts.value?.statuses) : []}
      chosen={statusWords(status)}
      more={chosen.length - 1}
      onChoose={choose}
    />
  );
}

function CampaignFilter({ app, complete }: FilterProps) {
  const { query, counts } = app.state;
  const campaigns = app.state.campaigns.value;
  const campaignId = useComputed(() => query.value.campaignId).value;
  const more = useComputed(() => query.value.filters.campaignIds.length).value;
  const choose = useCallback((chosen: string) => app.narrow({ campaignId: chosen }), [app]);
  return (
    <FilterSelect
      label={i18n.t('filters.campaign')}
      any={i18n.t('filters.anyCampaign')}
      value={campaignId}
      options={complete ? withCounts(campaignOptions(campaigns), counts.value?.campaigns) : []}
      chosen={campaignNames(campaigns).get(campaignId) ?? campaignId}
      more={more}
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
