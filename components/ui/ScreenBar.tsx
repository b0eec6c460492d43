import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusGoesOn } from '../hooks/use-focus-goes-on.ts';
import { ChevronLeft } from './deferred-icons.ts';
import { IconButton } from './IconButton.tsx';
import '../styles/deferred.css';

interface ScreenBarProps {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly children?: ComponentChildren;
}

/**
 * The head of a screen that was opened from the list; its heading takes the focus, so that it is read out. Back there,
 * where no row takes it, it is on the list's own heading.
 */
export function ScreenBar({ title, back, onBack, children }: ScreenBarProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shownBefore = useRef<string | null>(null);
  useFocusGoesOn('h1');
  // Also when the button that was pressed led to the last lead, and leads nowhere now.
  useLayoutEffect(() => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body || active.matches(':disabled');
    if (isLost || shownBefore.current === null) heading.current?.focus();
    shownBefore.current = title;
  }, [title]);
  return (
    <header class="top">
      <IconButton icon={ChevronLeft} name={back} onClick={onBack} />
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      <span class="grow" />
      {children}
    </header>
  );
}
