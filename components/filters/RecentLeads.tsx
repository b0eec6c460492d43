import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { leadName } from '../leads/lead-words.ts';
import { RecentSearches } from '../views/RecentSearches.tsx';
import '../ui/popover.css';
import '../views/views.css';
import './recent-leads.css';

const MOST_SEARCHES = 3;

/** What somebody did lately, below the search box as long as nothing stands in it: at a press into it, or Alt and ↓. */
export function RecentLeads({ app }: { app: App }) {
  const panel = useRef<HTMLDivElement>(null);
  /** By keyboard, it goes on in what is offered. */
  const toFocus = useRef(false);
  /** Known at once, before what closes it is drawn: the next key may come sooner. */
  const isShown = useRef(false);
  const [leads, setLeads] = useState<readonly Lead[] | null>(null);
  const searches = app.state.recent.value.views.slice(0, MOST_SEARCHES);
  const isOpen = leads !== null && leads.length + searches.length > 0;

  useEffect(() => {
    const search = searchBox();
    const ended = new AbortController();
    const close = () => {
      isShown.current = false;
      setLeads(null);
    };
    const open = async (takesFocus: boolean) => {
      if (search?.value !== '') return;
      const opened = await app.recentLeads();
      // Typed or left meanwhile: not wanted any more.
      if (search.value !== '' || document.activeElement !== search) return;
      toFocus.current = takesFocus;
      setLeads(opened);
    };
    const pressed = (event: KeyboardEvent) => {
      if (isShown.current && panel.current !== null) move(event, panel.current, close);
      else if (event.key === 'ArrowDown' && event.altKey) {
        void open(true);
        event.preventDefault();
      }
    };
    const left = (event: FocusEvent) => {
      const to = event.relatedTarget;
      if (to !== search && !(to instanceof Node && panel.current?.contains(to))) close();
    };
    search?.addEventListener('click', () => void open(false), ended);
    search?.addEventListener('input', close, ended);
    for (const part of [search, panel.current]) {
      part?.addEventListener('keydown', pressed, ended);
      part?.addEventListener('focusout', left, ended);
    }
    return () => ended.abort();
  }, [app]);

  useLayoutEffect(() => {
    const own = panel.current;
    if (!isOpen || own === null) return;
    const box = searchBox()?.parentElement?.getBoundingClientRect();
    own.style.setProperty('--below', `${(box?.bottom ?? 0) + 4}px`);
    own.showPopover();
    isShown.current = true;
    if (toFocus.current) own.querySelector('button')?.focus();
    return () => {
      isShown.current = false;
      own.hidePopover();
    };
  }, [isOpen]);

  const show = (job: () => void) => {
    setLeads(null);
    job();
  };
  return (
    <div ref={panel} class="popover recent-leads" popover="manual">
      {leads !== null && leads.length > 0 && (
        <OpenedLeads leads={leads} onOpen={(id) => show(() => void app.openLead(id))} />
      )}
      {leads !== null && searches.length > 0 && (
        <RecentSearches
          app={app}
          searches={searches}
          heading="h2"
          onShow={(view) => show(() => app.showView(view))}
        />
      )}
    </div>
  );
}

function OpenedLeads({ leads, onOpen }: { leads: readonly Lead[]; onOpen: (id: string) => void }) {
  return (
    <section aria-labelledby="recently-opened">
      <h2 id="recently-opened">{i18n.t('views.builtIn.opened')}</h2>
      <ul aria-labelledby="recently-opened">
        {leads.map((lead) => (
          <li key={lead.id}>
            <button type="button" class="view" onClick={() => onOpen(lead.id)}>
              <bdi>{leadName(lead)}</bdi>
              {lead.company !== '' && <bdi class="sub">{lead.company}</bdi>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const searchBox = () => document.querySelector<HTMLInputElement>('#search');

/** Arrows go through what is offered and back into the box; Escape closes it. */
function move(event: KeyboardEvent, panel: HTMLElement, close: () => void): void {
  const buttons = [...panel.querySelectorAll<HTMLElement>('button')];
  const place = buttons.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Escape') {
    close();
    searchBox()?.focus();
  } else if (event.key === 'ArrowDown') buttons[Math.min(place + 1, buttons.length - 1)]?.focus();
  else if (event.key === 'ArrowUp') (buttons[place - 1] ?? searchBox())?.focus();
  else return;
  event.preventDefault();
}
