import { type ReadonlySignal, useComputed } from '@preact/signals';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { oldestShown } from '../../utils/app/oldest-shown.ts';
import { shownSnapshot } from '../../utils/app/state.ts';
import { formatAge, formatAgo } from '../../utils/format/age.ts';
import { listStatus } from '../leads/list-status.ts';
import { AbbreviatedText } from '../ui/AbbreviatedText.tsx';
import { deferred } from '../ui/lazy.tsx';

const Pagination = deferred(async () => (await import('./Pagination.tsx')).Pagination);

interface ListFooterProps {
  readonly app: App;
  readonly clock: ReadonlySignal<number>;
}

/** What the list holds, the way to its other pages, and how old it is. */
export function ListFooter({ app, clock }: ListFooterProps) {
  return (
    <footer>
      <p role="status">{listStatus(app.state.list.value)}</p>
      <Pages app={app} />
      <Updated app={app} clock={clock} />
    </footer>
  );
}

function Pages({ app }: { app: App }) {
  const { list, query } = app.state;
  const page = useComputed(() => query.value.page);
  const pageSize = useComputed(() => query.value.pageSize);
  const totalPages = useComputed(() => shownSnapshot(list.value)?.page.meta.totalPages ?? 0);
  return (
    <Pagination
      page={page.value}
      totalPages={totalPages.value}
      pageSize={pageSize.value}
      onTurn={app.turnTo}
      onAhead={app.fetchAhead}
      onResize={app.resize}
    />
  );
}

const JUST_NOW = 60_000;

function Updated({ app, clock }: ListFooterProps) {
  const updated = useComputed(() => oldestShown(app.state.account.value, app.state.list.value)).value;
  const now = clock.value;
  const age = formatAge(updated, now);
  const full =
    now - updated < JUST_NOW
      ? i18n.t('header.updatedNow')
      : i18n.t('header.updated', { ago: formatAgo(updated, now) });
  return <AbbreviatedText key={age} class="updated" full={full} short={age} />;
}
