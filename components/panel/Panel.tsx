import type { App as AppModel } from '../../utils/app/create-app.ts';
import { App } from '../App.tsx';
import { FollowTab } from '../lookup/FollowTab.tsx';
import { PanelOverview } from './PanelOverview.tsx';
import '../styles/deferred.css';
import './panel.css';

/** The interface as it stays open beside the pages: the popup's, and the choice to follow the tab in front. */
export function Panel({ app }: { app: AppModel }) {
  const { account, screen } = app.state;
  const isHome = account.value?.state === 'connected' && screen.value.name === 'home';
  return (
    <>
      <App app={app} />
      {isHome && <PanelOverview app={app} />}
      {isHome && <FollowTab app={app} />}
    </>
  );
}
