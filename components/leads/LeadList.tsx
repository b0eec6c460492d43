import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { ListState } from '../../utils/app/state.ts';
import { shownSnapshot } from '../../utils/app/state.ts';
import { afterFirstPaint, afterFrame } from '../../utils/browser/after-frame.ts';
import { whenIdle } from '../../utils/browser/when-idle.ts';
import { type LeadQuery, queryKey } from '../../utils/leadey/lead-query.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { useAfterFirstFrame } from '../hooks/use-after-first-frame.ts';
import { deferred } from '../ui/lazy.tsx';
import { LeadRow } from './LeadRow.tsx';
import { loadMarking, useMarking } from './use-marking.ts';
import { useSettling } from './use-settling.ts';
import './leads.css';

const SimilarLeads = deferred(async () => (await import('../home/after-first-frame.ts')).SimilarLeads);
const RowTools = deferred(async () => (await import('../home/after-first-frame.ts')).RowTools);
const EmptyList = deferred(async () => (await import('../home/after-first-frame.ts')).EmptyList);

function loadSearchParts(): boolean {
  void loadMarking();
  void SimilarLeads.preload();
  return true;
}

/** As many as a popup's 600 px show, the last one in part. */
const ROWS_IN_SIGHT = 9;

export interface LeadListProps {
  readonly app: App;
  readonly clock: ReadonlySignal<number>;
  readonly onClearFilters: () => void;
}

/** The page of leads that is shown. */
export function LeadList({ app, clock, onClearFilters }: LeadListProps) {
  const { scrollTop, lastOpened } = app;
  const list = app.state.list.value;
  const lastSeen = app.state.lastSeen.value;
  const isEarlier = useComputed(() => isAnother(app.state.list.value, app.state.query.value)).value;
  const tools = useCallback((lead: Lead) => <RowTools app={app} lead={lead} />, [app]);
  const box = useRef<HTMLDivElement>(null);
  const wasScrolled = useRef(false);
  const focused = useRef<string | null>(null);
  const snapshot = shownSnapshot(list);
  const leads = snapshot?.page.items ?? null;
  const marking = useMarking(snapshot?.query.search ?? '');
  const similar = snapshot?.page.similar ?? [];
  // Nobody comes back to a row: those out of sight are drawn in a second step.
  const [fromTop] = useState(() => scrollTop() === 0 && lastOpened() === null);
  const complete = useAfterFirstFrame() || !fromTop;

  // Before anything makes the browser lay out the page.
  useSettling(box, leads, () => scrollTop() === 0 && document.activeElement?.closest('.leads') === null);

  useLayoutEffect(() => {
    const top = scrollTop();
    // Written only when it says something: writing it makes the browser lay out the page at once.
    if (box.current !== null && (top !== 0 || wasScrolled.current)) box.current.scrollTop = top;
    wasScrolled.current = top !== 0;
  }, [leads, scrollTop]);

  // Rows keep their place and change their lead: the focus goes with the lead.
  useLayoutEffect(() => {
    const row = document.activeElement;
    const id = focused.current;
    if (
      id !== null &&
      row instanceof HTMLElement &&
      row.dataset.lead !== undefined &&
      row.dataset.lead !== id
    ) {
      rowOf(id)?.focus();
    }
  }, [leads]);

  useEffect(() => {
    const id = lastOpened();
    if (id !== null) rowOf(id)?.focus();
  }, [lastOpened]);

  // What a search needs is there before the first letter.
  useEffect(() => {
    if (complete) whenIdle(loadSearchParts);
  }, [complete]);
  const shown = leads !== null;
  useEffect(() => {
    // Handed over is not shown yet: the first frame is waited for until it is.
    const tell = () => performance.mark('leads-painted');
    return shown ? afterFrame(() => void afterFirstPaint(tell)) : undefined;
  }, [shown]);

  const remember = ({ target }: Event) => {
    focused.current = target instanceof HTMLElement ? (target.dataset.lead ?? null) : null;
  };
  const scrolled = () => box.current !== null && app.scrolled(box.current.scrollTop);
  if (leads === null) return list.state === 'failed' ? <div class="scroll" /> : <Skeleton />;
  return (
    <div
      class="scroll"
      ref={box}
      onScroll={scrolled}
      onFocusIn={remember}
      aria-busy={list.state === 'refreshing'}
    >
      {leads.length === 0 && list.state !== 'failed' && (
        <EmptyList
          app={app}
          query={snapshot?.query ?? app.state.query.value}
          onClearFilters={onClearFilters}
        />
      )}
      {(leads.length > 0 || similar.length === 0) && (
        <ul aria-label={i18n.t('leads.list')} class={isEarlier ? 'leads earlier' : 'leads'}>
          {(complete ? leads : leads.slice(0, ROWS_IN_SIGHT)).map((lead, place) => (
            // By place, not by lead: rows change their words and stay where they are, so that nothing jumps.
            <LeadRow
              key={place}
              lead={lead}
              clock={clock}
              lastSeen={lastSeen}
              mark={marking.found}
              onOpen={app.openLead}
              tools={complete ? tools : undefined}
            />
          ))}
        </ul>
      )}
      {similar.length > 0 && (
        <SimilarLeads
          leads={similar}
          alone={leads.length === 0}
          clock={clock}
          lastSeen={lastSeen}
          mark={marking.similar}
          onOpen={app.openLead}
          tools={tools}
        />
      )}
      {snapshot !== null && snapshot.page.unreadable > 0 && (
        <p class="note">{i18n.t('leads.unreadable', snapshot.page.unreadable)}</p>
      )}
    </div>
  );
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-lead="${CSS.escape(id)}"]`);
}

/** Whether the rows answer an earlier question than the one that stands above them. */
function isAnother(list: ListState, query: LeadQuery): boolean {
  const snapshot = list.state === 'ready' ? null : shownSnapshot(list);
  return snapshot !== null && queryKey(snapshot.query) !== queryKey(query);
}

const SKELETON_ROWS = [62, 48, 70, 55, 44, 66, 52, 60];

/** The shape of what comes, so that nothing jumps when it does. */
function Skeleton() {
  return (
    <div class="scroll">
      <ul class="leads skeleton" aria-hidden="true">
        {SKELETON_ROWS.map((width) => (
          <li key={width} class="lead">
            <span class="avatar" />
            <span class="identity">
              <i style={{ width: `${width}%` }} />
              <i style={{ width: `${width + 16}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
