import type { IconNode } from 'lucide';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { hasFilters, type LeadQuery } from '../../utils/leadey/lead-query.ts';
import { normaliseSearch } from '../../utils/leadey/search-text.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { AddButton } from '../adding/AddButton.tsx';
import { Inbox, SearchX } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import '../styles/deferred.css';

interface EmptyListProps {
  readonly app: App;
  readonly query: LeadQuery;
  readonly onClearFilters: () => void;
}

/** Nothing there, nothing found, and nothing found with these filters are three different things. */
export function EmptyList({ app, query, onClearFilters }: EmptyListProps) {
  const search = normaliseSearch(query.search);
  if (search === '' && !hasFilters(query)) {
    return (
      <div class="empty">
        <Picture icon={Inbox} />
        <p>{i18n.t('leads.noneHint')}</p>
        <a class="button" href={webApp.home} target="_blank" rel="noreferrer">
          {i18n.t('leads.noneAction')}
        </a>
      </div>
    );
  }
  return (
    <div class="empty">
      <Picture icon={SearchX} />
      <p dir="auto">{emptyWords(search, hasFilters(query))}</p>
      <button type="button" class="button" onClick={onClearFilters}>
        {i18n.t(hasFilters(query) ? 'common.showAll' : 'filters.clearSearch')}
      </button>
      {search !== '' && <AddButton app={app} from="search" />}
    </div>
  );
}

function Picture({ icon }: { icon: IconNode }) {
  return (
    <span class="picture-tile">
      <Icon icon={icon} size={24} />
    </span>
  );
}

function emptyWords(search: string, filtered: boolean): string {
  if (search === '') return i18n.t('leads.noMatchFilters');
  return filtered ? i18n.t('leads.noMatchBoth', { search }) : i18n.t('leads.noMatchSearch', { search });
}
