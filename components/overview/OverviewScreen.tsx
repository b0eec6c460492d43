import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { showInList } from '../../utils/browser/show-in-list.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import type { Figures } from '../../utils/overview/figures.ts';
import { EntryScreen } from '../connect/EntryScreen.tsx';
import { SyncLine } from '../home/SyncLine.tsx';
import { Mark } from '../ui/Icon.tsx';
import { BarsTable } from './BarsTable.tsx';
import { CreditFigure } from './CreditFigure.tsx';
import { Figure } from './Figure.tsx';
import { campaignsPicture, scoresPicture, sourcesPicture, weeksPicture } from './overview-pictures.ts';
import '../styles/deferred.css';
import '../styles/tab.css';
import './overview.css';

/** Pictures of the whole workspace: when leads came, what became of them, and the credits. */
export function OverviewScreen({ app }: { app: App }) {
  const account = app.state.account.value;
  const course = app.state.course.value;
  const figures = useFigures(app);
  const [now] = useState(() => Date.now());
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
        <LeadFigures figures={figures} now={now} onShow={show} />
      )}
      <CreditFigure points={course} now={now} />
    </main>
  );
}

interface LeadFiguresProps {
  readonly figures: Figures;
  readonly now: number;
  readonly onShow: (view: ViewQuery) => void;
}

function LeadFigures({ figures, now, onShow }: LeadFiguresProps) {
  const pictures = useMemo(
    () => [
      { title: i18n.t('overview.weeks'), of: i18n.t('overview.week'), picture: weeksPicture(figures, now) },
      {
        title: i18n.t('overview.campaigns'),
        of: i18n.t('filters.campaign'),
        picture: campaignsPicture(figures),
      },
      { title: i18n.t('overview.scores'), of: i18n.t('filters.score'), picture: scoresPicture(figures) },
      { title: i18n.t('overview.sources'), of: i18n.t('overview.source'), picture: sourcesPicture(figures) },
    ],
    [figures, now],
  );
  return (
    <>
      {pictures.map(({ title, of, picture }) => (
        <Figure
          key={title}
          title={title}
          picture={picture}
          now={now}
          onShow={onShow}
          table={(links) => (
            <BarsTable title={title} of={of} picture={picture} links={links} onShow={onShow} />
          )}
        />
      ))}
    </>
  );
}

/** Counted anew when the sync has found something. */
function useFigures(app: App): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  const sync = app.state.sync.value;
  const list = app.state.list.value;
  useEffect(() => {
    let isOver = false;
    void app.figures().then((fresh) => {
      if (!isOver && fresh !== null) setFigures(fresh);
    });
    return () => {
      isOver = true;
    };
  }, [app, sync, list]);
  return figures;
}
