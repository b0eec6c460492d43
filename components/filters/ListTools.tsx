import { useComputed } from '@preact/signals';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { chosenCount } from '../../utils/leadey/lead-filters.ts';
import { Bookmark, ChartColumn, ListFilter } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { lazy } from '../ui/lazy.tsx';
import { Popover } from '../ui/Popover.tsx';

const FilterPanel = lazy(async () => (await import('./FilterPanel.tsx')).FilterPanel);
const ViewsMenu = lazy(async () => (await import('../views/ViewsMenu.tsx')).ViewsMenu);

/** What is done to the list less often than to choose a status: more filters, and the views. */
export function ListTools({ app }: { app: App }) {
  const count = useComputed(() => chosenCount(app.state.query.value.filters)).value;
  return (
    <>
      <Popover
        id="filter-panel"
        name={i18n.t('filters.more')}
        hint={`${i18n.t('filters.more')} (F)`}
        icon={ListFilter}
        count={count}
      >
        {(close) => <FilterPanel app={app} onClose={close} />}
      </Popover>
      <Popover
        id="views-menu"
        name={i18n.t('views.title')}
        hint={`${i18n.t('views.title')} (V)`}
        icon={Bookmark}
      >
        {(close) => <ViewsMenu app={app} onClose={close} />}
      </Popover>
      <button
        type="button"
        class="chip icon-chip"
        aria-label={i18n.t('overview.title')}
        title={`${i18n.t('overview.title')} (G)`}
        onClick={app.openOverview}
      >
        <Icon icon={ChartColumn} size={15} />
      </button>
    </>
  );
}
