import { useCallback } from 'preact/hooks';
import type { App } from '../../utils/app/create-app.ts';
import { CreditsCard } from '../credits/CreditsCard.tsx';
import { Filters } from '../filters/Filters.tsx';
import { useClock } from '../hooks/use-clock.ts';
import { LeadList, type LeadListProps } from '../leads/LeadList.tsx';
import { ThisSite } from '../lookup/ThisSite.tsx';
import { deferred } from '../ui/lazy.tsx';
import { Header } from './Header.tsx';
import { ListFooter } from './ListFooter.tsx';
import { SyncLine } from './SyncLine.tsx';
import './home.css';

const UpdateNotice = deferred(async () => (await import('./after-first-frame.ts')).UpdateNotice);
const OnThisPage = deferred(async () => (await import('./after-first-frame.ts')).OnThisPage);
const SelectionBar = deferred(async () => (await import('./after-first-frame.ts')).SelectionBar);
const HomeNotices = deferred(async () => (await import('./after-first-frame.ts')).HomeNotices);

/** Credits and leads: what the popup is for. Each part reads the signals it shows and is drawn by itself. */
export function HomeScreen({ app }: { app: App }) {
  const clock = useClock(20_000);
  // The button that was pressed goes with the filters: the focus would be lost.
  const clear = useCallback(() => {
    document.getElementById('search')?.focus();
    app.clearFilters();
  }, [app]);
  return (
    <div class="screen home">
      <Header app={app} clock={clock} />
      <CreditsCard app={app} clock={clock} />
      <Filters app={app} onClear={clear} />
      <SiteInFront app={app} />
      <Notices app={app} />
      <Leads app={app} clock={clock} onClearFilters={clear} />
    </div>
  );
}

/** The list; or in its place, with what is done to leads in both, those on the page in front. */
function Leads(props: LeadListProps) {
  const { app, clock } = props;
  const onPage = app.state.onPage.value;
  return (
    <>
      <main>
        {onPage === null ? <LeadList {...props} /> : <OnThisPage app={app} view={onPage} clock={clock} />}
        <SelectionBar app={app} />
        {onPage === null && <SyncLine app={app} />}
      </main>
      <UpdateNotice />
      {onPage === null && <ListFooter app={app} />}
    </>
  );
}

/** Whose page is in front stands in the first frame: what came later would push the list down under the pointer. */
function SiteInFront({ app }: { app: App }) {
  const site = app.state.site.value;
  const mayAsk = !app.state.policy.value?.siteCheckOff;
  return site ? <ThisSite app={app} view={site} mayAsk={mayAsk} now={Date.now()} /> : null;
}

/** Loaded only where there is something to say. */
function Notices({ app }: { app: App }) {
  const { list, accountError } = app.state;
  const isQuiet = list.value.state !== 'failed' && accountError.value === null;
  return isQuiet ? null : <HomeNotices app={app} />;
}
