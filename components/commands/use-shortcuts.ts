import { useLayoutEffect } from 'preact/hooks';
import type { App } from '../../utils/app/create-app.ts';
import { afterFirstPaint } from '../../utils/browser/after-frame.ts';

type Press = (app: App, event: KeyboardEvent) => boolean;

/**
 * Lets the keyboard do what the mouse does. What the keys mean is loaded after the first frame; who presses one
 * before that has it done then, as nothing typed is lost.
 */
export function useShortcuts(app: App): void {
  useLayoutEffect(() => {
    const ended = new AbortController();
    const early: KeyboardEvent[] = [];
    let press: Press = (_, event) => {
      early.push(event);
      // Firefox would open its own search of the page meanwhile.
      return event.key === '/' && event.target === document.body;
    };
    const pressed = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && press(app, event)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed, ended);
    const cancel = afterFirstPaint(async () => {
      // What keys are about is read after the first frame as well: one's own views, where leads are added to.
      const [{ pressKey }] = await Promise.all([
        import('../home/after-first-frame.ts'),
        app.whenKeptIsKnown(),
      ]);
      if (ended.signal.aborted) return;
      press = pressKey;
      for (const event of early) pressKey(app, event);
    });
    return () => {
      cancel();
      ended.abort();
    };
  }, [app]);
}
