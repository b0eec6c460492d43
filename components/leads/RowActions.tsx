import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { formatExact } from '../../utils/format/exact-date.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { Check, Copy } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import './row-actions.css';
import { leadName } from './lead-words.ts';

interface RowToolsProps {
  readonly app: App;
  readonly lead: Lead;
}

/** A mouse that presses them leaves the focus where it is. */
const keepFocus = (event: Event) => event.preventDefault();

/**
 * What can be done with a lead without opening it: pick it, copy its address. There while its row is pointed at or
 * has the focus. Tab passes them by, or a page of leads would be a hundred stops: the keys `x` and `c` do the same.
 */
export function RowTools({ app, lead }: RowToolsProps) {
  const place = useRef<HTMLSpanElement>(null);
  const isActive = useRowInUse(place);
  const name = leadName(lead);
  const selected = app.state.selected.value;
  const isSelected = selected?.has(lead.id) ?? false;
  const isCopied = useComputed(() => {
    const copied = app.state.copied.value;
    return copied?.kind === 'email' && copied.email === lead.email;
  }).value;
  return (
    <span class="row-actions" ref={place}>
      {(isActive || selected || isTouched()) && (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={i18n.t('selection.select', { name })}
          aria-keyshortcuts="x"
          title={`${i18n.t('selection.select', { name })} (X)`}
          onMouseDown={keepFocus}
          onClick={(event) => app.select(lead.id, event.shiftKey)}
        />
      )}
      {isActive && lead.email !== '' && (
        <button
          type="button"
          class="icon-button"
          tabIndex={-1}
          aria-label={i18n.t('selection.copyEmail', { name })}
          aria-keyshortcuts="c"
          title={`${i18n.t('lead.copyEmail')} (C)`}
          onMouseDown={keepFocus}
          onClick={() => void app.copyEmail(lead.id)}
        >
          <Icon icon={isCopied ? Check : Copy} size={15} />
        </button>
      )}
    </span>
  );
}

/** Nothing is pointed at before it is tapped there: then leads are picked in the place of their initials at any time. */
const isTouched = () => matchMedia('(hover: none) and (pointer: coarse)').matches;

/** The whole date, and all of a line that may be cut off: made for what is pointed at. */
function showInFull({ target }: Event): void {
  if (target instanceof HTMLTimeElement) target.title = formatExact(Date.parse(target.dateTime));
  const line = target instanceof Element ? target.closest<HTMLElement>('.identity .sub') : null;
  if (line !== null) line.title = Array.from(line.children, ({ textContent }) => textContent).join(' · ');
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
    on('pointerover', showInFull);
    on('pointerenter', () => setPointed(true));
    on('pointerleave', () => setPointed(false));
    on('focusin', () => setFocused(true));
    on('focusout', ({ relatedTarget }) => setFocused(row.contains(relatedTarget as Node | null)));
    return () => ended.abort();
  }, [place]);
  return pointed || focused;
}
