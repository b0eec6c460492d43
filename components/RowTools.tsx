import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { AppState } from '../utils/app/state.ts';
import type { Lead } from '../utils/leadey/schemas.ts';
import { Icon } from './Icon.tsx';
import { LATER } from './later-icons.ts';
import './row-tools-style.ts';
import { leadName } from './words.ts';

interface RowToolsProps {
  readonly app: App;
  readonly picked: AppState['picked'];
  readonly copied: AppState['copied'];
  readonly lead: Lead;
}

/** A mouse that presses them leaves the focus where it is. */
const keepFocus = (event: Event) => event.preventDefault();

/**
 * What can be done with a lead without opening it: pick it, copy its address. There while its row is pointed at or
 * has the focus. Tab passes them by, or a page of leads would be a hundred stops: the keys `x` and `c` do the same.
 */
export function RowTools({ app, picked, copied, lead }: RowToolsProps) {
  const place = useRef<HTMLSpanElement>(null);
  const isActive = useRowInUse(place);
  const name = leadName(lead);
  const isPicked = picked?.has(lead.id) ?? false;
  const isCopied = copied?.kind === 'email' && copied.email === lead.email;
  return (
    <span class="row-tools" ref={place}>
      {(isActive || picked) && (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isPicked}
          aria-label={i18n.t('picking.pick', { name })}
          aria-keyshortcuts="x"
          title={`${i18n.t('picking.pick', { name })} (X)`}
          onMouseDown={keepFocus}
          onClick={(event) => app.pick(lead.id, event.shiftKey)}
        />
      )}
      {isActive && lead.email !== '' && (
        <button
          type="button"
          class="icon-button"
          tabIndex={-1}
          aria-label={i18n.t('picking.copyEmail', { name })}
          aria-keyshortcuts="c"
          title={`${i18n.t('lead.copyEmail')} (C)`}
          onMouseDown={keepFocus}
          onClick={() => void app.copyEmail(lead.id)}
        >
          <Icon path={LATER[isCopied ? 'check' : 'copy']} size={15} />
        </button>
      )}
    </span>
  );
}

/** Whether the row around this is pointed at, or holds the focus. */
function useRowInUse(place: { readonly current: HTMLElement | null }): boolean {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const row = place.current?.parentElement;
    if (!row) return;
    const ended = new AbortController();
    const on = (type: string, listener: (event: FocusEvent) => void) =>
      row.addEventListener(type, listener as EventListener, ended);
    setPointed(row.matches(':hover'));
    setFocused(row.contains(document.activeElement));
    on('pointerenter', () => setPointed(true));
    on('pointerleave', () => setPointed(false));
    on('focusin', () => setFocused(true));
    on('focusout', ({ relatedTarget }) => setFocused(row.contains(relatedTarget as Node | null)));
    return () => ended.abort();
  }, [place]);
  return pointed || focused;
}
