import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import { ChevronRight } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

interface LeadsOfProps {
  readonly app: App;
  /** The company or campaign. */
  readonly of: string;
  readonly view: ViewQuery;
}

/** The way to all leads of a company or campaign, with their number once all are here. */
export function LeadsOf({ app, of, view }: LeadsOfProps) {
  const count = useCount(app, view);
  const words =
    count === null ? i18n.t('overview.leads') : i18n.t('site.leads', count, [formatNumber(count)]);
  return (
    <button
      type="button"
      class="leads-of"
      aria-label={i18n.t('lead.leadsOf', { leads: words, name: of })}
      onClick={() => {
        app.openHome();
        app.showView(view);
      }}
    >
      {words}
      <Icon icon={ChevronRight} size={14} />
    </button>
  );
}

/** Counted once the screen is drawn: of many leads it takes as long as a search. */
function useCount(app: App, view: ViewQuery): number | null {
  const [count, setCount] = useState<number | null>(null);
  const sync = app.state.sync.value;
  const key = JSON.stringify(view);
  useEffect(() => {
    let isOver = false;
    setCount(null);
    void app.countLeads(view).then((counted) => {
      if (!isOver) setCount(counted);
    });
    return () => {
      isOver = true;
    };
  }, [app, key, sync]);
  return count;
}
