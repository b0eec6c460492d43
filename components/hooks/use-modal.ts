import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A native dialog, open as soon as it is drawn: it keeps the focus, and gives it back.
 * The browser gives it back without scrolling (HTML standard, close the dialog, step 10), so what grew behind the
 * dialog meanwhile, or a window made lower, would leave the focus out of sight.
 */
export function useModal(onClose: () => void): {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly closed: () => void;
} {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const closed = () => {
    const active = document.activeElement;
    if (active !== document.body) active?.scrollIntoView({ block: 'nearest' });
    onClose();
  };
  return { dialog, closed };
}
