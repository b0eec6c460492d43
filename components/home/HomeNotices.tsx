import type { App } from '../../utils/app/create-app.ts';
import { oldestShown } from '../../utils/app/oldest-shown.ts';
import { shownSnapshot } from '../../utils/app/state.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** What went wrong, above what is shown. */
export function HomeNotices({ app }: { app: App }) {
  const list = app.state.list.value;
  const error = list.state === 'failed' ? list.error : app.state.accountError.value;
  if (error === null) return null;
  return (
    <ErrorNotice
      error={error}
      shownSince={shownSnapshot(list) === null ? null : oldestShown(app.state.account.value, list)}
      onRetry={app.refresh}
      onReconnect={app.replaceKey}
    />
  );
}
