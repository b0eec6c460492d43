import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { askForNotifications } from '../../utils/browser/notification-access.ts';
import { isSameView, isToBeSaved, type ViewQuery, viewOf } from '../../utils/leads/saved-views.ts';
import { useFocusFirst } from '../hooks/use-focus-first.ts';
import { Bell, BellOff, Trash } from '../ui/deferred-icons.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { NameForm } from './NameForm.tsx';
import { RecentSearches } from './RecentSearches.tsx';
import { type NamedView, namedViews } from './view-words.ts';
import './views.css';

interface ViewsMenuProps {
  readonly app: App;
  readonly onClose: () => void;
}

/** The views, each one press or number key away, and what was searched lately. */
export function ViewsMenu({ app, onClose }: ViewsMenuProps) {
  const { recent, query, views } = app.state;
  const part = useFocusFirst<HTMLDivElement>();
  const shown = viewOf(query.value);
  const [isNaming, setNaming] = useState(false);
  const named = () => {
    setNaming(false);
    // What had the focus is gone.
    document.querySelector<HTMLElement>('.views .view')?.focus();
  };
  const show = (view: ViewQuery) => {
    onClose();
    app.showView(view);
  };
  return (
    <div ref={part} class="views">
      <ul aria-label={i18n.t('views.title')}>
        {namedViews(views.value).map((view, place) => (
          // One's own may be called like one that everybody has.
          <li key={`${view.saved === null} ${view.name}`}>
            <ViewButton
              view={view}
              digit={place < 9 ? String(place + 1) : null}
              isShown={isSameView(view.query, shown)}
              onShow={show}
            />
            {view.saved !== null && <ViewTools app={app} view={view} />}
          </li>
        ))}
      </ul>
      {recent.value.views.length > 0 && (
        <RecentSearches app={app} searches={recent.value.views} heading="h3" onShow={show} />
      )}
      {isNaming ? (
        <NameForm app={app} onSaved={named} onCancel={named} />
      ) : (
        isToBeSaved(query.value, views.value) && (
          <button type="button" class="view" onClick={() => setNaming(true)}>
            {i18n.t('views.save')}
          </button>
        )
      )}
    </div>
  );
}

interface ViewButtonProps {
  readonly view: NamedView;
  readonly digit: string | null;
  readonly isShown: boolean;
  readonly onShow: (view: ViewQuery) => void;
}

function ViewButton({ view, digit, isShown, onShow }: ViewButtonProps) {
  return (
    <button
      type="button"
      class="view"
      aria-current={isShown}
      aria-keyshortcuts={digit ?? undefined}
      onClick={() => onShow(view.query)}
    >
      <bdi>{view.name}</bdi>
      {digit !== null && <kbd>{digit}</kbd>}
    </button>
  );
}

/** A view of one's own can tell of new leads, and go. */
function ViewTools({ app, view: { name, saved } }: { app: App; view: NamedView }) {
  const alert = saved?.alert ?? false;
  const toggle = async () => {
    if (alert) return app.alertView(name, false);
    // Asked first, or the browser takes the click for spent; stored meanwhile, since Firefox may close this popup.
    const asked = askForNotifications();
    app.alertView(name, true);
    if (!(await asked)) app.alertView(name, false);
  };
  return (
    <>
      <IconButton
        icon={alert ? Bell : BellOff}
        name={i18n.t(alert ? 'views.alertOff' : 'views.alertOn', { name })}
        onClick={() => void toggle()}
      />
      <IconButton
        icon={Trash}
        name={i18n.t('views.remove', { name })}
        onClick={() => {
          // The button that was pressed goes: the focus would be lost.
          document.querySelector<HTMLElement>('.views .view')?.focus();
          app.removeView(name);
        }}
      />
    </>
  );
}
