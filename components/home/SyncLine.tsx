import { useComputed } from '@preact/signals';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { areChosen } from '../../utils/leadey/lead-filters.ts';
import type { Progress } from '../../utils/storage/schemas.ts';

/** How complete the list is, in one quiet line; nothing when it is. */
export function SyncLine({ app }: { app: App }) {
  const sync = app.state.sync.value;
  const words = sync === null ? null : syncWords(sync);
  const isSearched = useComputed(() => app.state.query.value.search.trim() !== '').value;
  const isFiltered = useComputed(() => areChosen(app.state.query.value.filters)).value;
  const isWhole = sync === null || sync.state === 'complete' || sync.state === 'short';
  return (
    <>
      {words !== null && <p class="sync">{words}</p>}
      {isSearched && !isWhole && (
        <p class="sync">
          {i18n.t(sync.state === 'too-many' ? 'searchTerms.olderLeads' : 'searchTerms.leadeysOwn')}
        </p>
      )}
      {isFiltered && !isWhole && (
        <p class="sync">{i18n.t('filters.soFar', { known: formatNumber(sync.known) })}</p>
      )}
    </>
  );
}

function syncWords({ state, known, total }: Progress): string | null {
  const figures = { known: formatNumber(known), total: formatNumber(total) };
  switch (state) {
    case 'syncing':
      return known < total ? i18n.t('sync.going', figures) : null;
    case 'short':
      return i18n.t('sync.short', figures);
    case 'too-many':
      return i18n.t('sync.tooMany', figures);
    case 'complete':
    case 'cleared':
      return null;
  }
}
