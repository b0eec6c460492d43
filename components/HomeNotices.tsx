import type { App } from '../utils/app/create-app.ts';
import { type AppState, shownSnapshot } from '../utils/app/state.ts';
import type { LeadeyError } from '../utils/leadey/errors.ts';
import { ThisSite } from './ThisSite.tsx';
import { Trouble } from './Trouble.tsx';

export interface HomeNoticesProps {
  readonly app: App;
  readonly state: AppState;
  readonly error: LeadeyError | null;
  /** How old what is shown is, in milliseconds since the epoch. */
  readonly updated: number;
}

/** What may stand above the list, in one part: two would cost the first frame a line more. */
export function HomeNotices({ app, state, error, updated }: HomeNoticesProps) {
  return (
    <>
      {state.site && (
        <ThisSite app={app} view={state.site} mayAsk={!state.policy?.siteCheckOff} now={Date.now()} />
      )}
      {error !== null && (
        <Trouble
          error={error}
          shownSince={shownSnapshot(state.list) === null ? null : updated}
          onRetry={app.refresh}
          onReconnect={app.replaceKey}
        />
      )}
    </>
  );
}
