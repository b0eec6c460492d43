import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { onceDrawn } from '../../utils/browser/after-frame.ts';

/**
 * When rows change, those in sight are laid out first: whoever turns a page or narrows the list waits for no more. The
 * rest follows a frame later, by a class of the box; all rows are in the page from the start.
 */
export function useSettling(box: RefObject<HTMLElement | null>, rows: unknown, isAtTop: () => boolean): void {
  const hadRows = useRef(false);
  useLayoutEffect(() => {
    const isFirst = !hadRows.current;
    hadRows.current = rows !== null;
    const there = box.current?.classList;
    // A row out of sight may be the one that has the focus, or gets it.
    if (there === undefined || isFirst || !isAtTop()) return;
    there.add('settling');
    const settle = () => there.remove('settling');
    const cancel = onceDrawn(settle);
    return () => {
      cancel();
      settle();
    };
  }, [rows]);
}
