import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { showInList } from '../../utils/browser/show-in-list.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import { EntryScreen } from '../connect/EntryScreen.tsx';
import { SyncLine } from '../home/SyncLine.tsx';
import { Mark } from '../ui/Icon.tsx';
import { CreditFigure } from './CreditFigure.tsx';
import { LeadFigures } from './LeadFigures.tsx';
import { useFigures } from './use-figures.ts';
import '../styles/deferred.css';
import '../styles/tab.css';
import './overview.css';

/** Pictures of the whole workspace: when leads came, what became of them, and the credits. */
export function OverviewScreen({ app }: { app: App }) {
  const account = app.state.account.value;
  const course = app.state.course.value;
  const figures = useFigures(app);
  // What is drawn is up to the moment it was learned, however long this stays open.
  const now = useMemo(() => Date.now(), [figures, course]);
  if (account?.state !== 'connected') return <EntryScreen app={app} />;
  const show = (view: ViewQuery) => void showInList(account.connection, view);
  return (
    <main class="overview">
      <header>
        <Mark size={28} />
        <h1>{i18n.t('overview.title')}</h1>
        <span dir="auto">{account.organization.name}</span>
        <button type="button" class="button" onClick={() => print()}>
          {i18n.t('overview.print')}
        </button>
      </header>
      <SyncLine app={app} />
      {figures === null ? (
        <p role="status" class="calm">
          {i18n.t('overview.waiting')}
        </p>
      ) : (
        <LeadFigures figures={figures} campaigns={app.state.campaigns.value} now={now} onShow={show} />
      )}
      <CreditFigure points={course} now={now} />
    </main>
  );
}
