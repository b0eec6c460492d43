import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import '../styles/deferred.css';
import './popover.css';

interface PopoverProps {
  readonly id: string;
  readonly name: string;
  readonly icon: IconNode;
  /** Said on hover besides the name, such as its key. */
  readonly hint?: string;
  /** How many things are chosen in it, if any. */
  readonly count?: number;
  /** Drawn while it is open, and takes the focus itself; `close` closes it and gives the focus back to its button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button with a panel below it, which Escape or a press beside it closes. */
export function Popover({ id, name, icon, hint, count = 0, children }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const own = panel.current;
    const toggled = ({ newState }: ToggleEvent) => setOpen(newState === 'open');
    own?.addEventListener('toggle', toggled);
    return () => own?.removeEventListener('toggle', toggled);
  }, []);
  useEffect(() => {
    if (!isOpen || panel.current === null) return;
    const below = button.current?.getBoundingClientRect().bottom ?? 0;
    panel.current.style.setProperty('--below', `${below + 6}px`);
  }, [isOpen]);
  const close = () => panel.current?.hidePopover();
  return (
    <>
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        class={`chip icon-chip ${count > 0 ? 'chosen' : ''}`}
        aria-label={name}
        title={hint ?? name}
        popovertarget={id}
      >
        <Icon icon={icon} size={15} />
        {count > 0 && <b>{count}</b>}
      </button>
      <div ref={panel} id={id} class="popover" role="dialog" aria-label={name} popover="auto">
        {isOpen && children(close)}
      </div>
    </>
  );
}
