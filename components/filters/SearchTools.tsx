import type { App } from '../../utils/app/create-app.ts';
import { FindOnPage } from '../lookup/FindOnPage.tsx';
import { lazy } from '../ui/lazy.tsx';

const RecentLeads = lazy(async () => (await import('./RecentLeads.tsx')).RecentLeads);

/** What the search box gains after the first frame. */
export function SearchTools({ app }: { app: App }) {
  return (
    <>
      <FindOnPage app={app} />
      <RecentLeads app={app} />
    </>
  );
}
