import type { App as AppModel } from '../utils/app/create-app.ts';
import { App } from './App.tsx';
import { FollowTab } from './FollowTab.tsx';
import './panel-style.ts';
import { useStore } from './use-store.ts';

/** The interface as it stays open beside the pages: the popup's, and the choice to follow the tab in front. */
export function Panel({ app }: { app: AppModel }) {
  const { account, screen } = useStore(app.store);
  const isHome = account?.state === 'connected' && screen.name === 'home';
  return (
    <>
      <App app={app} />
      {isHome && <FollowTab />}
    </>
  );
}
