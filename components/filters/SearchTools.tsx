import type { App } from '../../utils/app/create-app.ts';
import { FindOnPage } from '../lookup/FindOnPage.tsx';
import { RecentLeads } from './RecentLeads.tsx';

/** What the search box gains after the first frame. */
export function SearchTools({ app }: { app: App }) {
  return (
    <>
      <FindOnPage app={app} />
      <RecentLeads app={app} />
    </>
  );
}
