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
    let early: KeyboardEvent[] = [];
    let press: Press | null = null;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (press === null) hold(early, event);
      else if (press(app, event)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed, ended);
    const cancel = afterFirstPaint(async () => {
      const { pressKey } = await import('./after-first-frame.ts');
      if (ended.signal.aborted) return;
      press = pressKey;
      for (const event of early) pressKey(app, event);
      early = [];
    });
    return () => {
      cancel();
      ended.abort();
    };
  }, [app]);
}

function hold(early: KeyboardEvent[], event: KeyboardEvent): void {
  early.push(event);
  // Firefox would open its own search of the page meanwhile.
  if (event.key === '/' && event.target === document.body) event.preventDefault();
}
