import type { App } from '../utils/app/create-app.ts';
import type { SiteView } from '../utils/app/this-site.ts';
import type { LeadeyError } from '../utils/leadey/errors.ts';
import { ThisSite } from './ThisSite.tsx';
import { Trouble } from './Trouble.tsx';

export interface HomeNoticesProps {
  readonly app: App;
  readonly site: SiteView | null | undefined;
  readonly error: LeadeyError | null;
  readonly shownSince: number | null;
  readonly now: number;
}

/** What may stand above the list, in one part: two would cost the first frame a line more. */
export function HomeNotices({ app, site, error, shownSince, now }: HomeNoticesProps) {
  return (
    <>
      {site && <ThisSite app={app} view={site} now={now} />}
      {error !== null && (
        <Trouble error={error} shownSince={shownSince} onRetry={app.refresh} onReconnect={app.replaceKey} />
      )}
    </>
  );
}
