import { useEffect } from 'preact/hooks';
import type { App } from '../../utils/app/create-app.ts';
import { afterFirstPaint } from '../../utils/browser/after-frame.ts';

/** Lets the keyboard do what the mouse does; what the keys mean is loaded after the first frame. */
export function useShortcuts(app: App): void {
  useEffect(() => {
    const ended = new AbortController();
    const cancel = afterFirstPaint(async () => {
      const { pressKey } = await import('./after-first-frame.ts');
      const pressed = (event: KeyboardEvent) => {
        if (!event.defaultPrevented && pressKey(app, event)) event.preventDefault();
      };
      document.addEventListener('keydown', pressed, ended);
    });
    return () => {
      cancel();
      ended.abort();
    };
  }, [app]);
}
