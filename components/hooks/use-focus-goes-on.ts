import { useEffect } from 'preact/hooks';
import { afterFrame } from '../../utils/browser/after-frame.ts';

/**
 * For a part that goes with what was pressed in it: once it is gone, and nothing else took the focus, the first
 * element that matches takes it, and is read out.
 */
export function useFocusGoesOn(selector: string): void {
  useEffect(() => {
    const goOn = () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus();
    };
    return () => void afterFrame(goOn);
  }, [selector]);
}
