import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import { type AppState, shownSnapshot } from '../utils/app/state.ts';
import { formatAge, formatAgo } from '../utils/format/age.ts';
import type { Lead } from '../utils/leadey/schemas.ts';
import type { Account } from '../utils/storage/schemas.ts';
import { CreditsCard } from './CreditsCard.tsx';
import { Filters } from './Filters.tsx';
import { GatheringLine } from './GatheringLine.tsx';
import { Header } from './Header.tsx';
import { LeadList } from './LeadList.tsx';
import { latePart } from './lazy-part.tsx';
import { listStatus } from './list-status.ts';
import { Pages } from './Pages.tsx';
import { Short } from './Short.tsx';
import { useAfterFirstFrame } from './use-after-first-frame.ts';
import { useNow } from './use-now.ts';

const News = latePart(async () => (await import('./News.tsx')).News);
const WorkspaceSwitcher = latePart(async () => (await import('./WorkspaceSwitcher.tsx')).WorkspaceSwitcher);
const RowTools = latePart(async () => (await import('./RowTools.tsx')).RowTools);
const PickedBar = latePart(async () => (await import('./PickedBar.tsx')).PickedBar);
const HomeNotices = latePart(async () => (await import('./HomeNotices.tsx')).HomeNotices);

export interface HomeScreenProps {
  readonly app: App;
  readonly state: AppState;
  readonly account: Account;
}

/** Credits and leads: what the popup is for. */
export function HomeScreen({ app, state, account }: HomeScreenProps) {
  const { list, query } = state;
  const now = useNow(20_000);
  // Nobody turns a page before there is one.
  const drawn = useAfterFirstFrame();
  const snapshot = shownSnapshot(list);
  const error = list.state === 'failed' ? list.error : state.accountError;
  // The button that was pressed goes with the filters: the focus would be lost.
  const clear = useCallback(() => {
    document.getElementById('search')?.focus();
    app.clearFilters();
  }, [app]);
  const { picked, copied } = state;
  const tools = useCallback(
    (lead: Lead) => <RowTools app={app} picked={picked} copied={copied} lead={lead} />,
    [app, picked, copied],
  );
  const updated = Math.min(account.asOf, snapshot?.at ?? account.asOf);
  return (
    <div class="screen home">
      <Header
        organization={account.organization}
        busy={state.busy}
        switcher={
          state.workspaces.length > 0 && (
            <WorkspaceSwitcher app={app} inUse={account} others={state.workspaces} />
          )
        }
        exportOff={state.policy?.exportOff ?? false}
        onRefresh={app.refresh}
        onExport={app.exportLeads}
        onSettings={app.openSettings}
      />
      <CreditsCard credits={account.organization.credits} course={state.course} now={now} />
      <Filters
        query={query}
        campaigns={state.campaigns}
        campaignsComplete={state.campaignsComplete}
        statuses={state.statuses}
        counts={state.counts}
        onSearch={app.search}
        onNarrow={app.narrow}
        onClear={clear}
        onCampaigns={app.loadCampaigns}
      />
      {(error ?? state.site) !== undefined && (
        <HomeNotices app={app} state={state} error={error} updated={updated} />
      )}
      <main>
        <LeadList
          list={list}
          query={query}
          now={now}
          scrollTop={app.scrollTop}
          onScroll={app.scrolled}
          lastOpened={app.lastOpened}
          onOpen={app.openLead}
          onClearFilters={clear}
          tools={tools}
        />
        <PickedBar app={app} state={state} />
        {state.gathering !== null && <GatheringLine gathering={state.gathering} />}
      </main>
      <News />
      <footer>
        <p role="status">{listStatus(list)}</p>
        {drawn && (
          <Pages
            page={query.page}
            totalPages={snapshot?.page.meta.totalPages ?? 0}
            pageSize={query.pageSize}
            onTurn={app.turnTo}
            onAhead={app.fetchAhead}
            onResize={app.resize}
          />
        )}
        <Short
          key={formatAge(updated, now)}
          class="updated"
          full={updatedWords(updated, now)}
          short={formatAge(updated, now)}
        />
      </footer>
    </div>
  );
}

const JUST_NOW = 60_000;

function updatedWords(updated: number, now: number): string {
  if (now - updated < JUST_NOW) return i18n.t('header.updatedNow');
  return i18n.t('header.updated', { ago: formatAgo(updated, now) });
}
