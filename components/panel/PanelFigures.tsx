import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { CreditFigure } from '../overview/CreditFigure.tsx';
import { LeadFigures } from '../overview/LeadFigures.tsx';
import { useFigures } from '../overview/use-figures.ts';
import '../overview/overview.css';

/** The overview's pictures, one below the other; each bar narrows the list above to its leads. */
export function PanelFigures({ app }: { app: App }) {
  const figures = useFigures(app);
  const course = app.state.course.value;
  // What is drawn is up to the moment it was learned, however long this stays open.
  const now = useMemo(() => Date.now(), [figures, course]);
  return (
    <div class="panel-figures">
      {figures === null ? (
        <p role="status" class="calm">
          {i18n.t('overview.waiting')}
        </p>
      ) : (
        <LeadFigures
          figures={figures}
          campaigns={app.state.campaigns.value}
          now={now}
          onShow={app.showView}
        />
      )}
      <CreditFigure points={course} now={now} />
      <button type="button" class="button" onClick={app.openOverview}>
        {i18n.t('overview.open')}
      </button>
    </div>
  );
}
