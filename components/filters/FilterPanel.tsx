import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { campaignsOf, statusesOf } from '../../utils/leadey/lead-query.ts';
import { withCampaigns, withStatuses } from '../../utils/leadey/narrowing.ts';
import { useFocusFirst } from '../hooks/use-focus-first.ts';
import { sourceWords } from '../leads/source-words.ts';
import { AddedFilter } from './AddedFilter.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { ContactFilters } from './ContactFilters.tsx';
import type { Option } from './FilterSelect.tsx';
import { campaignOptions, statusOptions, withCounts } from './filter-options.ts';
import { ScoreFilter } from './ScoreFilter.tsx';
import './filter-panel.css';

interface FilterPanelProps {
  readonly app: App;
  readonly onClose: () => void;
}

/** Several statuses and campaigns at once, scores, ways to reach somebody, and times. The list follows each choice. */
export function FilterPanel({ app, onClose }: FilterPanelProps) {
  const part = useFocusFirst<HTMLFormElement>();
  const query = app.state.query.value;
  const counts = app.state.counts.value;
  const { filters } = query;
  const statuses = statusesOf(query);
  const campaigns = campaignsOf(query);
  const met = [...app.state.statuses.value, ...(counts?.statuses.keys() ?? [])];
  return (
    <form
      ref={part}
      class="filter-panel"
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {counts === null && <p class="note">{i18n.t('filters.takeAll')}</p>}
      <ChoiceList
        legend={i18n.t('filters.status')}
        options={withCounts(statusOptions(met, statuses), counts?.statuses)}
        chosen={statuses}
        onChoose={(chosen) => app.narrow(withStatuses(filters, chosen))}
      />
      <ChoiceList
        legend={i18n.t('filters.campaign')}
        options={withCounts(campaignOptions(app.state.campaigns.value), counts?.campaigns)}
        chosen={campaigns}
        wide
        onChoose={(chosen) => app.narrow(withCampaigns(filters, chosen))}
      />
      <ChoiceList
        legend={i18n.t('overview.source')}
        options={withCounts(
          sourceOptions([...filters.sources, ...(counts?.sources.keys() ?? [])]),
          counts?.sources,
        )}
        chosen={filters.sources}
        wide
        onChoose={(sources) => app.narrow({ filters: { ...filters, sources } })}
      />
      <ScoreFilter
        filters={filters}
        onChange={(changed) => app.narrow({ filters: { ...filters, ...changed } })}
      />
      <ContactFilters
        filters={filters}
        counts={counts?.has}
        onChange={(changed) => app.narrow({ filters: { ...filters, ...changed } })}
      />
      <AddedFilter
        added={filters.added}
        counts={counts?.added}
        onChange={(added) => app.narrow({ filters: { ...filters, added } })}
      />
      <button type="submit" class="button">
        {i18n.t('common.close')}
      </button>
    </form>
  );
}

/** Where leads come from, by name. */
function sourceOptions(met: readonly string[]): Option[] {
  const options = [...new Set(met)].map((value) => ({ value, words: sourceWords(value) }));
  return options.sort((a, b) => a.words.localeCompare(b.words));
}
