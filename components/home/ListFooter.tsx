import { useComputed } from '@preact/signals';
import type { App } from '../../utils/app/create-app.ts';
import { shownSnapshot } from '../../utils/app/state.ts';
import { listStatus } from '../leads/list-status.ts';
import { deferred } from '../ui/lazy.tsx';

const Pagination = deferred(async () => (await import('./after-first-frame.ts')).Pagination);

/** What the list holds, and the way to its other pages. */
export function ListFooter({ app }: { app: App }) {
  return (
    <footer>
      <p role="status">{listStatus(app.state.list.value)}</p>
      <Pages app={app} />
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
